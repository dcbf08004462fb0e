"""The learned ranker of procedures: a weighted sum of features, so that every candidate's score explains itself.

Place, deletion and the conversation follow rules, not training: another province's procedure is never the answer.
"""

import json
from collections.abc import Iterable
from functools import cache
from importlib import resources

from assistant.answer import Scored
from assistant.ranking.features import Candidate, candidates
from assistant.ranking.foreign_twin import plain_twins
from assistant.ranking.nearest_office import farther
from assistant.retrieval.sources import Hit
from assistant.understanding import Understanding
from knowledge.library import Library
from knowledge.records import CatalogueEntry

_OTHER_PLACE = -30.0
_SAME_PLACE = 1.0
_LOCAL_RECORD = -2.0  # a provincial record, when no place is known
_DELETED = -30.0
_NARROW = -2.5  # the police's or the army's own procedures, for a question that speaks of neither
_FARTHER = -1.0  # the same matter at an office nearer the citizen, unless the question names this one's level
_PLAIN_TWIN = -2.5  # the record for citizens among themselves, where a foreigner is named and another is for that
_ABOLISHED_LEVEL = -5.0  # the record's name says "cấp huyện": no such office takes dossiers any more


@cache
def procedure_weights() -> dict[str, float]:
    """Return {feature: weight} as trained (see ``assistant.training``); unlisted features weigh nothing."""
    text = resources.files("knowledge").joinpath("models/ranker.json").read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(text)["weights"]
    return weights


def rank_procedures(
    hits: Iterable[Hit],
    understanding: Understanding,
    library: Library,
    in_hand: dict[str, float] | None = None,
) -> list[Scored]:
    """Return the likeliest procedures, best first, each with the share of every feature.

    ``in_hand`` gives what the conversation so far adds to a procedure's score.
    """
    weights = procedure_weights()
    families = {_family(code, library): bonus for code, bonus in (in_hand or {}).items()}
    found = candidates(hits, understanding, library)
    behind = {
        "farther": dict.fromkeys(farther(found), _FARTHER),
        "plain_twin": dict.fromkeys(plain_twins(found, understanding.rewritten), _PLAIN_TWIN),
    }
    scored = [
        _scored(c, weights, understanding.place, families.get(c.entry.copy_of or c.entry.code, 0.0), behind)
        for c in found
    ]
    return sorted(scored, key=lambda s: (-s.score, s.source))


def _scored(
    candidate: Candidate,
    weights: dict[str, float],
    place: str | None,
    in_hand: float,
    behind: dict[str, dict[str, float]],
) -> Scored:
    shares = {name: weights[name] * value for name, value in candidate.features.items() if name in weights and value}
    shares["place"] = _place_share(candidate.entry, place)
    shares["in_hand"] = in_hand
    shares["deleted"] = _DELETED if candidate.entry.deleted else 0.0
    shares["narrow"] = _NARROW if candidate.narrow else 0.0
    shares.update((rule, codes.get(candidate.entry.code, 0.0)) for rule, codes in behind.items())
    shares["abolished"] = _ABOLISHED_LEVEL if "cấp huyện" in candidate.entry.name else 0.0
    return Scored(source=candidate.entry.code, score=sum(shares.values()), shares=shares)


def _family(code: str, library: Library) -> str:
    """Return the national record's code for a provincial copy: a correction of place stays with the procedure."""
    entry = library.catalogue.get(code)
    return entry.copy_of or code if entry else code


def _place_share(entry: CatalogueEntry, place: str | None) -> float:
    """Prefer the asker's province, then the national record; never another province's."""
    if not entry.local:
        return 0.0
    if place is None or entry.place is None:
        return _LOCAL_RECORD
    return _SAME_PLACE if entry.place == place else _OTHER_PLACE
