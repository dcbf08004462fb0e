"""The rows of the table in ``docs/trust.md``: each promise, how often it was put to the test, and from which seed."""

from dataclasses import dataclass, field
from pathlib import Path

BEGIN, END = "<!-- table: made by `make trust` -->", "<!-- end of table -->"
_HEAD = ("| | promise | tried | seed | measured | kept |", "|---|---|---|---|---|---|")


@dataclass(slots=True, kw_only=True)
class Row:
    """One promise as one test tried it; ``measured`` are figures that the run itself gave."""

    number: str = ""
    promise: str = ""
    tried: str = ""
    seed: int | None = None
    measured: list[str] = field(default_factory=list)
    kept: bool = False

    def line(self) -> str:
        """Return the row in Markdown."""
        seed, kept = "" if self.seed is None else str(self.seed), "yes" if self.kept else "**no**"
        return f"| {self.number} | {self.promise} | {self.tried} | {seed} | {'; '.join(self.measured)} | {kept} |"


def write_table(document: Path, rows: list[Row], caption: str) -> None:
    """Put the rows between the marks of ``document``; after a run over some promises the rows of the others stay."""
    lines = {row.number: row.line() for row in rows}
    before = _between(document, (BEGIN, END))
    stay = {number: line for line in before if (number := _number(line)) and number not in lines}
    if stay:
        opening = [line for line in before if line and not line.startswith("|")]
        caption = "\n".join(["", *opening, f"Again by themselves ({', '.join(sorted(lines, key=_place))}): {caption}"])
    ordered = [line for _, line in sorted((stay | lines).items(), key=lambda pair: _place(pair[0]))]
    write_between(document, (BEGIN, END), [caption if stay else f"\n{caption}", "", *_HEAD, *ordered])


def _number(line: str) -> str:
    """Return the number of a row of the table, or nothing of any other line."""
    number = line.removeprefix("|").partition("|")[0].strip()
    return number if number.replace(".", "").isdigit() else ""


def _place(number: str) -> list[int]:
    return [int(part) for part in number.split(".")]


def _between(document: Path, marks: tuple[str, str]) -> list[str]:
    text = document.read_text(encoding="utf-8")
    return text[text.index(marks[0]) + len(marks[0]) : text.index(marks[1])].splitlines()


def write_between(document: Path, marks: tuple[str, str], lines: list[str]) -> None:
    """Replace what stands between two marks of ``document``."""
    text = document.read_text(encoding="utf-8")
    before, after = text[: text.index(marks[0])], text[text.index(marks[1]) :]
    document.write_text("\n".join([before + marks[0], *lines, after]), encoding="utf-8")
