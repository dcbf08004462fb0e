"""Is a new generation whole? Checked before it is published, so that a bad one never serves."""

from collections.abc import Sequence

from knowledge.chunk import Chunk, ChunkKind, embedded_text
from knowledge.embedding import Embedder
from knowledge.errors import Damaged
from knowledge.lexical_index import LexicalField, LexicalIndex
from knowledge.vector_index import EMBEDDED_KINDS, VectorIndex
from knowledge.vietnamese import fold, index_terms

_SAMPLE = 200  # chunks that must find themselves; every id is compared besides
_LISTED = 200  # how far down the list a chunk may stand that looks for itself
_STRAYED = 0.01  # share of the sample that an approximate vector search may miss
_FIELD = {  # by kind and whether it has a title: where the embedded text was indexed
    (ChunkKind.NAME, True): LexicalField.NAME,
    (ChunkKind.NAME, False): LexicalField.ABOUT,
    (ChunkKind.PHRASING, False): LexicalField.PHRASING,
    (ChunkKind.PROVISION, True): LexicalField.ARTICLE_TITLE,
    (ChunkKind.PROVISION, False): LexicalField.ARTICLE_TEXT,
}


def check_indexes(chunks: Sequence[Chunk], lexical: LexicalIndex, vectors: VectorIndex, embedder: Embedder) -> None:
    """Raise ``Damaged`` unless counts agree, no id is missing, and a spread of chunks finds itself by its own text."""
    embedded = [c for c in chunks if c.kind in EMBEDDED_KINDS]
    if len(lexical) != len(chunks):
        raise Damaged(f"Chỉ mục từ có {len(lexical)} đoạn, cần {len(chunks)}. (Lexical index incomplete.)")
    stored = set().union(*(vectors.ids(kind) for kind in EMBEDDED_KINDS))
    if stored != {c.id for c in embedded}:
        raise Damaged(f"Kho véc-tơ có {len(stored)} đoạn, cần {len(embedded)}. (Vector store incomplete.)")
    sample = embedded[:: max(1, len(embedded) // _SAMPLE)]
    texts = {c.id: fold(c.title or c.text) for c in chunks}
    lost = [chunk for chunk in sample if not _found_by_words(chunk, lexical, texts)]
    strayed = [chunk for chunk in sample if not _found_by_vector(chunk, vectors, embedder)]
    if lost or len(strayed) > _STRAYED * len(sample):
        chunk = (lost + strayed)[0]
        raise Damaged(f"Đoạn {chunk.id} của {chunk.source} không tìm lại được bằng chính nó. (Chunk not retrievable.)")


def _found_by_words(chunk: Chunk, lexical: LexicalIndex, texts: dict[str, str]) -> bool:
    """Tell whether a chunk, or another of the very same text (hundreds of articles share a title), is found by it."""
    terms = dict.fromkeys(index_terms(chunk.title or chunk.text), 1.0)
    found = lexical.hits(terms, _FIELD[chunk.kind, bool(chunk.title)], _LISTED)
    return not terms or any(hit.source == chunk.source or texts.get(hit.chunk) == texts[chunk.id] for hit in found)


def _found_by_vector(chunk: Chunk, vectors: VectorIndex, embedder: Embedder) -> bool:
    found = vectors.search(embedder.encode([embedded_text(chunk)])[0], chunk.kind, _LISTED)
    return not found or chunk.source in found or max(found.values()) > 1 - 1e-3
