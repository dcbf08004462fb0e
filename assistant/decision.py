"""Answer, ask back, or decline: decided on how sure the ranking is and how many things the question may mean."""

from dataclasses import dataclass

from assistant.answer import Outcome, Scored
from assistant.understanding import Understanding

_LEAST_LIKENESS = 0.50  # cosine with the nearest name or phrasing under which nothing is claimed to be found
_SURE_MARGIN = 0.12  # of the best score: a smaller lead is a near tie
_OPTIONS = 4
_SHORT_QUESTION = 14.0  # summed term weight: a longer question says enough to choose


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The outcome and the candidates it concerns: one to answer from, several to offer, or none."""

    outcome: Outcome
    chosen: tuple[Scored, ...] = ()


def decide(ranked: list[Scored], likeness: float, understanding: Understanding) -> Decision:
    """Return what to do with the candidates; ``likeness`` is the best cosine that any of them reached."""
    if not ranked or likeness < _LEAST_LIKENESS:
        return Decision(outcome=Outcome.NOT_FOUND)
    best = ranked[0]
    near = [s for s in ranked[: _OPTIONS + 1] if s.score > (1 - _SURE_MARGIN) * best.score]
    vague = sum(understanding.terms.values()) < _SHORT_QUESTION and best.shares["phrasing"] < 0.9
    if len(near) > 1 and vague and best.shares["in_hand"] == 0:
        return Decision(outcome=Outcome.CLARIFICATION, chosen=tuple(near[:_OPTIONS]))
    return Decision(outcome=Outcome.ANSWERED, chosen=(best,))
