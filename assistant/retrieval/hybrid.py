"""Both legs over one question: tantivy by field, Chroma by view, every score kept by name."""

from collections import defaultdict
from dataclasses import dataclass

from assistant.understanding import Understanding
from knowledge.chunk import ChunkKind
from knowledge.lexical_index import LexicalField
from knowledge.library import Library

_DEPTH = 150  # sources a leg returns; over-fetched, since places and deleted records are filtered later
_PHRASING_DEPTH = 300  # several phrasings lead to one procedure

_LEXICAL = {
    "name": (LexicalField.NAME, _DEPTH),
    "about": (LexicalField.ABOUT, _DEPTH),
    "body": (LexicalField.BODY, _DEPTH),
    "phrasing": (LexicalField.PHRASING, _PHRASING_DEPTH),
}
_DENSE = {"dense_name": (ChunkKind.NAME, _DEPTH), "dense_phrasing": (ChunkKind.PHRASING, _PHRASING_DEPTH)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A source with its score on every leg that found it, each leg's best being 1."""

    source: str
    scores: dict[str, float]


def find_procedures(understanding: Understanding, library: Library) -> list[Hit]:
    """Return every procedure that any leg found, unranked."""
    legs = {
        name: _normalised(library.lexical.search(understanding.terms, field, depth))
        for name, (field, depth) in _LEXICAL.items()
    }
    vector = library.embedder.encode([" ".join((understanding.rewritten, *understanding.expansion))])[0]
    for name, (kind, depth) in _DENSE.items():
        legs[name] = library.vectors.search(vector, kind, depth)
    return _gather(legs)


def find_provisions(understanding: Understanding, library: Library) -> list[Hit]:
    """Return every article that any leg found, unranked."""
    legs = {
        "title": _normalised(library.lexical.search(understanding.terms, LexicalField.ARTICLE_TITLE, _DEPTH)),
        "text": _normalised(library.lexical.search(understanding.terms, LexicalField.ARTICLE_TEXT, _DEPTH)),
    }
    vector = library.embedder.encode([understanding.rewritten])[0]
    legs["dense"] = library.vectors.search(vector, ChunkKind.PROVISION, _DEPTH)
    return _gather(legs)


def _normalised(scores: dict[str, float]) -> dict[str, float]:
    top = max(scores.values(), default=0.0)
    return {source: score / top for source, score in scores.items()} if top else {}


def _gather(legs: dict[str, dict[str, float]]) -> list[Hit]:
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for leg, scores in legs.items():
        for source, score in scores.items():
            found[source][leg] = score
    return [Hit(source=source, scores=scores) for source, scores in found.items()]
