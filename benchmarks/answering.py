"""One answer's wall time in process, and the resident memory after a thousand questions.

    python benchmarks/answering.py [--home HOME] [QUESTIONS.jsonl]

Questions default to the shipped phrasings, every n-th one; prints p50, p95, the ratio p95/p50 and MiB resident.
"""

import argparse
import json
import resource
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.progress import track

from assistant.bootstrap import build_assistant
from assistant.question import Question, make_question
from assistant.settings import load_settings
from knowledge.lexicon.questions import phrasings

WARM_UP = 50
console = Console()


def main() -> None:
    """Ask, time, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", nargs="?", type=Path)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    options = parser.parse_args()

    texts = questions_of(options.questions, options.count + WARM_UP)
    assistant = build_assistant(load_settings(), options.home)
    for text in texts[:WARM_UP]:
        assistant.answer(make_question(text))
    times = sorted(_timed(assistant.answer, text) for text in track(texts[WARM_UP:], console=console))
    p50, p95 = times[len(times) // 2], times[int(len(times) * 0.95)]
    resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    console.print(
        f"{len(times)} answers: p50 {p50:.1f} ms, p95 {p95:.1f} ms, p95/p50 {p95 / p50:.2f}, "
        f"largest resident {resident:.0f} MiB"
    )


def _timed(answer: Callable[[Question], object], text: str) -> float:
    question = make_question(text)
    started = time.perf_counter()
    answer(question)
    return 1000 * (time.perf_counter() - started)


def questions_of(path: Path | None, count: int) -> list[str]:
    """Return ``count`` questions: the last turns of a file's, or a spread of the shipped phrasings."""
    if path:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        found = [row["turns"][-1] for row in rows]
    else:
        every = [question for questions in phrasings().values() for question in questions]
        found = every[:: max(1, len(every) // count)]
    return (found * (count // len(found) + 1))[:count]


if __name__ == "__main__":
    main()
