"""Which article of law answers on a given day: by the questions that people ask of it, and by its text
(``articles_by_text``)."""

import json
import math
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from importlib import resources
from itertools import islice
from typing import NamedTuple

from assistant.acting_level import level_addressed
from assistant.answer import Scored
from assistant.ranking.articles_by_text import rank_articles_by_text
from assistant.retrieval.articles import LawLegs
from assistant.retrieval.sources import Hit
from assistant.understanding import Understanding
from knowledge.legal import Provision
from knowledge.legal_citation import names_provision
from knowledge.lexicon.applicants import speaking_as
from knowledge.library import Library
from knowledge.procedure import AuthorityLevel
from knowledge.vietnamese import index_terms

_BY_TEXT = 16  # articles taken for their own text
_BY_QUESTIONS = 12  # articles taken for the questions that people ask of them
_RANKED = 60  # ranked by text, so that the latter are placed among them
_NEAR = 0.1  # cosine behind the nearest question at which an article is as likely as one to e
_FAR = 8.0  # score by text behind the best at which an article is as good as not found
Features = dict[str, float]


@cache
def article_weights() -> dict[str, float]:
    """Return {feature: weight} as trained (see ``assistant.training.articles``)."""
    text = resources.files("knowledge").joinpath("models/article_ranker.json").read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(text)["weights"]
    return weights


def rank_articles(hits: Iterable[Hit], understanding: Understanding, day: date, library: Library) -> list[Scored]:
    """Return the articles in force on ``day`` closest to the question, best first, each with its shares.

    ``hits`` are what the legs found; a law question's chunk stands there under its article's key.
    """
    found = article_features(hits, understanding, day, library)
    ranked = (_scored(key, features) for key, features in found.items())
    return sorted(ranked, key=lambda s: (-s.score, s.source))


def article_features(
    hits: Iterable[Hit], understanding: Understanding, day: date, library: Library
) -> dict[str, Features]:
    """Return {article: its features, each about 0 to 1} of the articles in force on ``day``.

    ``text`` is the nearness to the likeliest article by text, ``odds`` its odds against that one; ``asked_odds`` the
    same by the questions that people ask; ``told`` and ``titled`` are the shares of the question's weight that its text
    and its title say; ``same_level`` and ``other_level`` tell whether the body in its title is of the level of the one
    in the question, ``same_subject`` and ``other_subject`` whether its title speaks of the same kind of applicant (a
    company, a household business), ``subject_unsaid`` that neither title nor text does.
    """
    legs = LawLegs.of(library)
    held = _asked_of(hits, day, library)
    by_text = rank_articles_by_text(understanding.rewritten, legs, _RANKED, also=list(held)).articles
    for place, scored in enumerate(by_text):
        if scored.source in held or (place < _BY_TEXT and library.holds(scored.source, day)):
            behind = by_text[0].score - scored.score
            held.setdefault(scored.source, {}).update(text=max(0.0, 1 - behind / _FAR), odds=math.exp(-behind))
    best_asked = max((features.get("dense_phrasing", 0.0) for features in held.values()), default=0.0)
    weights = {**understanding.official_terms, **understanding.terms}
    asked = {term: weight * legs.rarity(term) for term, weight in weights.items()}
    meant = _Meant(level_addressed(understanding.rewritten), speaking_as(understanding.rewritten))
    for key, features in held.items():
        features["asked_odds"] = math.exp((features.get("dense_phrasing", 0.0) - best_asked) / _NEAR)
        provision = library.records.provision(key)
        if provision:  # an article listed without its text has none
            title = frozenset(index_terms(provision.title))
            text = title | frozenset(index_terms(provision.text))
            features.update(told=_share(asked, text), titled=_share(asked, title))
            features.update(dict.fromkeys(_compared(meant, provision), 1.0))
    return held


class _Meant(NamedTuple):
    """The level of the body, and the kinds of applicants, that a question speaks of."""

    level: AuthorityLevel | None
    subjects: frozenset[str]


def _compared(meant: _Meant, provision: Provision) -> Iterator[str]:
    """Yield how the level and the applicants that an article is on compare with those meant."""
    level, subjects = level_addressed(provision.title), speaking_as(provision.title)
    if meant.level and level:
        yield "same_level" if level == meant.level else "other_level"
    if not meant.subjects:
        return
    if subjects:
        yield "same_subject" if subjects & meant.subjects else "other_subject"
    if not (subjects | speaking_as(provision.text)) & meant.subjects:
        yield "subject_unsaid"


def _asked_of(hits: Iterable[Hit], day: date, library: Library) -> dict[str, Features]:
    """Return the articles in force whose questions are nearest, with their scores on every leg."""
    near = sorted(hits, key=lambda hit: (-hit.scores.get("dense_phrasing", 0.0), hit.source))
    holding = (hit for hit in near if names_provision(hit.source) and library.holds(hit.source, day))
    return {hit.source: dict(hit.scores) for hit in islice(holding, _BY_QUESTIONS)}


def _share(asked: dict[str, float], terms: frozenset[str]) -> float:
    return sum(weight for term, weight in asked.items() if term in terms) / (sum(asked.values()) or 1.0)


def _scored(key: str, features: Features) -> Scored:
    weights = article_weights()
    shares = {name: weights[name] * value for name, value in features.items() if name in weights}
    return Scored(source=key, score=sum(shares.values()), shares=shares)
