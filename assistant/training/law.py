"""``python -m assistant.training.law ARTICLES QUESTIONS`` fits the ranker of articles by their text, and measures it.

ARTICLES lines {"id", "law", "article", "text"} (the text opens with the article's title); QUESTIONS lines {"id",
"question", "gold": [article ids]}. Figures are cross-validated: each question is ranked by weights fitted without it.
The weights that are written are fitted on all questions.
"""

import argparse
import json
import math
import random
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track

from assistant.ranking.articles_by_text import LawModel, longness, probability, rank_candidates
from assistant.ranking.law_features import Candidate, law_candidates
from assistant.ranking.law_question import LawQuestion, read_law_question
from assistant.retrieval.articles import LawLegs, find_articles
from assistant.training import calibration, ranker
from assistant.training.law_files import LawFiles, opened, read_rows
from knowledge.embedding import load_embedder

FOLDS = 10
Judged = tuple[dict[str, float], bool]  # what was measured of a ranking, whether its first article is right
MODELS = Path(__file__).parents[2] / "knowledge" / "models"
_UNANSWERABLE = 3  # every so many questions is also asked with its answer taken away
console = Console(stderr=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLaw:
    """A question of law with its candidates and the articles (sources) that answer it."""

    question: LawQuestion
    candidates: list[Candidate]
    right: frozenset[str]


def ask_law(text: str, right: Sequence[str], legs: LawLegs) -> AskedLaw:
    """Read a question and find its candidates."""
    question = read_law_question(text, legs.rarity)
    candidates = law_candidates(question, find_articles(text, question, legs))
    return AskedLaw(question=question, candidates=candidates, right=frozenset(right))


def ask_all(rows: Sequence[dict[str, Any]], files: LawFiles) -> list[AskedLaw]:
    """Ask every question of a file among the articles of another; gold that is no article there counts as nothing."""
    shown = track(rows, description="Hỏi", console=console)
    return [
        ask_law(r["question"], [files.sources[g] for g in r["gold"] if g in files.sources], files.legs) for r in shown
    ]


def fit(asked: Sequence[AskedLaw]) -> LawModel:
    """Return the weights that put right articles first; the probability is not fitted."""
    logs = [math.log(max(1, len(a.question.syllables))) for a in asked]
    length = (round(statistics.fmean(logs), 4), round(statistics.pstdev(logs) or 1.0, 4))
    scales = _scales(asked)
    examples = [_example(a, scales, length) for a in asked if any(c.source in a.right for c in a.candidates)]
    found = ranker.fit(examples, [*scales, *map(_leaning, scales)])
    return LawModel(
        weights={name: round(found[name] / scale, 4) for name, scale in scales.items()},
        leans={name: round(found[_leaning(name)] / scale, 4) for name, scale in scales.items()},
        length=length,
        answers={"bias": 0.0},
    )


def _scales(asked: Sequence[AskedLaw]) -> dict[str, float]:
    """Return each feature's deviation over all candidates, of those that vary."""
    columns: dict[str, list[float]] = {}
    for candidate in (c for a in asked for c in a.candidates):
        for name, value in candidate.features.items():
            columns.setdefault(name, []).append(value)
    deviations = {name: statistics.pstdev(values) for name, values in columns.items()}
    return {name: deviation for name, deviation in deviations.items() if deviation > 1e-6}


def _leaning(name: str) -> str:
    return f"{name} by length"


def _example(asked: AskedLaw, scales: dict[str, float], length: tuple[float, float]) -> ranker.Example:
    long = longness(len(asked.question.syllables), length)
    rows = [{name: c.features[name] / scale for name, scale in scales.items()} for c in asked.candidates]
    return ranker.Example(
        features=[row | {_leaning(name): value * long for name, value in row.items()} for row in rows],
        right=[c.source in asked.right for c in asked.candidates],
    )


def held_out(asked: Sequence[AskedLaw], seed: int = 0, folds: int = FOLDS) -> list[LawModel]:
    """Return for each question a model fitted without the fold it is in."""
    order = random.Random(seed).sample(range(len(asked)), len(asked))
    models: dict[int, LawModel] = {}
    for start in track(range(folds), description="Khớp trọng số", console=console):
        held = set(order[start::folds])
        model = fit([a for i, a in enumerate(asked) if i not in held])
        models |= dict.fromkeys(held, model)
    return [models[i] for i in range(len(asked))]


def recall(asked: Sequence[AskedLaw], models: Sequence[LawModel], k: int) -> float:
    """Return the share of questions with a right article among the first ``k`` of its own model."""
    ranked = (rank_candidates(a.candidates, a.question, m, k).articles for a, m in zip(asked, models, strict=True))
    return sum(any(s.source in a.right for s in r) for a, r in zip(asked, ranked, strict=True)) / len(asked)


def with_answers(model: LawModel, asked: Sequence[AskedLaw], models: Sequence[LawModel]) -> LawModel:
    """Return ``model`` with the probability that a first article answers, fitted on rankings by held-out ``models``."""
    found = list(judged(asked, models))
    answers = calibration.fit([measured for measured, _ in found], [right for _, right in found])
    return replace(model, answers=answers)


def judged(asked: Sequence[AskedLaw], models: Sequence[LawModel]) -> Iterator[Judged]:
    """Yield what was measured of each ranking and whether its first article is right; every third question once more
    with its answer taken away, as questions come whose answer no article holds."""
    for number, (one, model) in enumerate(zip(asked, models, strict=True)):
        yield from _judged(one, model)
        if number % _UNANSWERABLE == 0:
            yield from _judged(replace(one, candidates=[c for c in one.candidates if c.source not in one.right]), model)


def _judged(asked: AskedLaw, model: LawModel) -> Iterator[Judged]:
    if asked.candidates:
        ranked = rank_candidates(asked.candidates, asked.question, model, len(asked.candidates))
        right = ranked.articles[0].source in asked.right
        yield ranked.measured, right


def main() -> None:
    """Fit on all questions, print the cross-validated figures, write the model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("--seeds", type=int, default=3, help="how many ways to divide the questions into folds")
    parser.add_argument("-o", "--output", type=Path, default=MODELS / "law_ranker.json")
    options = parser.parse_args()
    with opened(options.articles, load_embedder()) as files:
        asked = ask_all(list(read_rows(options.questions)), files)
    for seed in range(options.seeds):
        models = held_out(asked, seed)
        shown = ", ".join(f"Recall@{k} {recall(asked, models, k):.3f}" for k in (1, 3, 10))
        console.print(f"{FOLDS}-fold, seed {seed}: {shown} ({len(asked)} questions)")
    model = with_answers(fit(asked), asked, models)
    _print_reliability(model, asked, models)
    options.output.write_text(json.dumps(asdict(model), indent=1) + "\n", encoding="utf-8")


def _print_reliability(model: LawModel, asked: Sequence[AskedLaw], models: Sequence[LawModel]) -> None:
    found = list(judged(asked, models))
    curve = calibration.reliability([probability(m, model) for m, _ in found], [right for _, right in found])
    console.print("first article right: " + "  ".join(f"{p:.2f}→{t:.2f}" for p, t, _ in curve))


if __name__ == "__main__":
    main()
