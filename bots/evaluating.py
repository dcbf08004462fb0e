"""Gold questions asked and judged: figures by set or style, and whether every citation holds on the asker's day."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table

from assistant.answer import Answer
from assistant.bootstrap import build_assistant
from assistant.settings import load_settings
from bots.batch import answer_row, read_questions
from bots.scoring import figures, is_right
from knowledge.legal_citation import names_provision
from knowledge.library import Library

_SHOWN = 20
_FIGURES = ("right", "hit1", "hit5", "hit10", "article", "level", "false_refusal")


@dataclass(frozen=True, slots=True)
class Judged:
    """A gold question of a set, its output row, and the answer that was given (None: an error)."""

    set: str
    question: dict[str, Any]
    row: dict[str, Any]
    answer: Answer | None


def evaluate(files: list[Path], home: Path | None, by: str, failures: int, console: Console) -> int:
    """Print the figures of ``files`` by set or by a field of their rows; return the citations found out of force."""
    assistant = build_assistant(load_settings(), home)
    library = assistant.refresh()
    asked = [(file.stem, question) for file in files for question in read_questions(file)]
    judged = [
        Judged(name, question, *answer_row(assistant, question))
        for name, question in track(asked, description="Hỏi", console=console)
    ]
    console.print(_table(judged, by))
    for j in [j for j in judged if not is_right(j.question, j.row)][:failures]:
        text = " / ".join((j.row.get("text") or "").splitlines())[:300]
        console.print(
            f"{j.question['id']} {' | '.join(j.question['turns'])}\n  {j.row['outcome']}: {text}", markup=False
        )
    lapsed = [found for j in judged for found in out_of_force(j, library)]
    for line in [f"Trích dẫn hết hiệu lực (citations out of force): {len(lapsed)}", *lapsed[:_SHOWN]]:
        console.print(line, markup=False, highlight=False)
    return len(lapsed)


def out_of_force(judged: Judged, library: Library) -> Iterator[str]:
    """Yield each article and document that an answer cites though it does not hold on the answer's day."""
    answer = judged.answer
    if answer is None or answer.as_of is None:
        return
    for source in dict.fromkeys((*(c.source for c in answer.citations), *answer.articles)):
        document = library.documents.get(source)
        known = document is not None or names_provision(source)
        if known and not (document.in_force_on(answer.as_of) if document else library.holds(source, answer.as_of)):
            yield f"{judged.question['id']}: {source}"


def _table(judged: list[Judged], by: str) -> Table:
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for j in judged:
        groups[j.set if by == "set" else str(j.question.get(by))].append(j)
    table = Table(title="Kết quả đo (evaluation)")
    table.add_column(by, no_wrap=True)
    for name in ("câu (n)", *_FIGURES):
        table.add_column(name, justify="right")
    for name, found in (*sorted(groups.items()), ("tất cả (all)", judged)):
        shares = figures((j.question for j in found), (j.row for j in found))
        table.add_row(name, str(len(found)), *(f"{shares[f]:.3f}" if f in shares else "–" for f in _FIGURES))
    return table
