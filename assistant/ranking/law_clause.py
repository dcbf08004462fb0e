"""Which clause (khoản) or point (điểm) of an article speaks of what was asked."""

from dataclasses import dataclass

import numpy as np

from assistant.ranking.law_question import LawQuestion, Weights
from assistant.ranking.law_words import place
from knowledge.legal import Clause, Point, Provision
from knowledge.vietnamese import index_words

_LONG = 60  # words: a clause of so many counts half
_ADDS = 0.15  # of the question's weight: what a point must say beyond its clause's opening to be the one asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedClause:
    """The clause that was asked for, its point where one is meant, and the share (0 to 2) of the question it says."""

    clause: Clause
    point: Point | None
    share: float


def asked_clause(question: LawQuestion, provision: Provision) -> AskedClause | None:
    """Return the clause of ``provision`` that says most of the question for its length; None without clauses."""
    if not provision.clauses or not question.syllables:
        return None
    wholes = [" ".join((c.text, *(p.text for p in c.points))) for c in provision.clauses]
    best = provision.clauses[int(np.argmax(shares_of(question, wholes)))]
    opening, *points = _shares(question, [best.text, *(f"{best.text} {p.text}" for p in best.points)], None)
    at = int(np.argmax(points)) if points else -1
    told = at >= 0 and points[at] - opening >= _ADDS
    return AskedClause(
        clause=best, point=best.points[at] if told else None, share=float(points[at] if told else opening)
    )


def shares_of(question: LawQuestion, texts: list[str]) -> Weights:
    """Return for each text the share (0 to 2) of the question that it says, less for a long one."""
    return _shares(question, texts, _LONG)


def _shares(question: LawQuestion, texts: list[str], long: int | None) -> Weights:
    placed = place(question, ["\n".join(" ".join(index_words(t)) for t in texts)])
    shares = placed.held.share(question)
    return shares / (1 + placed.lengths / long) if long else shares
