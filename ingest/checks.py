"""Is a new generation whole? Checked before it is published, so that a bad one never serves."""

from collections.abc import Sequence

from knowledge.chunk import Chunk, ChunkKind
from knowledge.embedding import Embedder
from knowledge.errors import Damaged
from knowledge.lexical_index import LexicalField, LexicalIndex
from knowledge.vector_index import EMBEDDED_KINDS, VectorIndex
from knowledge.vietnamese import index_terms

_SAMPLE = 200  # chunks that must find themselves; every id is compared besides
_FIELD = {
    ChunkKind.NAME: LexicalField.NAME,
    ChunkKind.BODY: LexicalField.BODY,
    ChunkKind.PHRASING: LexicalField.PHRASING,
    ChunkKind.PROVISION: LexicalField.ARTICLE_TITLE,
}


def check_indexes(chunks: Sequence[Chunk], lexical: LexicalIndex, vectors: VectorIndex, embedder: Embedder) -> None:
    """Raise ``Damaged`` unless counts agree, no id is missing, and a spread of chunks is retrievable by its own text."""
    embedded = [c for c in chunks if c.kind in EMBEDDED_KINDS]
    if len(lexical) != len(chunks):
        raise Damaged(f"Chỉ mục từ có {len(lexical)} đoạn, cần {len(chunks)}. (Lexical index incomplete.)")
    stored = set().union(*(vectors.ids(kind) for kind in EMBEDDED_KINDS))
    if stored != {c.id for c in embedded}:
        raise Damaged(f"Kho véc-tơ có {len(stored)} đoạn, cần {len(embedded)}. (Vector store incomplete.)")
    for chunk in embedded[:: max(1, len(embedded) // _SAMPLE)]:
        _check_found(chunk, lexical, vectors, embedder)


def embedded_text(chunk: Chunk) -> str:
    """Return the text of a chunk that is embedded: its title, or its text where it has none."""
    return chunk.title or chunk.text


def _check_found(chunk: Chunk, lexical: LexicalIndex, vectors: VectorIndex, embedder: Embedder) -> None:
    text = embedded_text(chunk)
    terms = dict.fromkeys(index_terms(text), 1.0)
    by_words = lexical.search(terms, _FIELD[chunk.kind], 50)
    by_vector = vectors.search(embedder.encode([text])[0], chunk.kind, 50)
    found_by_words = not by_words or chunk.source in by_words or _tied(by_words)
    found_by_vector = not by_vector or chunk.source in by_vector or max(by_vector.values()) > 1 - 1e-3
    if not (found_by_words and found_by_vector):
        raise Damaged(f"Đoạn {chunk.id} của {chunk.source} không tìm lại được bằng chính nó. (Chunk not retrievable.)")


def _tied(scores: dict[str, float]) -> bool:
    """Tell whether so many sources share one text that a single one may fall outside the list (provincial copies)."""
    values = list(scores.values())
    return max(values) - min(values) < 1e-3 * max(values)
