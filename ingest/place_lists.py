"""What provinces publish beside their procedures: offices of communes, and lists of non-territorial filing."""

from collections import Counter

from ingest.collection import Reading
from ingest.non_territorial import parse_list
from ingest.offices import parse_offices
from ingest.sources import SourceFile


def read_place_list(text: str, source: SourceFile) -> Reading | None:
    """Return what such a list holds, or None if ``text`` is none; raises ``NotAList`` if it is a broken one."""
    filing = parse_list(text)
    if filing:
        return Reading(filing=(filing,))
    offices = parse_offices(text, source.path, source.modified)
    if offices is None:
        return None
    found, rejected = offices
    return Reading(offices=tuple(found), unread=dict(Counter(rejection.reason for rejection in rejected)))
