"""Our own text formats, read where the ingest runs: any bytes are a record that can be kept, or refused with a reason."""

from contextlib import suppress
from datetime import date

from ingest.chunkers import procedure_chunks, provision_chunk
from ingest.collection import Place, Reading, collect, packed, unpacked
from ingest.loaders.kinds import kind_of
from ingest.loaders.loaded_text import Kind, Unloadable
from ingest.loaders.plain_text import decoded
from ingest.non_territorial import NotAList
from ingest.parsers.codification import parse_codification
from ingest.parsers.legal_markdown import NotALegalText, parse_legal_text
from ingest.parsers.register import FIRST_LINE, NotARecord, parse_record
from ingest.parsers.starter import NotStarterKnowledge, parse_starter
from ingest.place_lists import read_place_list
from ingest.reading import read_file
from ingest.sources import SourceFile
from knowledge.legal import Provision
from knowledge.procedure import Procedure

DAY = date(2026, 7, 1)
REASONS = (Unloadable, NotARecord, NotALegalText, NotStarterKnowledge, NotAList)


def keep(reading: Reading) -> None:
    """Check that a reading can be stored, read again, merged and cut into chunks."""
    assert unpacked(packed(reading)) == reading
    collection = collect({Place("fuzz", "file"): reading})
    collection.digests()
    for procedure, _ in collection.procedures.values():
        list(procedure_chunks(procedure))
    for document, provisions in reading.documents:
        for provision in provisions:
            provision_chunk(provision, document.name)
            _check_spans(provision)


def _check_spans(provision: Provision) -> None:
    """Check that clauses and points stand in order within their article's text."""
    end = 0
    for clause in provision.clauses:
        assert end <= clause.span[0] <= clause.span[1] <= len(provision.text), provision
        end = clause.span[1]
        for point in clause.points:
            assert clause.span[0] <= point.span[0] <= point.span[1] <= clause.span[1], provision


def register(content: bytes) -> None:
    """A record of the national register."""
    with suppress(NotARecord):
        keep(Reading(procedures=(parse_record(f"{FIRST_LINE}\n{_text(content)}", DAY),)))


def starter(content: bytes) -> None:
    """A procedure, or articles retold, in YAML."""
    with suppress(NotStarterKnowledge):
        parsed = parse_starter(_text(content))
        is_procedure = isinstance(parsed, Procedure)
        keep(Reading(procedures=(parsed,)) if is_procedure else Reading(documents=(parsed,)))


def legal_text(content: bytes) -> None:
    """A law or decree in Markdown."""
    with suppress(NotALegalText):
        keep(Reading(documents=(parse_legal_text(_text(content), DAY),)))


def codification(content: bytes) -> None:
    """A topic of the codification."""
    topic = parse_codification(_text(content), DAY)
    keep(Reading(documents=topic.documents, unread=topic.unread))


def place_list(content: bytes) -> None:
    """Offices in CSV, TSV or JSON, and lists of non-territorial filing."""
    file = SourceFile(origin="fuzz", path="danh-sách", content=content, modified=DAY)
    with suppress(NotAList):
        keep(read_place_list(_text(content), file) or Reading())


def text_file(content: bytes) -> None:
    """Any file of text: its kind and encoding are found out first. The first byte chooses the name it has."""
    name = ("a.txt", "a.md", "a.yaml", "a")[content[0] % 4] if content else "a"
    with suppress(*REASONS):
        if kind_of(content[1:]) is Kind.TEXT:
            decoded(content[1:])
            keep(read_file(SourceFile(origin="fuzz", path=name, content=content[1:], modified=DAY)))


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")
