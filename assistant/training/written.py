"""``python -m assistant.training.written --home HOME`` fits four probabilities on questions that no model has seen.

Whether a message asks for a procedure, whether it is too general to answer, and whether an article of law answers it,
is told by likeness to examples that the shipped embedder was trained on; ``written_questions.txt`` holds none of them,
so HOME is ingested as it is shipped, with the legal texts. Questions held out of another embedder join them
(``--held-home``, ``--model``: see ``assistant.training``); they are many, so each counts less.
"""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.progress import track

from assistant.decision import LAW_POSSIBLE, probability
from assistant.decision_signals import article_signals, signals
from assistant.question import Question
from assistant.ranking.articles import rank_articles
from assistant.ranking.procedures import rank_procedures
from assistant.retrieval.sources import Hit, find_sources
from assistant.training.calibration import fit, reliability
from assistant.training.held_out import ANY_DAY, Asked, ask, held_out_kinds
from assistant.understanding import Understanding, understand
from knowledge.embedding import SHIPPED_MODEL, load_embedder
from knowledge.generation import Home
from knowledge.lexicon import lexicon
from knowledge.lexicon.files import sections
from knowledge.library import Library

QUESTIONS = Path(__file__).with_name("written_questions.txt")
DECISION = SHIPPED_MODEL.parent / "decision.json"
_PENALTY = 1e-3
_COUNTS = 3  # how many times a written question counts against one held out
_OF_A_KIND = 600  # questions held out that are asked of each kind
_OUTSIDE = {"off_topic", "off_topic_lead", "told", "official"}  # these tell what is outside, not what is general
_OF_LAW = {"law", "law_support", "law_words", "law_lead", "law_words_lead", "cites", "normative", "practical"}
_LAW_FROM = _OF_LAW | {"covered", "dense_best", "score", "margin", "off_topic", "umbrella", "aspect"}
_OF_ARTICLES = {"article", "article_lead", "article_asked"}
Signals = dict[str, float]
Measured = list[tuple[str, Signals]]  # (kind of question, what was measured of it)
console = Console(stderr=True)


def main() -> None:
    """Fit on every written question, report how true the probabilities are, and replace the four in the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--held-home", type=Path, help="a home ingested with the embedder of --model")
    parser.add_argument("--model", help="folder of an embedder trained with --hold-out")
    parser.add_argument("--every", type=int, default=5, help="the --hold-out that it was trained with")
    parser.add_argument("-o", "--output", type=Path, default=DECISION)
    options = parser.parse_args()

    library = Library(Home(options.home).require_current(), load_embedder(None))
    lines = list(sections(QUESTIONS))
    written = [(heading[0], _judge(text, library)) for heading, text in track(lines, console=console)]
    asked = written * _COUNTS
    if options.held_home:
        held = Library(Home(options.held_home).require_current(), load_embedder(options.model))
        asked += _held_out(held, options.every)
    models = json.loads(options.output.read_text(encoding="utf-8"))
    for name, (judged, truths) in _cases(asked).items():
        models[name] = fit(judged, truths, _PENALTY)
        _report(name, models, *_cases(written)[name])
    models["article"] = fit(*_of_articles(asked, models), _PENALTY)
    _report("article", models, *_of_articles(written, models))
    options.output.write_text(json.dumps(models, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _held_out(library: Library, every: int) -> Measured:
    questions = held_out_kinds(library, every, _OF_A_KIND)
    asked = ask(library, [(source, text) for _, source, text in questions])
    found = track(zip(questions, asked, strict=True), total=len(questions), console=console)
    return [(kind, _measured(a.understanding, a.hits, library)) for (kind, _, _), a in found if _ranks(a, library)]


def _ranks(asked: Asked, library: Library) -> bool:
    """Tell whether any procedure was found: without one nothing is decided."""
    return any(hit.source in library.catalogue for hit in asked.hits)


def _cases(asked: Measured) -> dict[str, tuple[list[Signals], list[bool]]]:
    """Return {probability: (signals of the questions that it is asked of, whether it is true of each)}."""
    procedures = [(kind, measured) for kind, measured in asked if kind != "law"]
    inside = [(kind, measured) for kind, measured in procedures if kind != "off"]
    return {
        "in_scope": (
            [_without(m, _OF_LAW | _OF_ARTICLES) for _, m in procedures],
            [kind != "off" for kind, _ in procedures],
        ),
        "general": (
            [_without(m, _OF_LAW | _OF_ARTICLES | _OUTSIDE) for _, m in inside],
            [kind == "general" for kind, _ in inside],
        ),
        "law": ([_without(m, m.keys() - _LAW_FROM) for _, m in asked], [kind == "law" for kind, _ in asked]),
    }


def _of_articles(asked: Measured, models: dict[str, Signals]) -> tuple[list[Signals], list[bool]]:
    """Return the cases of the probability that is asked only where law is possible."""
    possible = [(k, m) for k, m in asked if "article" in m and probability("law", m, models) >= LAW_POSSIBLE]
    return [_without(m, {"told"}) for _, m in possible], [k == "law" for k, _ in possible]


def _judge(text: str, library: Library) -> Signals:
    reading = understand(Question(text=text, as_of=ANY_DAY), lexicon())
    return _measured(reading, find_sources(reading, library), library)


def _measured(reading: Understanding, hits: list[Hit], library: Library) -> Signals:
    measured = signals(rank_procedures(hits, reading, library), hits, reading, library, ANY_DAY)
    if not measured["law"]:
        return measured
    return article_signals(rank_articles(hits, reading, ANY_DAY, library), measured)


def _without(measured: Signals, names: Iterable[str]) -> Signals:
    return {name: value for name, value in measured.items() if name not in set(names)}


def _report(name: str, models: dict[str, Signals], measured: list[Signals], truths: list[bool]) -> None:
    curve = reliability([probability(name, m, models) for m in measured], truths)
    shown = "  ".join(f"{p:.2f}→{t:.2f}" for p, t, _ in curve)
    console.print(f"{name}: {len(measured)} questions, mean probability → share true: {shown}")


if __name__ == "__main__":
    main()
