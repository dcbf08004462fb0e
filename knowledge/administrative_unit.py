"""Provinces since 1 July 2025 and the former ones that became part of them (Resolution 202/2025/QH15)."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from knowledge.vietnamese import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A province or centrally run city; ``former`` are the provinces merged into it, beside its own name."""

    name: str
    kind: str
    former: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """Name with its kind, as written on papers (``thành phố Đà Nẵng``)."""
        return self.name if self.name.startswith("Thành phố") else f"{self.kind} {self.name}"


@cache
def provinces() -> tuple[Province, ...]:
    """Return the 34 provinces shipped with the project."""
    text = resources.files("knowledge").joinpath("places/provinces.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(
        Province(name=name, kind=kind, former=_split(former), spellings=_split(spellings))
        for name, kind, former, spellings in rows
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


@cache
def _by_folded_name() -> dict[str, str]:
    return {fold(alias): p.name for p in provinces() for alias in (p.name, *p.former, *p.spellings)}


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_by_folded_name(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def provinces_in(text: str) -> list[str]:
    """Return today's provinces that ``text`` names (former names lead to the new province), in order, with repeats."""
    return [_by_folded_name()[m.group()] for m in _pattern().finditer(fold(text))]


def province_named(text: str) -> str | None:
    """Return the one province that ``text`` names, or None if it names none or several."""
    found = set(provinces_in(text))
    return found.pop() if len(found) == 1 else None
