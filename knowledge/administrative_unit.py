"""Administrative units in time; provinces since 1 July 2025 and the former ones merged into them (202/2025/QH15)."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cache
from importlib import resources
from itertools import takewhile

from knowledge.vietnamese import fold, same_word, words

TWO_LEVELS = date(2025, 7, 1)  # since this day there are provinces and communes, and no districts
MERGERS = "202/2025/QH15"  # the resolution that merged 63 provinces into 34
_LEADING = frozenset({"o", "tai", "tinh", "thanh", "pho", "tp", "in", "at"})  # to a province's name
KINDS = {
    "P": "phường", "X": "xã", "T": "thị trấn", "Đ": "đặc khu",
    "Q": "quận", "H": "huyện", "TX": "thị xã", "TP": "thành phố",
}  # fmt: skip


class UnitLevel(IntEnum):
    """The levels of local government, highest first; there are no districts since 1 July 2025."""

    PROVINCE = 1
    DISTRICT = 2
    COMMUNE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class AdministrativeUnit:
    """A unit from ``valid_from`` (None: longer than is known) until ``valid_to`` (the first day without it).

    ``id`` is the name with all that it lies in (``phường Thạc Gián, quận Thanh Khê, Đà Nẵng``), ``province`` the
    province of its own time, ``today`` the one that holds it now. ``predecessors`` and ``successors`` are the ids of
    the units that it was made of and that it became part of; two successors mean that it was divided. ``source`` is
    the number of the resolution that made it or ended it.
    """

    id: str
    name: str
    kind: str
    level: UnitLevel
    province: str
    today: str
    source: str
    district: str = ""
    code: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """Name with its kind (``phường Hải Châu``)."""
        return self.id.partition(",")[0]

    def exists_on(self, day: date) -> bool:
        """Tell whether there is such a unit on ``day``."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day < self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A province or centrally run city; ``former`` are the provinces merged into it, beside its own name.

    ``kind`` is what it is on 1 July 2025, ``promoted`` the day and resolution that made it a city since, if any did;
    ``resolution`` arranged its communes.
    """

    name: str
    kind: str
    former: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    resolution: str = ""
    promoted: tuple[date, str] | None = None

    @property
    def full_name(self) -> str:
        """Name with its latest kind, as written on papers (``thành phố Đà Nẵng``)."""
        return self.full_name_on(date.max)

    def kind_on(self, day: date) -> str:
        """Return ``tỉnh`` or ``thành phố``, as it is on ``day``."""
        return KINDS["TP"] if self.promoted and self.promoted[0] <= day else self.kind

    def full_name_on(self, day: date) -> str:
        """Return the name with the kind of ``day``."""
        return self.name if self.name.startswith("Thành phố") else f"{self.kind_on(day)} {self.name}"


@cache
def provinces() -> tuple[Province, ...]:
    """Return the 34 provinces shipped with the project."""
    promoted = {change.province: (change.since, change.source) for change in changes() if not change.commune}
    return tuple(
        Province(
            name=name,
            kind=kind,
            former=_split(former),
            spellings=_split(spellings),
            resolution=resolution,
            promoted=promoted.get(name),
        )
        for name, kind, former, spellings, resolution in place_rows("provinces.tsv")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class KindChange:
    """A commune ("X Kép"), or the province itself (""), that took a new kind on a day, by a resolution."""

    since: date
    province: str
    commune: str
    kind: str
    source: str


@cache
def changes() -> tuple[KindChange, ...]:
    """Return what changed kind after 1 July 2025, in order of time."""
    return tuple(
        KindChange(
            since=date.fromisoformat(day),
            province=province,
            commune=commune if commune != "-" else "",
            kind=KINDS[kind],
            source=source,
        )
        for day, province, commune, kind, source in place_rows("changes.tsv")
    )


def place_rows(file: str) -> Iterator[list[str]]:
    """Yield the cells of each line of a file of ``knowledge/places`` that is no comment."""
    text = resources.files("knowledge").joinpath("places", file).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#"))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def joined(province: Province) -> list[str]:
    """Return its names and former names as English writes them, in one word (``hanoi``); Huế is one word already."""
    return [fold(name).replace(" ", "") for name in (province.name, *province.former) if len(name.split()) == 2]


@cache
def _by_folded_name() -> dict[str, tuple[str, list[str]]]:
    """Map each folded name to the province and, except for a mere spelling, the words whose marks must agree."""
    loose = {fold(spelling): (p.name, list[str]()) for p in provinces() for spelling in (*p.spellings, *joined(p))}
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
    return [province for province, _, _ in _mentions(text)]


def province_named(text: str) -> str | None:
    """Return the one province that ``text`` names, or None if it names none or several."""
    found = set(provinces_in(text))
    return found.pop() if len(found) == 1 else None


def province_words(text: str) -> frozenset[str]:
    """Return the folded words of the provinces that ``text`` names."""
    return frozenset(word for _, name, _ in _mentions(text) for word in name.split())


def without_provinces(text: str) -> str:
    """Return ``text`` without the provinces that it names and the words that lead to them ("ở tỉnh …")."""
    kept = words(text)
    for _, name, first in reversed(list(_mentions(text))):
        leading = takewhile(lambda word: fold(word) in _LEADING, reversed(kept[:first]))
        del kept[first - len(list(leading)) : first + len(name.split())]
    return " ".join(kept)


def _mentions(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield each province named, with its folded name as found and the place of its first word."""
    typed, folded = words(_as_heard(text)), fold(text)
    for match in _pattern().finditer(folded):
        province, known = _by_folded_name()[match.group()]
        first = folded.count(" ", 0, match.start())
        if all(same_word(t, k) for t, k in zip(typed[first:], known, strict=False)):
            yield province, match.group(), first
