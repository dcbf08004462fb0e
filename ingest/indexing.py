"""Both indexes of a new generation. What the generation before has indexed already is copied, not made again."""

from contextlib import closing
from pathlib import Path

from ingest.checks import check_indexes
from ingest.recipe import Recipe
from knowledge.chunk import Chunk, embedded_text
from knowledge.durable_step import DurableStep, reached
from knowledge.lexical_index import LexicalIndex
from knowledge.manifest import read_manifest
from knowledge.records import Records
from knowledge.vector_index import EMBEDDED_KINDS, VectorIndex

_ANEW = 0.2  # share of chunks that differ above which the indexes are built anew: deleted chunks still weigh on scores
_SMALL = 2_000  # chunks below which building anew takes no time


def index(directory: Path, chunks: dict[str, Chunk], before: Path | None, how: Recipe) -> None:
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


def _same_shape(before: Path, how: Recipe) -> bool:
    """Tell whether a generation's indexes can be built upon: same embedder, same format."""
    with closing(Records(before / "records.sqlite")) as stored:
        return read_manifest(before).embedder == how.embedder.name and stored.format() == how.format


def _known_chunks(before: Path) -> dict[str, str]:
    with closing(Records(before / "records.sqlite")) as stored:
        return stored.chunks()
