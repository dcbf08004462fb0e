"""The learned ranker of articles by their text: a sum of features, each weight leaning with the question's length.

A question of five words and a case of fifty are answered by different signs (a title, a clause), hence the lean.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from assistant.answer import Scored
from assistant.ranking.law_features import Candidate, law_candidates
from assistant.ranking.law_question import LawQuestion, read_law_question
from assistant.retrieval.articles import LawLegs, find_articles


@dataclass(frozen=True, slots=True, kw_only=True)
class LawModel:
    """``weights`` and ``leans`` by feature; ``length`` is the (mean, deviation) of the logarithm of a question's
    words; ``answers`` are the logistic weights, with a bias, of the probability that the first article answers."""

    weights: dict[str, float]
    leans: dict[str, float]
    length: tuple[float, float]
    answers: dict[str, float]

    def shares(self, features: dict[str, float], words: int) -> dict[str, float]:
        """Return what each feature adds to an article's score, for a question of so many words."""
        long = longness(words, self.length)
        return {n: (self.weights[n] + self.leans[n] * long) * v for n, v in features.items() if n in self.weights}


@dataclass(frozen=True, slots=True, kw_only=True)
class LawRanking:
    """Articles, best first, each with the share of every feature; the probability that the first one answers, and what
    it was measured by."""

    articles: tuple[Scored, ...] = ()
    probability: float = 0.0
    measured: dict[str, float] = field(default_factory=dict)


def rank_articles_by_text(
    text: str, legs: LawLegs, limit: int = 10, within: str = "", also: Sequence[str] = ()
) -> LawRanking:
    """Return the articles likeliest to answer ``text``; ``within`` names the one document (its number) to search.

    ``also`` names articles to judge whether a leg finds them or not.
    """
    question = read_law_question(text, legs.rarity)
    candidates = law_candidates(question, find_articles(text, question, legs, within, also))
    return rank_candidates(candidates, question, law_model(), limit)


def rank_candidates(candidates: Sequence[Candidate], question: LawQuestion, model: LawModel, limit: int) -> LawRanking:
    """Return candidates by score, and how sure the first is."""
    if not candidates:
        return LawRanking()
    scored = [_scored(c, question, model) for c in candidates]
    ranked = sorted(scored, key=lambda s: (-s.score, s.source))
    first = next(c for c in candidates if c.source == ranked[0].source)
    measured = signals([s.score for s in ranked], first)
    return LawRanking(articles=tuple(ranked[:limit]), probability=probability(measured, model), measured=measured)


def signals(scores: Sequence[float], first: Candidate) -> dict[str, float]:
    """Return what tells whether the first article answers, from all scores, best first, and its own features."""
    raised = [math.exp(score - scores[0]) for score in scores]
    second = raised[1] if len(raised) > 1 else 0.0
    return {
        "odds": -math.log(max(sum(raised) - 1, 1e-4)),
        "lead": 1 - second,
        **{name: first.features[name] for name in ("clause", "pairs", "words", "dense_leg", "run")},
    }


def probability(measured: dict[str, float], model: LawModel) -> float:
    """Return the probability (0 to 1) that the first article answers, from what ``signals`` measured."""
    odds = model.answers["bias"] + sum(model.answers.get(name, 0.0) * value for name, value in measured.items())
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, odds))))


def longness(words: int, length: tuple[float, float]) -> float:
    """Return how long a question is among those trained on: 0.3 for one deviation above the mean logarithm."""
    mean, deviation = length
    return (math.log(max(words, 1)) - mean) / deviation * 0.3


@cache
def law_model() -> LawModel:
    """Return the shipped model (see ``assistant.training.law``)."""
    document = json.loads(resources.files("knowledge").joinpath("models/law_ranker.json").read_text(encoding="utf-8"))
    return LawModel(**{**document, "length": tuple(document["length"])})


def _scored(candidate: Candidate, question: LawQuestion, model: LawModel) -> Scored:
    shares = model.shares(candidate.features, len(question.syllables))
    return Scored(source=candidate.source, score=sum(shares.values()), shares=shares)
