"""Records of one matter at several offices: the police keep one for the ministry, one for the province, the commune."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from assistant.ranking.features import Candidate
from knowledge.procedure import AuthorityLevel
from knowledge.vietnamese import fold

_FROM_THE_CITIZEN = (AuthorityLevel.COMMUNE, AuthorityLevel.PROVINCE, AuthorityLevel.MINISTRY)
_OFFICE = re.compile(r" (?:thuc hien )?(?:tai|o) (?:cap|cong an cap|cuc|phong) .*$")


def farther(found: Iterable[Candidate]) -> frozenset[str]:
    """Return the codes of records whose matter a nearer office handles too, by a record that was found with them.

    A record whose level the question names ("ở Cục", "lên tỉnh") is the one asked for. Records of which no name says
    where ("chuyển hình thức giao đất", of the province and of the commune) differ in whom they serve, not in where.
    """
    offices: defaultdict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for candidate in found:
        entry = candidate.entry
        if entry.level and not (entry.local or entry.deleted):
            offices[entry.field, matter(entry.name)].append(candidate)
    return frozenset(code for (_, name), those in offices.items() for code in _behind(name, those))


def _behind(matter_name: str, those: list[Candidate]) -> Iterator[str]:
    if any(fold(c.entry.name) != matter_name for c in those):
        nearest = min(map(_distance, those))
        yield from (c.entry.code for c in those if _distance(c) > nearest and not _named(c))


def _distance(candidate: Candidate) -> int:
    assert candidate.entry.level  # only those are compared
    return _FROM_THE_CITIZEN.index(candidate.entry.level)


def _named(candidate: Candidate) -> bool:
    level = candidate.entry.level
    return level is not None and candidate.features.get(f"said_{level.name.lower()}", 0.0) > 0


@lru_cache(maxsize=20_000)
def matter(name: str) -> str:
    """Return a record's name, folded, without the office that handles it: "(thực hiện tại cấp tỉnh)"."""
    return _OFFICE.sub("", fold(name))
