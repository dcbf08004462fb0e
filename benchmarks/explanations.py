"""How many falsified sentences the checker of explanations catches, and how many true ones it drops.

    python -m benchmarks.explanations QUESTIONS.jsonl… [--home HOME] [--answers 500] [--show 0] [--english]

For every answered question: true sentences made from the passages (``true_sentences.py``), and of each kind of
falsification (``mutations.py``) the first that applies to one of them. With ``--english`` the sentences are English
(``english_sentences.py``, ``english_mutations.py``), the passages still Vietnamese.
"""

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from assistant.answer import Answer, Outcome
from assistant.bootstrap import build_assistant
from assistant.explaining.checking.checking import refusal
from assistant.explaining.passages import Passage, passages_of
from assistant.pipeline import Assistant
from assistant.question import make_question
from assistant.settings import load_settings
from benchmarks import english_mutations, mutations
from benchmarks.english_sentences import english_sentences
from benchmarks.mutations import Mutation
from benchmarks.true_sentences import true_sentences

_SEED = 20261127
console = Console()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said in one language: how true sentences are made, and how they are falsified."""

    language: str
    true: Callable[[list[Passage], random.Random], Iterator[tuple[str, tuple[str, ...]]]]
    exact: tuple[Mutation, ...]
    others: tuple[Mutation, ...]


_VIETNAMESE = Said(language="vi", true=true_sentences, exact=mutations.EXACT, others=mutations.OTHERS)
_ENGLISH = Said(language="en", true=english_sentences, exact=english_mutations.EXACT, others=english_mutations.OTHERS)


def main() -> None:
    """Ask, falsify, count, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", nargs="+", type=Path)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--answers", type=int, default=500)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--english", action="store_true")
    options = parser.parse_args()
    assistant = build_assistant(load_settings(), options.home)
    answers = answered(assistant, options.questions, options.answers)
    judge(
        [passages_of(answer, assistant.library.holds) for answer in answers],
        options.show,
        _ENGLISH if options.english else _VIETNAMESE,
    )


def answered(assistant: Assistant, files: list[Path], count: int) -> list[Answer]:
    """Return the first ``count`` answers in Vietnamese to the questions of ``files``."""
    found: list[Answer] = []
    for row in (json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()):
        text = row["turns"][-1] if "turns" in row else row["question"]
        answer = assistant.answer(make_question(text, row.get("as_of") or "2026-11-22", row.get("place")))
        if answer.outcome == Outcome.ANSWERED and answer.language == "vi":
            found.append(answer)
        if len(found) == count:
            break
    return found


def judge(answers: list[list[Passage]], show: int, said: Said = _VIETNAMESE) -> None:
    """Print the share of true sentences dropped, and of each falsification caught."""
    rng = random.Random(_SEED)
    dropped: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    wrong: dict[str, list[str]] = defaultdict(list)
    for passages in answers:
        known = {p.key: p for p in passages}
        true = []
        for text, keys in said.true(passages, rng):
            reason = refusal(text, keys, known, said.language)
            dropped[reason or "kept"] += 1
            if reason:
                wrong[reason].append(text)
            true.append((text, keys))
        for mutate in (*said.exact, *said.others):
            made = (mutate(text, keys, passages, rng) for text, keys in true)
            false = next((one for one in made if one), None)
            if false:
                name = mutate.__name__
                tried[name] += 1
                caught[name] += refusal(*false, known, said.language) is not None
                if refusal(*false, known, said.language) is None:
                    wrong[name].append(f"{false[0]} ← {[known[k].text for k in false[1] if k in known]}")
    _print(len(answers), dropped, tried, caught, said)
    for name, texts in wrong.items():
        for text in texts[:show]:
            console.print(f"[bold]{name}[/bold]: {text}", highlight=False, markup=True)


def _print(answers: int, dropped: Counter[str], tried: Counter[str], caught: Counter[str], said: Said) -> None:
    true = sum(dropped.values())
    console.print(
        f"{answers} answers, {true} true sentences, dropped {1 - dropped['kept'] / true:.3%}: {dict(dropped)}"
    )
    table = Table("falsified", "sentences", "caught")
    for group, names in (("exact", said.exact), ("others", said.others)):
        for mutate in names:
            name = mutate.__name__
            table.add_row(name, str(tried[name]), f"{caught[name] / max(1, tried[name]):.3f}")
        total, right = sum(tried[m.__name__] for m in names), sum(caught[m.__name__] for m in names)
        table.add_row(f"all {group}", str(total), f"{right / max(1, total):.4f}")
    console.print(table)


if __name__ == "__main__":
    main()
