"""``python -m ingest.training REGISTER [LEGAL_TEXTS…] -o DIR`` trains the shipped embedder; minutes on two cores."""

import argparse
import random
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, TaskID

from ingest.training.pairs import kind_pairs, law_pairs, lexicon_pairs, phrasing_pairs, procedure_pairs, read_corpus
from ingest.training.static_model import StaticTrainer, build_vocabulary
from knowledge.embedding import SHIPPED_MODEL
from knowledge.lexicon import lexicon
from knowledge.lexicon.questions import is_held_out, law_matters, off_topic, phrasings, umbrellas

SEED = 17


def _show(progress: Progress, task: TaskID, name: str, done: int, _: int, loss: float) -> None:
    progress.update(task, completed=done, description=f"{name} {loss:.3f}")


def _kept(questions: Sequence[str], every: int) -> list[str]:
    """Return the questions without those held out; all of them when ``every`` is 0."""
    return [q for q in questions if not is_held_out(q, every)]


def main() -> None:
    """Read the corpus, train in two passes (everything, then people's words again), save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, help="the register and legal texts, files or archives")
    parser.add_argument("-o", "--output", type=Path, default=SHIPPED_MODEL)
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--vocabulary", type=int, default=45_000)
    parser.add_argument("--dimensions", type=int, default=256)
    parser.add_argument("--hold-out", type=int, default=0, help="leave out one question in so many (for tuning)")
    options = parser.parse_args()

    random.seed(SEED)
    console = Console(stderr=True)
    with console.status("đọc dữ liệu"):
        procedures, articles = read_corpus(options.paths)
    asked = {code: _kept(questions, options.hold_out) for code, questions in phrasings().items()}
    kinds = {s: _kept(k.examples, options.hold_out) for s, k in (off_topic() | umbrellas()).items()}
    matters = {" ".join((*m.keys, m.name)): (m.name, _kept(m.questions, options.hold_out)) for m in law_matters()}
    people = [
        *phrasing_pairs(procedures, asked),
        *law_pairs(matters),
        *kind_pairs(kinds),
        *lexicon_pairs(lexicon()),
    ]
    official = list(procedure_pairs(procedures))
    console.print(f"{len(procedures)} procedures, {len(articles)} articles, {len(people)} pairs of people's words")
    everything = [*articles, *official * 2, *people * 3]
    vocabulary = build_vocabulary([t for p in everything for t in (p.left, p.right)], options.vocabulary)
    trainer = StaticTrainer(vocabulary, options.dimensions, SEED)
    with Progress(console=console) as progress:
        for name, pairs, steps, rate in (
            ("mọi cặp", everything, options.steps, 0.01),
            ("lời người dân", [*people, *official[::3]], options.steps // 2, 0.003),
        ):
            task = progress.add_task(name, total=steps)
            trainer.train(
                pairs, steps, 1024, rate, 0.05,
                partial(_show, progress, task, name),
            )  # fmt: skip
    trainer.save(options.output)
    console.print(f"{options.output}")


if __name__ == "__main__":
    main()
