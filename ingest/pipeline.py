"""From files to a published generation: read → parse → merge → chunk → embed → index → check → publish."""

import hashlib
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ingest.checks import check_indexes
from ingest.chunkers import phrasing_chunks, procedure_chunks, provision_chunk
from ingest.families import families
from ingest.parsers.legal_markdown import NotALegalText, parse_legal_text
from ingest.parsers.localities import settle_places
from ingest.parsers.register import FIRST_LINE, NotARecord, parse_record
from ingest.parsers.starter import NotStarterKnowledge, parse_starter
from ingest.report import Rejection, Report
from ingest.sources import SourceFile, Unreadable, read_sources
from knowledge import lexicon, records
from knowledge.chunk import Chunk, embedded_text
from knowledge.embedding import Embedder
from knowledge.generation import Home, read_manifest
from knowledge.legal import LegalDocument, Provision
from knowledge.lexical_index import LexicalIndex
from knowledge.procedure import Procedure
from knowledge.vector_index import EMBEDDED_KINDS, VectorIndex

STARTER = Path(records.__file__).parent / "starter"
Progress = Callable[[str, int, int], None]  # stage, done, total
_FORMAT = 4  # raise when the shape of what is stored or indexed changes: an unchanged input is then rebuilt


@dataclass(slots=True)
class Collection:
    """Records on their way into a generation, each with the origin it was read from."""

    procedures: dict[str, tuple[Procedure, str]] = field(default_factory=dict)
    documents: dict[str, tuple[LegalDocument, str]] = field(default_factory=dict)
    provisions: dict[str, tuple[Provision, ...]] = field(default_factory=dict)  # by document number
    incomplete: set[str] = field(default_factory=set)  # origins that could not be read to their end


def _silent(stage: str, done: int, total: int) -> None:
    """Report no progress."""


def ingest(home: Home, paths: list[Path], embedder: Embedder, progress: Progress = _silent) -> Report:
    """Bring ``paths`` into the knowledge at ``home`` and return what changed.

    The first ingest takes in the starter set too. Raises ``Busy`` when another ingest runs, ``Damaged`` when the new
    generation fails its checks (the old one then goes on serving).
    """
    with home.writing():
        current = home.current()
        old = _stored(current) if current else Collection()
        report = Report()
        new = _parse(read_sources(paths if current else [STARTER, *paths]), old, report, progress)
        merged = _merge(old, new, report)
        content = _digest(merged, embedder)
        if current and read_manifest(current).content == content:
            return report
        if not merged.procedures and not merged.documents:
            return report
        report.generation = _build(home, merged, embedder, content, progress)
        return report


def _stored(directory: Path) -> Collection:
    """Return what a generation holds."""
    stored = records.Records(directory / "records.sqlite")
    collection = Collection(
        procedures={p.code: (p, origin) for p, origin in stored.procedures()},
        documents={d.number: (d, origin) for d, origin in stored.documents()},
    )
    provisions: dict[str, list[Provision]] = {}
    for provision in stored.provisions():
        provisions.setdefault(provision.document, []).append(provision)
    collection.provisions = {number: tuple(found) for number, found in provisions.items()}
    stored.close()
    return collection


def _parse(
    sources: Iterable[SourceFile | Rejection], old: Collection, report: Report, progress: Progress
) -> Collection:
    """Parse every file; what no parser takes is rejected with the reason. ``old`` may tell a new record's province."""
    found = Collection()
    for done, source in enumerate(sources, 1):
        if isinstance(source, Rejection):
            report.rejected.append(source)
            if isinstance(source, Unreadable):
                found.incomplete.add(source.origin)
        else:
            try:
                _take(source, found)
            except (NotARecord, NotALegalText, NotStarterKnowledge) as problem:
                report.rejected.append(Rejection(path=source.path, reason=str(problem)))
        progress("đọc", done, 0)
    siblings = {**old.procedures, **found.procedures}
    settled = settle_places([p for p, _ in siblings.values()])
    found.procedures = {p.code: (p, siblings[p.code][1]) for p in settled if p.code in found.procedures}
    return found


def _take(source: SourceFile, found: Collection) -> None:
    """Parse one file by what it contains, not by its name alone."""
    try:
        text = unicodedata.normalize("NFC", source.content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise NotARecord("Không phải tệp văn bản UTF-8; định dạng này chưa đọc được. (Not UTF-8 text.)") from None
    if text.startswith(FIRST_LINE):
        procedure = parse_record(text, source.modified)
        if not (procedure.deleted and procedure.code in found.procedures):
            found.procedures[procedure.code] = (procedure, source.origin)
    elif source.path.endswith((".yaml", ".yml")):
        parsed = parse_starter(text)
        if isinstance(parsed, Procedure):
            found.procedures[parsed.code] = (parsed, source.origin)
        else:
            _take_document(parsed, source.origin, found)
    elif source.path.endswith(".md"):
        _take_document(parse_legal_text(text, source.modified), source.origin, found)
    elif not text.strip():
        raise NotARecord("Tệp rỗng. (Empty file.)")
    else:
        raise NotARecord(
            "Không nhận ra định dạng: cần bản ghi thủ tục (.txt), văn bản luật (.md) hay tri thức khởi đầu "
            "(.yaml). (Unknown format.)"
        )


def _take_document(parsed: tuple[LegalDocument, tuple[Provision, ...]], origin: str, found: Collection) -> None:
    document, provisions = parsed
    found.documents[document.number] = (document, origin)
    found.provisions[document.number] = provisions


def _merge(old: Collection, new: Collection, report: Report) -> Collection:
    """Lay ``new`` over ``old``: the later record wins, a full text is never replaced by a summary.

    Whatever an origin held before and no longer holds is removed, unless the origin could not be read to its end.
    """
    merged = Collection(dict(old.procedures), dict(old.documents), dict(old.provisions))
    origins = {origin for _, origin in (*new.procedures.values(), *new.documents.values())}
    origins -= new.incomplete
    for code, (procedure, origin) in new.procedures.items():
        before = old.procedures.get(code)
        if before and before[0].as_of > procedure.as_of:
            report.superseded += 1
        else:
            merged.procedures[code] = (procedure, origin)
            _count(report, before and before[0], procedure)
    for number, (document, origin) in new.documents.items():
        known, provisions = old.documents.get(number), new.provisions[number]
        if known and provisions[0].summary and not old.provisions[number][0].summary:
            report.superseded += 1
            continue
        same = known is not None and known[0] == document and old.provisions[number] == provisions
        merged.documents[number], merged.provisions[number] = (document, origin), provisions
        _count(report, known and known[0], document if same or known is None else None)
    for code in [c for c, (_, o) in merged.procedures.items() if o in origins and c not in new.procedures]:
        del merged.procedures[code]
        report.removed += 1
    for number in [n for n, (_, o) in merged.documents.items() if o in origins and n not in new.documents]:
        del merged.documents[number], merged.provisions[number]
        report.removed += 1
    return merged


def _count(report: Report, before: object, after: object) -> None:
    if before is None:
        report.created += 1
    elif before == after:
        report.skipped += 1
    else:
        report.updated += 1


def _digest(merged: Collection, embedder: Embedder) -> str:
    """Return the digest of everything a generation is built from; equal digests mean an equal generation."""
    digest = hashlib.sha256(f"{_FORMAT} {embedder.name}".encode())
    for code, (procedure, _) in sorted(merged.procedures.items()):
        digest.update(repr((code, procedure)).encode())
    for number, (document, _) in sorted(merged.documents.items()):
        digest.update(repr((number, document, merged.provisions[number])).encode())
    people = (lexicon.phrasings(), lexicon.off_topic(), lexicon.umbrellas())
    digest.update(repr([sorted(texts.items()) for texts in people]).encode())
    return digest.hexdigest()


def _build(home: Home, merged: Collection, embedder: Embedder, content: str, progress: Progress) -> str:
    """Write, check and publish a generation; return its id."""
    directory = home.new_directory()
    provisions = [p for number in sorted(merged.provisions) for p in merged.provisions[number]]
    asked = {c: q for c, q in lexicon.phrasings().items() if c in merged.procedures}
    asked |= {source: list(kind.examples) for source, kind in lexicon.off_topic().items()}
    for source, umbrella in lexicon.umbrellas().items():
        if sum(code in merged.procedures for code, _ in umbrella.options) > 1:
            asked[source] = list(umbrella.examples)
    records.write(
        directory / "records.sqlite",
        (merged.procedures[c] for c in sorted(merged.procedures)),
        (merged.documents[n] for n in sorted(merged.documents)),
        provisions,
        ((code, q) for code, questions in sorted(asked.items()) for q in dict.fromkeys(questions)),
        families(p for p, _ in merged.procedures.values()),
    )
    chunks = [
        *(c for code in sorted(merged.procedures) for c in procedure_chunks(merged.procedures[code][0])),
        *(c for code, questions in sorted(asked.items()) for c in phrasing_chunks(code, questions)),
        *(provision_chunk(p, merged.documents[p.document][0].title) for p in provisions),
    ]
    _index(directory, list({c.id: c for c in chunks}.values()), embedder, progress)
    counts = {
        "procedures": len(merged.procedures),
        "documents": len(merged.documents),
        "provisions": len(provisions),
        "phrasings": sum(map(len, asked.values())),
        "chunks": len(chunks),
    }
    return home.publish(directory, content, embedder.name, counts).id


def _index(directory: Path, chunks: list[Chunk], embedder: Embedder, progress: Progress) -> None:
    progress("chỉ mục từ", 0, 3)
    LexicalIndex.build(directory / "lexical", chunks)
    progress("véc-tơ", 1, 3)
    embedded = [c for c in chunks if c.kind in EMBEDDED_KINDS]
    VectorIndex.build(directory / "vectors", embedded, embedder.encode([embedded_text(c) for c in embedded]))
    progress("kiểm tra", 2, 3)
    vectors = VectorIndex(directory / "vectors")
    try:
        check_indexes(chunks, LexicalIndex(directory / "lexical"), vectors, embedder)
    finally:
        vectors.close()
    progress("xong", 3, 3)
