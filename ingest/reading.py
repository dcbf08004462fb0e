"""One file into what it holds: a procedure, legal documents, a list of places."""

from collections import Counter

from ingest.collection import Reading
from ingest.loaders.kinds import kind_of
from ingest.loaders.loaded_text import Kind
from ingest.loaders.loading import load
from ingest.loaders.plain_text import decoded
from ingest.parsers.codification import is_codification, parse_codification
from ingest.parsers.legal_markdown import NotALegalText, parse_legal_text
from ingest.parsers.loaded_law import parse_loaded
from ingest.parsers.register import FIRST_LINE, NotARecord, parse_record
from ingest.parsers.starter import parse_starter
from ingest.place_lists import read_place_list
from ingest.sources import SourceFile
from knowledge.procedure import Procedure

_MOST_TEXT = 16 * 1024**2  # bytes


def read_file(source: SourceFile) -> Reading:
    """Parse one file by what it contains; its name only tells Markdown and YAML, which are text all the same.

    Raises ``Unloadable`` or the parser's own error, each with the reason in one sentence.
    """
    if not source.content.strip():
        raise NotARecord("Tệp rỗng. (Empty file.)")
    if kind_of(source.content) is not Kind.TEXT:
        loaded = load(source.content)
        return Reading(documents=(parse_loaded(loaded, source.modified),), unread=dict(Counter(loaded.warnings)))
    if len(source.content) > _MOST_TEXT:
        raise NotARecord("Tệp văn bản lớn hơn 16 MB. (A text file larger than 16 MB.)")
    text = decoded(source.content)
    if text.startswith(FIRST_LINE):
        return Reading(procedures=(parse_record(text, source.modified),))
    if source.path.endswith((".yaml", ".yml")):
        parsed = parse_starter(text)
        return Reading(procedures=(parsed,)) if isinstance(parsed, Procedure) else Reading(documents=(parsed,))
    if source.path.endswith(".md"):
        return _markdown(text, source)
    return read_place_list(text, source) or _plain_law(source)


def _markdown(text: str, source: SourceFile) -> Reading:
    if is_codification(text):
        topic = parse_codification(text, source.modified)
        return Reading(documents=topic.documents, unread=topic.unread)
    return Reading(documents=(parse_legal_text(text, source.modified),))


def _plain_law(source: SourceFile) -> Reading:
    try:
        return Reading(documents=(parse_loaded(load(source.content), source.modified),))
    except NotALegalText as problem:
        raise NotARecord(
            "Không nhận ra nội dung: cần bản ghi thủ tục, văn bản có số hiệu và điều khoản, hay tệp .yaml. "
            "(Neither a procedure's record nor a legal text.)"
        ) from problem
