"""Numbers what a report is made of, sections, tables and figures; what has nothing to show is left out."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from bots.weekly_report.paper import Chart, Part, Section, Table

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def numbered(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return the sections with every number in its title, without empty parts."""
    tables, charts = count(1), count(1)
    return tuple(
        Section(title=f"{roman}. {section.title.upper()}", parts=tuple(_numbered(section.parts, tables, charts)))
        for roman, section in zip(_ROMAN, sections, strict=False)
    )


def _numbered(parts: tuple[Part, ...], tables: Iterator[int], charts: Iterator[int]) -> Iterator[Part]:
    for part in parts:
        match part:
            case Table() if part.rows:
                yield replace(part, title=f"Bảng {next(tables)}. {part.title}")
            case Chart() if not part.is_empty:
                yield replace(part, title=f"Hình {next(charts)}. {part.title}")
            case str() if part:
                yield part
