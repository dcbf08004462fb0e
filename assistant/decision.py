"""Answer, ask back, or decline: five calibrated probabilities, and thresholds set for what a wrong answer costs.

``in_scope``  the message asks for a procedure that is held, rather than for anything else;
``general``   it is too general to answer: it may mean any of several procedures;
``right``     the best candidate is the one meant;
``law``       an article of law may answer it, rather than a procedure's record;
``article``   the article that ranks first answers it: asked only where law is possible, since it costs.
"""

import json
import math
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import resources

from assistant.alternatives import options
from assistant.answer import Outcome, Scored
from assistant.authority import verdict_on
from assistant.bare_topic import bare_topic
from assistant.decision_signals import (
    LIKE_UMBRELLA,
    LIKELY,
    article_signals,
    fitting_umbrella,
    nearest,
    signals,
)
from assistant.question import Aspect
from assistant.ranking.articles import rank_articles
from assistant.retrieval.sources import Hit
from assistant.understanding import Understanding
from knowledge.lexicon.questions import OFF_TOPIC, off_topic, umbrellas
from knowledge.library import Library
from knowledge.vietnamese import folded_words

_IN_SCOPE = 0.45  # declining a real question costs more than answering an idle one with a card that says what it is
_BRIEF = 10  # words up to which a phrase that gives an idle message away is not outweighed by a name that sounds alike
_NAMED = 0.7  # share of a question that the best record's name covers, above which it does name a procedure
_WITHIN_REACH = 10  # candidates of which an umbrella must offer one, once it is clear that the asker must be asked
_GENERAL = 0.38  # asking back costs a tap, a wrong card a trip
_SURE = 0.2  # under this, two to four options cost the asker one tap; a wrong card may cost a trip
LAW_POSSIBLE = 0.3  # under this, articles are not even ranked
_ARTICLE = 0.72  # a card holds more than an article: in doubt, the card


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The outcome, the candidates it concerns, the off-topic kind or umbrella it resembles, and the probabilities.

    ``likeness`` is the cosine with the kind it resembles, ``covered`` the share of the question in the chosen name;
    an ``umbrella`` is ``unlikely`` where none of the likeliest candidates is among its options;
    ``law`` how likely the first of ``articles`` answers: where it is ``by_law``, no procedure is chosen.
    """

    outcome: Outcome
    chosen: tuple[Scored, ...] = ()
    resembles: str | None = None
    likeness: float = 0.0
    covered: float = 0.0
    umbrella: str | None = None
    unlikely: bool = False
    in_scope: float = 1.0
    right: float = 1.0
    law: float = 0.0
    articles: tuple[Scored, ...] = ()
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
    if not ranked or _plainly_idle(understanding):
        return _declined(hits, understanding, 0.0, 0.0)
    measured = signals(ranked, hits, understanding, library, day)
    named = bool(understanding.codes) or ranked[0].shares["in_hand"] > 0
    topic = None if named else bare_topic(understanding)
    if topic and _offers_several(topic, library):
        return Decision(outcome=Outcome.CLARIFICATION, umbrella=topic)
    asked_of_law = not (named or understanding.told) and measured["law"] > measured["off_topic"]
    law, articles = probability("law", measured) if asked_of_law else 0.0, list[Scored]()
    if law >= LAW_POSSIBLE:
        articles = rank_articles(hits, understanding, day, library)
        law = probability("article", article_signals(articles, measured))
    if articles and law >= _ARTICLE:
        return Decision(outcome=Outcome.ANSWERED, law=law, articles=tuple(articles), by_law=True)
    decided = _of_procedures(ranked, hits, understanding, library, measured, named, day)
    return replace(decided, law=law, articles=tuple(articles))


def _of_procedures(
    ranked: list[Scored],
    hits: list[Hit],
    understanding: Understanding,
    library: Library,
    measured: dict[str, float],
    named: bool,
    day: date,
) -> Decision:
    in_scope, right, general = 1.0, 1.0, 0.0
    if not named:
        in_scope, right, general = (probability(name, measured) for name in ("in_scope", "right", "general"))
    if in_scope < _IN_SCOPE and (understanding.told or measured["covered"] < _NAMED):
        return _declined(hits, understanding, in_scope, right)
    if general >= _GENERAL or right < _SURE:
        asked = _asked_back(ranked, hits, understanding, library)
        if asked and not _alike_decided(asked, understanding, library, day):
            return replace(asked, in_scope=in_scope, right=right)
    named_share = measured["covered"]
    return Decision(outcome=Outcome.ANSWERED, chosen=(ranked[0],), covered=named_share, in_scope=in_scope, right=right)


def _asked_back(
    ranked: list[Scored], hits: list[Hit], understanding: Understanding, library: Library
) -> Decision | None:
    """Ask back as the umbrella says that offers a likely candidate, or else between the candidates themselves."""
    umbrella, near = fitting_umbrella(ranked[:_WITHIN_REACH], hits, library)
    if umbrella and near >= LIKE_UMBRELLA:
        unlikely = fitting_umbrella(ranked[:LIKELY], hits, library)[0] != umbrella
        return Decision(outcome=Outcome.CLARIFICATION, umbrella=umbrella, unlikely=unlikely)
    chosen = options(ranked, understanding, library)
    return Decision(outcome=Outcome.CLARIFICATION, chosen=chosen) if len(chosen) > 1 else None


def _alike_decided(asked: Decision, understanding: Understanding, library: Library, day: date) -> bool:
    """Tell whether only who decides is asked, and every option of the umbrella is decided at one level: then say it."""
    if asked.umbrella is None or Aspect.AUTHORITY not in understanding.aspects:
        return False
    records = [library.records.procedure(code) for code, _ in umbrellas()[asked.umbrella].options]
    return len({verdict_on(record, day).level for record in records if record}) == 1


def _plainly_idle(understanding: Understanding) -> bool:
    """Tell whether a short message is given away as one of no procedure here: "làm hộ chiếu Mỹ ở đâu"."""
    kind = off_topic().get(understanding.told or "")
    brief = len(folded_words(understanding.text)) <= _BRIEF
    return kind is not None and kind.outcome == Outcome.OUT_OF_SCOPE and brief


def _offers_several(umbrella: str, library: Library) -> bool:
    return sum(code in library.catalogue for code, _ in umbrellas()[umbrella].options) > 1


def _declined(hits: list[Hit], understanding: Understanding, in_scope: float, right: float) -> Decision:
    kind, likeness = (understanding.told, 1.0) if understanding.told else nearest(hits, OFF_TOPIC)
    return Decision(outcome=Outcome.NOT_FOUND, resembles=kind, likeness=likeness, in_scope=in_scope, right=right)


def probability(model: str, measured: dict[str, float], models: dict[str, dict[str, float]] | None = None) -> float:
    """Return a calibrated probability (logistic regression; ``assistant.training`` fits the ``models``)."""
    weights = (models or decision_models())[model]
    total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in measured.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
