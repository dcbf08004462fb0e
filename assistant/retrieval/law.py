"""Which articles speak of a question: both legs over provisions, fused by weighted sum."""

from dataclasses import dataclass

from knowledge.chunk import ChunkKind
from knowledge.embedding import Embedder
from knowledge.lexical_index import LexicalField, LexicalIndex
from knowledge.vector_index import VectorIndex
from knowledge.vietnamese import index_terms

_DEPTH = 100
_WEIGHTS = {"title": 0.3, "text": 1.0, "dense": 0.4}


@dataclass(frozen=True, slots=True)
class LawLegs:
    """The two indexes of provisions and the embedder that made the dense one."""

    lexical: LexicalIndex
    vectors: VectorIndex
    embedder: Embedder


def rank_provisions(question: str, legs: LawLegs, limit: int) -> list[str]:
    """Return the keys of the articles closest to ``question``, best first."""
    terms = dict.fromkeys(index_terms(question), 1.0)
    scores: dict[str, float] = {}
    found = {
        "title": legs.lexical.search(terms, LexicalField.ARTICLE_TITLE, _DEPTH),
        "text": legs.lexical.search(terms, LexicalField.ARTICLE_TEXT, _DEPTH),
        "dense": legs.vectors.search(legs.embedder.encode([question])[0], ChunkKind.PROVISION, _DEPTH),
    }
    for leg, hits in found.items():
        top = max(hits.values(), default=1.0) or 1.0
        for source, score in hits.items():
            scores[source] = scores.get(source, 0.0) + _WEIGHTS[leg] * max(0.0, score) / top
    return sorted(scores, key=lambda s: (-scores[s], s))[:limit]
