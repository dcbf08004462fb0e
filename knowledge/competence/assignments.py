"""Who decides a task since when, and who decided before: the table written for this project (``assignments.tsv``)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import resources

from knowledge.procedure import AuthorityLevel


class Sureness(StrEnum):
    """A: two sources or the instrument's own text; B: one source; C: inferred."""

    A = "A"
    B = "B"
    C = "C"


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """Who decides ``tasks`` (procedure codes) from ``valid_from`` until ``valid_to``, the first day it no longer holds.

    ``person`` is the office-holder who signs, ``filed_at`` the level that takes the dossier in where another decides,
    ``before`` who decided until ``valid_from``; ``by_province`` marks what each province assigns for itself.
    ``legal_basis`` is ``number#article``, ``place`` a province or None for the whole country.
    """

    tasks: tuple[str, ...]
    level: AuthorityLevel
    body: str
    legal_basis: str
    sureness: Sureness
    source: str
    valid_from: date
    valid_to: date | None = None
    person: str | None = None
    filed_at: AuthorityLevel | None = None
    before: str | None = None
    place: str | None = None
    by_province: bool = False

    def holds_on(self, day: date) -> bool:
        """Tell whether this assignment is in force on ``day``."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


@cache
def assignments() -> tuple[Competence, ...]:
    """Return the whole table."""
    text = resources.files("knowledge").joinpath("competence/assignments.tsv").read_text(encoding="utf-8")
    rows = enumerate(text.splitlines(), 1)
    return tuple(_read(number, line) for number, line in rows if line.strip() and not line.startswith("#"))


@cache
def _by_task() -> dict[str, list[Competence]]:
    found: dict[str, list[Competence]] = {}
    for row in assignments():
        for task in row.tasks:
            found.setdefault(task, []).append(row)
    return found


def assigned(code: str, day: date) -> Competence | None:
    """Return who decides the procedure ``code`` on ``day``; before its first assignment, that first one."""
    rows = _by_task().get(code, [])
    first = min(rows, key=lambda row: row.valid_from, default=None)
    in_force = next((row for row in rows if row.holds_on(day)), None)
    return in_force or (first if first and day < first.valid_from else None)


def moved_on(code: str) -> date:
    """Return the day on which the task passed to who decides it now, though its basis may be newer."""
    return min(row.valid_from for row in _by_task()[code])


def _read(number: int, line: str) -> Competence:
    try:
        codes, level, body, person, filed, before, place, how, basis, first, last, sure, source = line.split("\t")
        return Competence(
            tasks=tuple(codes.split()),
            level=AuthorityLevel(level),
            body=body,
            person=person or None,
            filed_at=AuthorityLevel(filed) if filed else None,
            before=before or None,
            place=place or None,
            by_province=how == "by_province",
            legal_basis=basis,
            valid_from=date.fromisoformat(first),
            valid_to=date.fromisoformat(last) if last else None,
            sureness=Sureness(sure),
            source=source,
        )
    except ValueError as problem:
        raise ValueError(f"assignments.tsv:{number}: {problem}") from problem
