"""Days, months and years that a text names, however they are written."""

import re
from datetime import date
from typing import NamedTuple

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_PATTERNS = (
    re.compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b"),
    re.compile(r"\b(?P<d>\d{1,2}) ?[/.-] ?(?P<m>\d{1,2}) ?[/.-] ?(?P<y>(?:19|20)\d\d)\b(?![/-])"),
    re.compile(r"\b(?:ngay )?(?P<d>\d{1,2}) thang (?P<m>\d{1,2})(?:,? nam (?P<y>(?:19|20)\d\d))?\b"),
    re.compile(r"\bngay (?P<d>\d{1,2}) ?[/-] ?(?P<m>\d{1,2})\b(?![/\d])"),
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<name>{_MONTH}),? (?P<y>(?:19|20)\d\d)\b"),
    re.compile(rf"\b(?P<name>{_MONTH}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>(?:19|20)\d\d)\b"),
    re.compile(rf"\b(?P<name>{_MONTH}) (?P<y>(?:19|20)\d\d)\b"),
    re.compile(r"\bthang (?P<m>\d{1,2})(?: nam |/| ?- ?)(?P<y>(?:19|20)\d\d)\b"),
    re.compile(r"(?<![\d/])(?P<m>\d{1,2})/(?P<y>(?:19|20)\d\d)\b(?![/-])"),
    re.compile(r"\b(?:nam|year) (?P<y>(?:19|20)\d\d)\b"),
    re.compile(
        r"(?<![\d.,/])(?P<y>(?:19|20)\d\d)(?![\d/]|[.,]\d| ?(?:dong|d\b|vn|usd|%|nguoi|ban|nghin|trieu|ngay|gio|m))"
    ),
)


class Day(NamedTuple):
    """A date as far as it is told; 0 where it is not."""

    year: int
    month: int
    day: int

    def told_by(self, other: "Day") -> bool:
        """Tell whether ``other`` says this much: 1/7/2025 tells July 2025, not the other way round."""
        return all(mine in (0, theirs) for mine, theirs in zip(self, other, strict=True))

    @property
    def possible(self) -> bool:
        """Tell whether the calendar has such a day."""
        try:
            date(self.year or 2024, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True


def take_dates(text: str) -> tuple[list[tuple[Day, int]], str]:
    """Return the dates of a text in lower case without marks, each with its place, and the text with them blanked."""
    found: list[tuple[Day, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            day = _day(match.groupdict())
            if day.possible:
                found.append((day, match.start()))
                text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return found, text


def _day(parts: dict[str, str | None]) -> Day:
    name = parts.get("name")
    month = next(i for i, m in enumerate(MONTHS, 1) if m.startswith(name)) if name else int(parts.get("m") or 0)
    return Day(int(parts.get("y") or 0), month, int(parts.get("d") or 0))
