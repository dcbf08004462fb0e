"""``python -m assistant.training.written --home HOME`` fits two probabilities on questions that no model has seen.

Whether a message asks for a procedure, and whether it is too general to answer, is told by likeness to examples that
the shipped embedder was trained on; ``written_questions.txt`` holds none of them, so HOME is ingested as it is shipped.
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import track

from assistant.decision import probability, signals
from assistant.question import Question
from assistant.ranking.model import rank
from assistant.retrieval.hybrid import find_procedures
from assistant.training.calibration import Judged, fit, reliability
from assistant.training.held_out import ANY_DAY
from assistant.understanding import understand
from knowledge.embedding import SHIPPED_MODEL, load_embedder
from knowledge.generation import Home
from knowledge.lexicon import lexicon, sections
from knowledge.library import Library

QUESTIONS = Path(__file__).with_name("written_questions.txt")
DECISION = SHIPPED_MODEL.parent / "decision.json"
_PENALTY = 1e-3
_OUTSIDE = {"off_topic", "off_topic_lead", "told", "official"}  # these tell what is outside, not what is general
console = Console(stderr=True)


def main() -> None:
    """Fit on every written question, report how true the probabilities are, and replace the two in the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("-o", "--output", type=Path, default=DECISION)
    options = parser.parse_args()

    library = Library(Home(options.home).require_current(), load_embedder(None))
    lines = list(sections(QUESTIONS))
    judged = [_judge(heading[0], text, library) for heading, text in track(lines, description="Hỏi", console=console)]
    scoped = [_inside(j) for j in judged if j.in_scope]
    models = json.loads(options.output.read_text(encoding="utf-8"))
    models["in_scope"] = fit(judged, lambda j: j.in_scope, _PENALTY)
    models["general"] = fit(scoped, lambda j: j.general, _PENALTY)
    options.output.write_text(json.dumps(models, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    _report("in_scope", models, judged, [j.in_scope for j in judged])
    _report("general", models, scoped, [j.general for j in scoped])


def _judge(kind: str, text: str, library: Library) -> Judged:
    reading = understand(Question(text=text, as_of=ANY_DAY), lexicon())
    hits = find_procedures(reading, library)
    measured = signals(rank(hits, reading, library), hits, reading, library)
    return Judged(measured=measured, in_scope=kind != "off", general=kind == "general", right=kind == "plain")


def _inside(judged: Judged) -> Judged:
    return replace(judged, measured={name: v for name, v in judged.measured.items() if name not in _OUTSIDE})


def _report(name: str, models: dict[str, dict[str, float]], judged: list[Judged], truths: list[bool]) -> None:
    curve = reliability([probability(name, j.measured, models) for j in judged], truths)
    shown = "  ".join(f"{p:.2f}→{t:.2f}" for p, t, _ in curve)
    console.print(f"{name}: {len(judged)} questions, mean probability → share true: {shown}")


if __name__ == "__main__":
    main()
