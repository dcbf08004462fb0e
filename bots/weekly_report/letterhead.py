"""The head and foot of the document for a body: its name in lines, the symbol, place and day, and who signs."""

import re
from datetime import date

from bots.weekly_report.messages import Say
from bots.weekly_report.paper import Letterhead
from bots.weekly_report.week import Week

_COMMITTEE = re.compile(r"^(?:UBND|[UỦ][yỷ]? ban nhân dân)\s+", re.IGNORECASE)
_UNIT = re.compile(r"\b(?:phường|xã|đặc khu|tỉnh|thành phố)\s+(?P<name>[^,]+)", re.IGNORECASE)
_FILL_IN = "……"


def letterhead(week: Week, made_on: date, body: str | None, addressee: str | None) -> Letterhead:
    """Return the frame of a report by ``body`` ("UBND phường Hải Châu") on the day it is made.

    The number is left for the clerk who registers the document.
    """
    name = _clean(body or "")
    committee = bool(_COMMITTEE.match(name))
    return Letterhead(
        issuer=_issuer(name),
        symbol=f"Số:        /BC-{'UBND' if committee else _FILL_IN}",
        place_and_day=f"{_place(name)}, ngày {made_on:%d} tháng {_month(made_on)} năm {made_on.year}",
        kind=Say.KIND.value,
        subject=(
            Say.SUBJECT.with_(number=week.number, year=week.year),
            Say.SPAN.with_(first=f"{week.first:%d/%m/%Y}", last=f"{week.last:%d/%m/%Y}"),
        ),
        addressee=Say.ADDRESSEE.with_(to=_clean(addressee)) if addressee else None,
        receivers=("- Như trên;", "- Lưu: VT.") if addressee else ("- Lưu: VT.",),
        signs_as="TM. ỦY BAN NHÂN DÂN" if committee else "",
        office="CHỦ TỊCH" if committee else "THỦ TRƯỞNG CƠ QUAN",
    )


def _issuer(name: str) -> tuple[str, ...]:
    if not name:
        return (Say.NO_BODY.value,)
    unit = _COMMITTEE.sub("", name)
    return ("ỦY BAN NHÂN DÂN", unit.upper()) if unit != name else (name.upper(),)


def _place(name: str) -> str:
    unit = _UNIT.search(name)
    return unit["name"].strip() if unit else _FILL_IN


def _month(day: date) -> str:
    """Return the month as the decree writes it: a nought before 1 and 2 alone, which are easily altered."""
    return f"{day.month:02}" if day.month < 3 else str(day.month)


def _clean(text: str) -> str:
    """Return a name in one line without characters that no file can hold."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
