"""What a file would bring into the knowledge, told before anything of it goes live."""

from dataclasses import dataclass
from datetime import date

from ingest.collection import Reading
from ingest.loaders.kinds import kind_of
from ingest.loaders.loaded_text import Kind, LoadedText, Unloadable
from ingest.loaders.loading import load
from ingest.non_territorial import NotAList
from ingest.parsers.legal_markdown import NotALegalText
from ingest.parsers.loaded_law import parse_loaded
from ingest.parsers.register import NotARecord
from ingest.parsers.starter import NotStarterKnowledge
from ingest.reading import read_file
from ingest.sources import SourceFile
from knowledge.legal import LegalDocument, Provision, Relation
from knowledge.procedure import AuthorityLevel, Procedure

UNREADABLE = (Unloadable, NotARecord, NotALegalText, NotStarterKnowledge, NotAList)
_DOUBTFUL = 0.85  # a page read less surely than this is named


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundProcedure:
    """A procedure that the file holds, with what a glance should check."""

    code: str
    name: str
    field: str
    level: AuthorityLevel | None
    place: str | None
    deleted: bool
    as_of: date
    papers: int
    steps: int
    bases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDocument:
    """A legal document that the file holds: when it holds, what it does to others, the names of its articles."""

    number: str
    title: str
    kind: str
    issuer: str
    issued: date | None
    in_force: date | None
    expires: date | None
    relations: tuple[Relation, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Everything that one file holds; ``rejected`` says why it holds nothing that can be taken."""

    procedures: tuple[FoundProcedure, ...] = ()
    documents: tuple[FoundDocument, ...] = ()
    offices: int = 0
    lists: tuple[str, ...] = ()  # provinces whose list of filing anywhere it holds
    warnings: tuple[str, ...] = ()
    confidence: float | None = None  # how surely a scan was read, 0 to 1; None where there was text
    doubtful_pages: tuple[tuple[int, float], ...] = ()  # page, how sure (0 to 1)
    unread: tuple[tuple[str, int], ...] = ()  # reason, parts that could not be read
    rejected: str = ""


def make_preview(source: SourceFile) -> Preview:
    """Read one file as ingest does and tell what it holds; never raises for what a file may be."""
    try:
        reading, loaded = _read(source)
    except UNREADABLE as problem:
        return Preview(rejected=str(problem))
    return Preview(
        procedures=tuple(map(_procedure, reading.procedures)),
        documents=tuple(_document(document, provisions) for document, provisions in reading.documents),
        offices=len(reading.offices),
        lists=tuple(found.province for found in reading.filing),
        warnings=loaded.warnings if loaded else (),
        confidence=loaded.confidence if loaded else None,
        doubtful_pages=tuple((n, sure) for n, sure in loaded.page_confidence if sure < _DOUBTFUL) if loaded else (),
        unread=tuple(reading.unread.items()),
    )


def _read(source: SourceFile) -> tuple[Reading, LoadedText | None]:
    """Return what the file holds, and the text it was read from where that is not the file itself."""
    if kind_of(source.content) is Kind.TEXT:
        return read_file(source), None
    loaded = load(source.content)
    return Reading(documents=(parse_loaded(loaded, source.modified),)), loaded


def _procedure(p: Procedure) -> FoundProcedure:
    return FoundProcedure(
        code=p.code,
        name=p.name,
        field=p.field,
        level=p.level,
        place=p.place,
        deleted=p.deleted,
        as_of=p.as_of,
        papers=len(p.documents),
        steps=len(p.steps),
        bases=len(p.legal_bases),
    )


def _document(document: LegalDocument, provisions: tuple[Provision, ...]) -> FoundDocument:
    return FoundDocument(
        number=document.number,
        title=document.name,
        kind=document.kind,
        issuer=document.issuer,
        issued=document.issued,
        in_force=document.in_force,
        expires=document.expires,
        relations=document.relations,
        articles=tuple(f"{p.name}. {p.title}".rstrip(". ") for p in provisions),
    )
