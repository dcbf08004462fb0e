"""Candidates in order: a weighted sum of the legs' scores and of what sets look-alike records apart."""

from collections.abc import Iterable

from assistant.answer import Scored
from assistant.retrieval.hybrid import Hit
from assistant.understanding import Understanding
from knowledge.lexicon.circumstances import mentioned_in, required_by
from knowledge.procedure import AuthorityLevel
from knowledge.records import CatalogueEntry

# Shares of the legs (weighted sum of scores normalised per leg; it beat reciprocal ranks on Vietnamese legal text).
LEG_WEIGHTS = {
    "name": 1.0,
    "about": 0.35,
    "body": 0.35,
    "phrasing": 1.0,
    "dense_name": 0.8,
    "dense_phrasing": 1.2,
}
UNMENTIONED_CIRCUMSTANCE = -0.25  # the record is for people in a circumstance that the question does not speak of
MENTIONED_CIRCUMSTANCE = 0.10  # … and that it does speak of
OTHER_PLACE = -3.0
SAME_PLACE = 0.35
LOCAL_RECORD = -0.35  # a provincial record, when no place is known
DELETED = -3.0
LEVEL_PRIOR = {AuthorityLevel.COMMUNE: 0.06, AuthorityLevel.PROVINCE: 0.0, AuthorityLevel.MINISTRY: -0.04, None: -0.04}


def rank(
    hits: Iterable[Hit],
    understanding: Understanding,
    catalogue: dict[str, CatalogueEntry],
    in_hand: dict[str, float] | None = None,
) -> list[Scored]:
    """Return the procedures found, best first, each with the share of every feature.

    ``in_hand`` gives what the conversation so far adds to a procedure's score.
    """
    mentioned = mentioned_in(f"{understanding.text} . {understanding.rewritten}")
    scored = [
        _score(hit, catalogue[hit.source], mentioned, understanding.place, (in_hand or {}).get(hit.source, 0.0))
        for hit in hits
        if hit.source in catalogue
    ]
    return sorted(scored, key=lambda s: (-s.score, s.source))


def _score(
    hit: Hit, entry: CatalogueEntry, mentioned: frozenset[str], place: str | None, in_hand: float
) -> Scored:
    shares = {leg: weight * hit.scores.get(leg, 0.0) for leg, weight in LEG_WEIGHTS.items()}
    required = required_by(entry.name)
    shares["unmentioned"] = UNMENTIONED_CIRCUMSTANCE * min(2, len(required - mentioned))
    shares["mentioned"] = MENTIONED_CIRCUMSTANCE * min(2, len(required & mentioned))
    shares["level"] = LEVEL_PRIOR[entry.level]
    shares["place"] = _place_share(entry, place)
    shares["in_hand"] = in_hand
    shares["deleted"] = DELETED if entry.deleted else 0.0
    return Scored(source=entry.code, score=sum(shares.values()), shares=shares)


def _place_share(entry: CatalogueEntry, place: str | None) -> float:
    """Prefer the asker's province, then the national record; never another province's."""
    if not entry.local:
        return 0.0
    if place is None or entry.place is None:
        return LOCAL_RECORD
    return SAME_PLACE if entry.place == place else OTHER_PLACE
