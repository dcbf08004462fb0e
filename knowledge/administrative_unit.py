"""Provinces since 1 July 2025 and the former ones that became part of them (Resolution 202/2025/QH15)."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from knowledge.vietnamese import fold, same_word, words


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
def _by_folded_name() -> dict[str, tuple[str, list[str]]]:
    """Map each folded name to the province and, except for a mere spelling, the words whose marks must agree."""
    loose = {fold(spelling): (p.name, list[str]()) for p in provinces() for spelling in p.spellings}
    return loose | {fold(name): (p.name, words(_as_heard(name))) for p in provinces() for name in (p.name, *p.former)}


def _as_heard(text: str) -> str:
    """Write ngã as hỏi: in the south they sound alike and are often mistaken for each other."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).replace("\u0303", "\u0309"))


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_by_folded_name(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def provinces_in(text: str) -> list[str]:
    """Return today's provinces that ``text`` names (former names lead to the new province), in order, with repeats.

    Marks must agree where they were typed: "đánh giá lại" does not name Gia Lai, though "Đà Nẳng" names Đà Nẵng.
    """
    return [province for province, _ in _mentions(text)]


def province_named(text: str) -> str | None:
    """Return the one province that ``text`` names, or None if it names none or several."""
    found = set(provinces_in(text))
    return found.pop() if len(found) == 1 else None


def province_words(text: str) -> frozenset[str]:
    """Return the folded words of the provinces that ``text`` names."""
    return frozenset(word for _, name in _mentions(text) for word in name.split())


def _mentions(text: str) -> Iterator[tuple[str, str]]:
    """Yield each province named, with its folded name as found."""
    typed, folded = words(_as_heard(text)), fold(text)
    for match in _pattern().finditer(folded):
        province, known = _by_folded_name()[match.group()]
        first = folded.count(" ", 0, match.start())
        if all(same_word(t, k) for t, k in zip(typed[first:], known, strict=False)):
            yield province, match.group()
