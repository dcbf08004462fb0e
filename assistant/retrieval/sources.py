"""Both legs over one question: tantivy by field, Chroma by view, every score kept by name.

A source is a procedure, an article that people ask questions of, an umbrella or a kind of off-topic message.
"""

from collections import defaultdict
from dataclasses import dataclass

from assistant.understanding import Understanding
from knowledge.chunk import ChunkHit, ChunkKind, best_by_source
from knowledge.embedding import Vectors
from knowledge.lexical_index import LexicalField
from knowledge.library import Library

_DEPTH = 80  # sources a leg returns; over-fetched, since places and deleted records are weighed later
_PHRASING_DEPTH = 100  # several phrasings lead to one procedure
_SUPPORT = 3  # phrasings of one procedure whose mean score tells agreement from a lone match

_LEXICAL = {
    "name": (LexicalField.NAME, _DEPTH),
    "about": (LexicalField.ABOUT, _DEPTH),
    "body": (LexicalField.BODY, _DEPTH),
    "phrasing": (LexicalField.PHRASING, _PHRASING_DEPTH),
}
_NAMED = {"name": 1.0, "phrasing": 1.0, "dense_name": 1.0}  # the scores of a procedure named by its code
_DENSE = {"dense_name": (ChunkKind.NAME, _DEPTH), "dense_phrasing": (ChunkKind.PHRASING, _PHRASING_DEPTH)}

Legs = dict[str, dict[str, float]]  # {leg: {source: score}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A source with its score on every leg that found it: BM25 as a share of the leg's best, cosines as they are."""

    source: str
    scores: dict[str, float]


def find_sources(understanding: Understanding, library: Library, skip: frozenset[str] = frozenset()) -> list[Hit]:
    """Return the procedures that a question names by code, or else every source that any leg found, unranked.

    ``skip`` names chunks to leave out (used in training).
    """
    if understanding.codes:
        return [Hit(source=code, scores=dict(_NAMED)) for code in understanding.codes]
    legs = _lexical_legs(understanding, library, skip)
    vector, terms_vector = library.embedder.encode([_meant(understanding), " ".join(understanding.expansion)])
    legs["dense_official"] = library.vectors.search(terms_vector, ChunkKind.NAME, _DEPTH)
    legs |= _dense_legs(vector, library, skip)
    found_by_any = {source for scores in legs.values() for source in scores}
    legs["dense_name"] = library.vectors.of_names(vector, found_by_any)  # a long name lies outside the nearest
    legs["dense_official"] = library.vectors.of_names(terms_vector, found_by_any)
    return _gather(legs)


def _lexical_legs(understanding: Understanding, library: Library, skip: frozenset[str]) -> Legs:
    legs: Legs = {}
    for name, (field, depth) in _LEXICAL.items():
        found = [h for h in library.lexical.hits(understanding.terms, field, depth) if h.chunk not in skip]
        legs[name] = _normalised(best_by_source(found))
        if field == LexicalField.PHRASING:
            legs["phrasing_support"] = _normalised(_support(found))
    official = library.lexical.search(understanding.official_terms, LexicalField.NAME, _DEPTH)
    return legs | {"official": _normalised(official)}


def _dense_legs(vector: Vectors, library: Library, skip: frozenset[str]) -> Legs:
    legs: Legs = {}
    for name, (kind, depth) in _DENSE.items():
        found = [h for h in library.vectors.hits(vector, kind, depth) if h.chunk not in skip]
        legs[name] = best_by_source(found)
        if kind == ChunkKind.PHRASING:
            legs["dense_support"] = _support(found)
    return legs


def _meant(understanding: Understanding) -> str:
    """Return the text that is embedded: what is asked, wherever; in English with the Vietnamese terms beside it."""
    spoken = (understanding.matter or understanding.rewritten,)
    return " ".join((*spoken, *understanding.expansion) if understanding.language == "en" else spoken)


def _support(hits: list[ChunkHit]) -> dict[str, float]:
    """Return {source: mean of its best scores}; a missing phrasing counts as 0."""
    scores: defaultdict[str, list[float]] = defaultdict(list)
    for hit in hits:
        scores[hit.source].append(hit.score)
    return {source: sum(sorted(found)[-_SUPPORT:]) / _SUPPORT for source, found in scores.items()}


def _normalised(scores: dict[str, float]) -> dict[str, float]:
    top = max(scores.values(), default=0.0)
    return {source: score / top for source, score in scores.items()} if top else {}


def _gather(legs: Legs) -> list[Hit]:
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for leg, scores in legs.items():
        for source, score in scores.items():
            found[source][leg] = score
    return [Hit(source=source, scores=scores) for source, scores in found.items()]
