"""A collection into a published generation. What the generation before holds already is copied, not made again."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ingest.checks import check_indexes
from ingest.chunkers import phrasing_chunks, procedure_chunks, provision_chunk
from ingest.collection import Collection, Place, content_digest
from ingest.families import families
from ingest.generation_before import Before
from knowledge import law, records
from knowledge.chunk import Chunk, embedded_text
from knowledge.durable_step import DurableStep, reached
from knowledge.embedding import Embedder
from knowledge.generation import Home
from knowledge.lexical_index import LexicalIndex
from knowledge.lexicon import questions
from knowledge.manifest import read_manifest
from knowledge.non_territorial import write_lists
from knowledge.office import write_offices
from knowledge.records import Records, StoredReading
from knowledge.vector_index import EMBEDDED_KINDS, VectorIndex

_ANEW = 0.2  # share of chunks that differ above which the indexes are built anew: deleted chunks still weigh on scores
_SMALL = 2_000  # chunks below which building anew takes no time


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """How a generation is built: by which embedder, in which format, telling whom."""

    embedder: Embedder
    format: int
    progress: Callable[[str, int, int], None]

    def content(self, digests: dict[str, str]) -> str:
        """Return the digest of all that a generation with these records is built from."""
        people = (questions.phrasings(), questions.law_questions(), questions.off_topic(), questions.umbrellas())
        named = (self.format, self.embedder.name, *sorted(law.known_terms().items()), *law.known_suspensions())
        return content_digest(digests, named, *(sorted(texts.items()) for texts in people))


def build(
    home: Home,
    before: Before,
    collection: Collection,
    rows: dict[Place, StoredReading],
    digests: dict[str, str],
    how: Build,
) -> str:
    """Write, check and publish a generation; return its id."""
    directory = home.new_directory()
    asked = _asked(collection)
    path = directory / "records.sqlite"
    provisions = [p for number in sorted(collection.provisions) for p in collection.provisions[number]]
    records.write(
        path,
        (collection.procedures[c] for c in sorted(collection.procedures)),
        (collection.documents[n] for n in sorted(collection.documents)),
        provisions,
        ((code, q) for code, texts in sorted(asked.items()) for q in dict.fromkeys(texts)),
        families(p for p, _ in collection.procedures.values()),
    )
    reached(DurableStep.RECORDS_WRITTEN)
    write_offices(path, collection.offices.values())
    write_lists(path, collection.filing.values())
    chunks = {
        c.id: c
        for c in (
            *(c for code in sorted(collection.procedures) for c in procedure_chunks(collection.procedures[code][0])),
            *(c for code, texts in sorted(asked.items()) for c in phrasing_chunks(code, texts)),
            *(provision_chunk(p, collection.documents[p.document][0].title) for p in provisions),
        )
    }
    records.write_sources(path, how.format, rows.values(), digests, {id_: c.source for id_, c in chunks.items()})
    reached(DurableStep.SOURCES_WRITTEN)
    _index(directory, chunks, before.indexes, how)
    counts = {
        "procedures": len(collection.procedures),
        "documents": len(collection.documents),
        "provisions": len(provisions),
        "offices": len(collection.offices),
        "phrasings": sum(map(len, asked.values())),
        "chunks": len(chunks),
    }
    return home.publish(directory, how.content(digests), how.embedder.name, counts, before.damaged).id


def _asked(collection: Collection) -> dict[str, list[str]]:
    """Return people's questions by the procedure, article, umbrella or off-topic kind that they ask for."""
    asked = {c: q for c, q in questions.phrasings().items() if c in collection.procedures}
    held = {p.key for found in collection.provisions.values() for p in found}
    asked |= {key: q for key, q in questions.law_questions().items() if key in held}
    asked |= {source: list(kind.examples) for source, kind in questions.off_topic().items()}
    for source, umbrella in questions.umbrellas().items():
        if sum(code in collection.procedures for code, _ in umbrella.options) > 1:
            asked[source] = list(umbrella.examples)
    return asked


def _index(directory: Path, chunks: dict[str, Chunk], before: Path | None, how: Build) -> None:
    """Build both indexes and check them against ``chunks``."""
    base = before if before and _same_shape(before, how) else None
    known = _known_chunks(base) if base else {}
    gone = {id_: source for id_, source in known.items() if id_ not in chunks}
    fresh = [c for id_, c in chunks.items() if id_ not in known]
    if len(chunks) < _SMALL or len(gone) + len(fresh) > _ANEW * len(chunks):
        base, gone, fresh = None, {}, list(chunks.values())
    embedded = [c for c in fresh if c.kind in EMBEDDED_KINDS]
    how.progress("chỉ mục từ", 0, 3)
    LexicalIndex.build(directory / "lexical", fresh, base and base / "lexical", gone)
    reached(DurableStep.WORDS_INDEXED)
    how.progress("véc-tơ", 1, 3)
    vectors = how.embedder.encode([embedded_text(c) for c in embedded])
    VectorIndex.build(directory / "vectors", embedded, vectors, base and base / "vectors", gone)
    reached(DurableStep.VECTORS_INDEXED)
    how.progress("kiểm tra", 2, 3)
    with closing(LexicalIndex(directory / "lexical")) as lexical, closing(VectorIndex(directory / "vectors")) as opened:
        check_indexes(list(chunks.values()), lexical, opened, how.embedder)
    reached(DurableStep.CHECKED)
    how.progress("xong", 3, 3)


def _same_shape(before: Path, how: Build) -> bool:
    """Tell whether a generation's indexes can be built upon: same embedder, same format."""
    with closing(Records(before / "records.sqlite")) as stored:
        return read_manifest(before).embedder == how.embedder.name and stored.format() == how.format


def _known_chunks(before: Path) -> dict[str, str]:
    with closing(Records(before / "records.sqlite")) as stored:
        return stored.chunks()
