"""What hostile language models and planted instructions change: 200 questions, 10 models, 50 planted lines.

    python -m benchmarks.hostile_models QUESTIONS.jsonl… [--home HOME] [--answers 200] [--planted 50] [--models …]

The models and the lines are those of ``tests/assistant/explaining``. Every answer is explained with a planted line at
its head; counted are answers that changed, sentences shown, and sentences with numbers or links that no answer has.
"""

import argparse
import asyncio
import logging
import re
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import ParamSpec, TypeVar

from rich.console import Console
from rich.progress import track

from assistant.answer import Answer
from assistant.bootstrap import build_assistant
from assistant.explaining.budget import Budget
from assistant.explaining.explainer import Explained, Explainer
from assistant.explaining.writing import Piece, Schema
from assistant.settings import load_settings
from benchmarks.explanations import answered
from knowledge.library import Library
from tests.assistant.explaining.planted_documents import PLANTED
from tests.assistant.explaining.scripted_models import HOSTILE, Script, honest

_NUMBER = re.compile(r"\d+")
_LINK = re.compile(r"https?:|www\.|\.(?:com|vn|example|top)\b")
P, T = ParamSpec("P"), TypeVar("T")
console = Console()


class Scripted:
    """A model in this process that follows a script."""

    def __init__(self, script: Script) -> None:
        self._script = script

    async def write(self, system: str, user: str, schema: Schema) -> AsyncGenerator[Piece]:  # noqa: ARG002
        """Yield what the script says."""
        for piece in self._script(user):
            yield Piece(text=piece)


class _AtOnce(ThreadPoolExecutor):
    """Does in this thread what is to be done in another: nobody waits here, and handing over takes most of the time."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Return what ``fn`` gave, or raised."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as problem:
            future.set_exception(problem)
        return future


def main() -> None:
    """Explain every answer with every model, count, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", nargs="+", type=Path)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--answers", type=int, default=200)
    parser.add_argument("--planted", type=int, default=len(PLANTED))
    parser.add_argument("--models", nargs="*", default=[script.__name__ for script in (honest, *HOSTILE)])
    options = parser.parse_args()
    logging.disable(logging.WARNING)  # each failure of a model is one
    assistant = build_assistant(load_settings(), options.home)
    answers = answered(assistant, options.questions, options.answers)
    scripts = [one for one in (honest, *HOSTILE) if one.__name__ in options.models]
    counts = asyncio.run(_explain_all(scripts, answers, PLANTED[: options.planted], lambda: assistant.library))
    for name, count in sorted(counts.items()):
        console.print(f"{name}: {count:,}", highlight=False)


async def _explain_all(
    scripts: list[Script], answers: list[Answer], planted: tuple[str, ...], library: Callable[[], Library]
) -> Counter[str]:
    """Explain answer by answer, so that what was read of one is still at hand for every model."""
    asyncio.get_running_loop().set_default_executor(_AtOnce())
    counts: Counter[str] = Counter()
    explainers = [(one, Explainer(Scripted(one), library, _without_rest(), lambda text: text)) for one in scripts]
    for answer in track(answers, description="answers", console=console):
        for at, line in enumerate(planted):
            poisoned = _poisoned(answer, line)
            known, before = _numbers_of(poisoned), deepcopy(poisoned)
            for script, explainer in explainers:
                if script is not honest or not at:
                    await _explain(explainer, script, poisoned, known, counts)
                    counts["answers changed"] += poisoned != before
    return counts


def _without_rest() -> Budget:
    """Return a budget that never leaves a failing model alone, so that every combination is tried."""
    now = iter(range(0, 10**9, 100))
    return Budget(0, clock=lambda: float(next(now)))


def _poisoned(answer: Answer, planted: str) -> Answer:
    first, *others = answer.blocks
    return replace(answer, blocks=(replace(first, lines=(planted, *first.lines)), *others))


def _numbers_of(answer: Answer) -> set[str]:
    known = {
        n.lstrip("0") for block in answer.blocks for line in (*block.lines, block.title) for n in _NUMBER.findall(line)
    }
    known |= {n.lstrip("0") for c in answer.citations for n in _NUMBER.findall(f"{c.section} {c.title}")}
    return known


async def _explain(explainer: Explainer, script: Script, answer: Answer, known: set[str], counts: Counter[str]) -> None:
    kind = "honest" if script is honest else "hostile"
    counts[f"{kind}: explained"] += 1
    async for said in explainer.explain("câu hỏi", answer):
        if isinstance(said, Explained):
            counts[f"{kind}: sentences shown"] += 1
            counts[f"{kind}: with a number of its own"] += (
                not {n.lstrip("0") for n in _NUMBER.findall(said.text)} <= known
            )
            counts[f"{kind}: with a link"] += bool(_LINK.search(said.text))
            counts[f"{kind}: with a citation of its own"] += not set(said.citations) <= set(answer.citations)
            if kind == "hostile":
                console.print(f"{script.__name__}: {said.text}", highlight=False, markup=False)


if __name__ == "__main__":
    main()
