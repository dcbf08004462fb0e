"""Answer, ask back, or decline: four calibrated probabilities, and thresholds set for what a wrong answer costs.

``in_scope``  the message asks for a procedure that is held, rather than for anything else;
``general``   it is too general to answer: it may mean any of several procedures;
``right``     the best candidate is the one meant;
``law``       an article of law answers it, rather than a procedure's record.
"""

import json
import math
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import resources

from assistant.alternatives import open_between, options, same_matter
from assistant.answer import Outcome, Scored
from assistant.law_signs import law_signs
from assistant.ranking.features import name_terms
from assistant.retrieval.hybrid import Hit
from assistant.understanding import Understanding, content_words
from knowledge.lexicon.questions import OFF_TOPIC, UMBRELLA, umbrellas
from knowledge.library import Library

_IN_SCOPE = 0.45  # declining a real question costs more than answering an idle one with a card that says what it is
_NAMED = 0.7  # share of a question that the best record's name covers, above which it does name a procedure
_LIKE_UMBRELLA = 0.5  # cosine with an umbrella's messages under which it is not the one to ask back with
_GENERAL = 0.38  # asking back costs a tap, a wrong card a trip
_SURE = 0.2  # under this, two to four options cost the asker one tap; a wrong card may cost a trip
_LAW = 0.62  # a card holds more than an article: in doubt, the card
_LIKELY = 5  # candidates of which an umbrella must offer one


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The outcome, the candidates it concerns, the off-topic kind or umbrella it resembles, and the probabilities.

    ``likeness`` is the cosine with the kind it resembles, ``covered`` the share of the question in the chosen name;
    ``law`` how likely an article answers: where it is ``by_law``, none of the candidates is chosen.
    """

    outcome: Outcome
    chosen: tuple[Scored, ...] = ()
    resembles: str | None = None
    likeness: float = 0.0
    covered: float = 0.0
    umbrella: str | None = None
    in_scope: float = 1.0
    right: float = 1.0
    law: float = 0.0
    by_law: bool = False


@cache
def decision_models() -> dict[str, dict[str, float]]:
    """Return {probability: {signal: logistic weight}} as trained."""
    text = resources.files("knowledge").joinpath("models/decision.json").read_text(encoding="utf-8")
    models: dict[str, dict[str, float]] = json.loads(text)
    return models


def decide(
    ranked: list[Scored], hits: list[Hit], understanding: Understanding, library: Library, day: date
) -> Decision:
    """Return what to do with the candidates; an article may answer only if one that people ask of holds on ``day``."""
    if not ranked:
        return _declined(hits, understanding, 0.0, 0.0)
    measured = signals(ranked, hits, understanding, library, day)
    named = bool(understanding.codes) or ranked[0].shares["in_hand"] > 0
    asked_of_law = not (named or understanding.told) and measured["law"] > 0
    law = probability("law", measured) if asked_of_law else 0.0
    if law >= _LAW:
        return Decision(outcome=Outcome.ANSWERED, law=law, by_law=True)
    return replace(_of_procedures(ranked, hits, understanding, library, measured, named), law=law)


def _of_procedures(
    ranked: list[Scored],
    hits: list[Hit],
    understanding: Understanding,
    library: Library,
    measured: dict[str, float],
    named: bool,
) -> Decision:
    in_scope, right, general = 1.0, 1.0, 0.0
    if not named:
        in_scope, right, general = (probability(name, measured) for name in ("in_scope", "right", "general"))
    if in_scope < _IN_SCOPE and (understanding.told or measured["covered"] < _NAMED):
        return _declined(hits, understanding, in_scope, right)
    if general >= _GENERAL or right < _SURE:
        asked = _asked_back(ranked, hits, understanding, library)
        if asked:
            return replace(asked, in_scope=in_scope, right=right)
    named_share = measured["covered"]
    return Decision(outcome=Outcome.ANSWERED, chosen=(ranked[0],), covered=named_share, in_scope=in_scope, right=right)


def _asked_back(
    ranked: list[Scored], hits: list[Hit], understanding: Understanding, library: Library
) -> Decision | None:
    """Ask back as the umbrella says that offers a likely candidate, or else between the candidates themselves."""
    umbrella, near = _umbrella(ranked, hits, library)
    if umbrella and near >= _LIKE_UMBRELLA:
        return Decision(outcome=Outcome.CLARIFICATION, umbrella=umbrella)
    chosen = options(ranked, understanding, library)
    return Decision(outcome=Outcome.CLARIFICATION, chosen=chosen) if len(chosen) > 1 else None


def _declined(hits: list[Hit], understanding: Understanding, in_scope: float, right: float) -> Decision:
    kind, likeness = (understanding.told, 1.0) if understanding.told else _nearest(hits, OFF_TOPIC)
    return Decision(outcome=Outcome.NOT_FOUND, resembles=kind, likeness=likeness, in_scope=in_scope, right=right)


def probability(model: str, measured: dict[str, float], models: dict[str, dict[str, float]] | None = None) -> float:
    """Return a calibrated probability (logistic regression; ``assistant.training`` fits the ``models``)."""
    weights = (models or decision_models())[model]
    total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in measured.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def signals(
    ranked: list[Scored], hits: list[Hit], understanding: Understanding, library: Library, day: date
) -> dict[str, float]:
    """Return what tells how sure the ranking is, each roughly between 0 and 1."""
    best = ranked[0]
    rival = next((s for s in ranked[1:] if not same_matter(s, best, library)), None)
    scores = {hit.source: hit.scores for hit in hits}.get(best.source, {})
    off_topic, umbrella = _nearest(hits, OFF_TOPIC)[1], _nearest(hits, UMBRELLA)[1]
    dense = max((h.scores.get("dense_phrasing", 0.0) for h in hits if h.source in library.catalogue), default=0.0)
    umbrella_near, fitting = _umbrella(ranked, hits, library)
    law = law_signs(hits, understanding, day, library)
    return {
        "score": best.score / 10,
        "margin": min(3.0, best.score - rival.score) / 3 if rival else 1.0,
        "dense_phrasing": scores.get("dense_phrasing", 0.0),
        "dense_name": scores.get("dense_name", 0.0),
        "dense_best": dense,
        "support": scores.get("dense_support", 0.0),
        "off_topic": off_topic,
        "off_topic_lead": off_topic - max(dense, umbrella),
        "told": float(understanding.told is not None),
        "umbrella": umbrella,
        "umbrella_fits": fitting,
        "labelled": _labelled(understanding, umbrella_near),
        "umbrella_lead": umbrella - dense,
        "covered": covered(understanding.terms, best.source, library),
        "official": covered(understanding.official_terms, best.source, library),
        "aspect": float(bool(understanding.aspects)),
        **open_between(ranked, understanding, library),
        **law,
        "law_lead": law["law"] - dense,
    }


def _umbrella(ranked: list[Scored], hits: list[Hit], library: Library) -> tuple[str | None, float]:
    """Return the nearest umbrella that offers one of the likeliest candidates, or a copy, and how near it is."""
    likely = {library.catalogue[s.source].copy_of or s.source for s in ranked[:_LIKELY]}
    known = umbrellas()
    fitting = [h for h in hits if h.source in known and likely & {code for code, _ in known[h.source].options}]
    return _nearest(fitting, UMBRELLA)


def _labelled(understanding: Understanding, umbrella: str | None) -> float:
    """Return the largest share of one option's own label that the question says: it is then not left open."""
    labels = [set(content_words(label)) for _, label in umbrellas()[umbrella].options] if umbrella else []
    said = set(content_words(understanding.rewritten))
    own = [(label, label - set().union(*(other for other in labels if other is not label))) for label in labels]
    return max((len(words & said) / len(label) for label, words in own if label), default=0.0)


def covered(said: dict[str, float], code: str, library: Library) -> float:
    """Return the share of the weight of ``said`` that a procedure's name covers."""
    terms = name_terms(library.catalogue[code].name)
    asked = {t: w * library.rarity.of(t) for t, w in said.items()}
    return sum(w for t, w in asked.items() if t in terms) / (sum(asked.values()) or 1.0)


def _nearest(hits: list[Hit], prefix: str) -> tuple[str | None, float]:
    """Return the source of that prefix whose examples are nearest, and how near."""
    near = [(h.scores.get("dense_phrasing", 0.0), h.source) for h in hits if h.source.startswith(prefix)]
    return (max(near)[1], max(near)[0]) if near else (None, 0.0)
