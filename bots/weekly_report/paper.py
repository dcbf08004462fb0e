"""What a report is made of, whatever file it is written to: sections of sentences, tables and charts."""

from dataclasses import dataclass

from bots.weekly_report.figures import number, percent
from bots.weekly_report.messages import Say

Cell = str | int | float  # words, a count, a share (0 to 1)


def cell_text(cell: Cell) -> str:
    """Return what a cell shows: ``1.234``, ``12,5%``, or its words."""
    if isinstance(cell, str):
        return cell
    return percent(cell) if isinstance(cell, float) else number(cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under named columns; ``widths`` are shares of the page, ``on_paper`` how many rows a page can bear."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    on_paper: int | None = None

    @property
    def printed(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows that go on paper."""
        return self.rows[: self.on_paper]

    @property
    def left_out(self) -> str:
        """The sentence that says how many rows only the workbook holds; "" if it holds no more."""
        more = len(self.rows) - len(self.printed)
        return Say.LEFT_OUT.with_(count=number(more)) if more else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Bars for each of ``labels``; ``series`` are (name, values) drawn beside each other."""

    title: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[int, ...]], ...]
    lying: bool = False  # long labels read better beside lying bars

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to draw."""
        return not any(value for _, values in self.series for value in values)


Part = str | Table | Chart


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A numbered part of the report."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The head and foot that Decree 30/2020/NĐ-CP gives an administrative document.

    ``issuer`` is written on several lines; ``signs_as`` and ``office`` stand above the signature.
    """

    issuer: tuple[str, ...]
    symbol: str
    place_and_day: str
    kind: str
    subject: tuple[str, ...]
    addressee: str | None
    receivers: tuple[str, ...]
    signs_as: str
    office: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The whole report."""

    letterhead: Letterhead
    sections: tuple[Section, ...]
    note: str
