"""Which article of law answers on a given day: by the questions that people ask of articles, and by their own text."""

import math
from collections.abc import Iterable
from datetime import date

from assistant.answer import Scored
from assistant.ranking.law import rank_provisions
from assistant.retrieval.hybrid import Hit
from assistant.retrieval.law import LawLegs
from assistant.understanding import Understanding
from knowledge.legal_citation import names_provision
from knowledge.library import Library

_BY_TEXT = 30  # articles taken from their own text
_WEIGHTS = {"dense_phrasing": 1.5, "dense_support": 1.5, "phrasing": 0.5, "phrasing_support": 0.5, "text": 0.5}


def rank_articles(hits: Iterable[Hit], understanding: Understanding, day: date, library: Library) -> list[Scored]:
    """Return the articles in force on ``day`` closest to the question, best first, each with its shares.

    ``hits`` are what the legs found; a law question's chunk stands there under its article's key.
    """
    found = {hit.source: dict(hit.scores) for hit in hits if names_provision(hit.source)}
    for scored in by_text(understanding, library):
        found.setdefault(scored.source, {})["text"] = scored.score
    ranked = (_scored(key, scores) for key, scores in found.items() if library.holds(key, day))
    return sorted(ranked, key=lambda s: (-s.score, s.source))


def by_text(understanding: Understanding, library: Library) -> list[Scored]:
    """Return the articles likeliest by their text; a score is the odds against the likeliest, 0 to 1."""
    legs = LawLegs(library.lexical, library.vectors, library.embedder)
    ranked = rank_provisions(understanding.rewritten, legs, _BY_TEXT).articles
    return [Scored(source=s.source, score=math.exp(s.score - ranked[0].score), shares=s.shares) for s in ranked]


def _scored(key: str, scores: dict[str, float]) -> Scored:
    shares = {name: weight * scores[name] for name, weight in _WEIGHTS.items() if name in scores}
    return Scored(source=key, score=sum(shares.values()), shares=shares)
