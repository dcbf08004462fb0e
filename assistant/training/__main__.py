"""``python -m assistant.training --home HOME --model DIR`` fits the ranker, then how sure the decision is of the best.

HOME must have been ingested with an embedder trained without the questions asked here:

    python -m ingest.training REGISTER LEGAL_TEXTS --hold-out 5 -o DIR
    MOTCUA_EMBEDDING_MODEL=DIR motcua ingest --home HOME REGISTER TEXTS
"""

import argparse
import json
from pathlib import Path

from rich.console import Console
from rich.progress import track

from assistant import decision
from assistant.ranking.procedures import procedure_weights
from assistant.training import calibration, ranker
from assistant.training.held_out import Asked, ask, held_out
from knowledge.embedding import load_embedder
from knowledge.generation import Home
from knowledge.library import Library

MODELS = Path(__file__).parents[2] / "knowledge" / "models"
console = Console(stderr=True)


def main() -> None:
    """Fit on four fifths of the questions, report on the last fifth, write both files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--model", required=True, help="folder of the embedder that HOME was ingested with")
    parser.add_argument("--every", type=int, default=5, help="the --hold-out that the embedder was trained with")
    parser.add_argument("--limit", type=int, default=3000)
    parser.add_argument("-o", "--output", type=Path, default=MODELS)
    options = parser.parse_args()

    library = Library(Home(options.home).require_current(), load_embedder(options.model))
    questions = held_out(library, options.every, options.limit)
    asked = list(track(ask(library, questions), total=len(questions), description="Hỏi", console=console))
    _fit_ranker(asked, library, options.output / "ranker.json")
    _fit_decision(asked, library, options.output / "decision.json")


def _fit_ranker(asked: list[Asked], library: Library, output: Path) -> None:
    examples = [e for a in asked if (e := ranker.example(a, library))]
    cut = len(examples) * 4 // 5
    weights = ranker.fit(examples[:cut], ranker.feature_names(examples))
    console.print(f"ranker: {len(examples)} questions, right first {ranker.right_first(examples[:cut], weights):.3f} "
                  f"trained on, {ranker.right_first(examples[cut:], weights):.3f} not trained on")  # fmt: skip
    _write(output, {"weights": dict(sorted(weights.items(), key=lambda pair: -abs(pair[1])))})
    procedure_weights.cache_clear()


def _fit_decision(asked: list[Asked], library: Library, output: Path) -> None:
    judged = [j for a in asked if (j := calibration.judge(a, library))]
    measured, truths = [m for m, _ in judged], [right for _, right in judged]
    models = {**decision.decision_models(), "right": calibration.fit(measured, truths)}
    _write(output, models)
    decision.decision_models.cache_clear()
    curve = calibration.reliability([decision.probability("right", m) for m in measured], truths)
    shown = "  ".join(f"{p:.2f}→{t:.2f}" for p, t, _ in curve)
    console.print(f"right: {len(judged)} questions, mean probability → share true: {shown}")


def _write(path: Path, document: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
