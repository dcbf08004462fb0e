"""The bracket under a codified article: which article of which document it is, since when, and who changed it.

    (Điều 1 Nghị định số 900/2015/NĐ-CP Quy định về nuôi chim ngày 15/11/2015 của Chính phủ, có hiệu lực thi hành kể từ
    ngày 01/01/2016, có nội dung được sửa đổi bởi Điều 2 Nghị định số 901/2025/NĐ-CP có hiệu lực … ngày 09/01/2025)

The first article of a document in a topic gives its title, day and issuer; the others give the number alone.
"""

import re
from dataclasses import dataclass
from datetime import date

from knowledge.legal_citation import document_numbers, normalise_number
from knowledge.vietnamese import clean

KINDS = (
    "Thông tư liên tịch",
    "Nghị quyết liên tịch",
    "Bộ luật",
    "Luật",
    "Hiến pháp",
    "Pháp lệnh",
    "Nghị định",
    "Nghị quyết",
    "Quyết định",
    "Thông tư",
    "Chỉ thị",
    "Sắc lệnh",
    "Lệnh",
)
_KIND = "|".join(kind.replace(" ", r"\s+") for kind in KINDS)
_SOURCE = re.compile(
    rf"^\W*(?:\D{{0,60}}?)Điều\s+(?P<article>\d+[a-zđ]?)\.?\s+(?:của\s+)?(?P<kind>{_KIND})\b\s*(?P<rest>.*)$",
    re.I | re.S,
)
_IN_FORCE = re.compile(r"(?:có\s+)?hiệu\s+lực\b[^,;]{0,25}?ngày\s*(\d{1,2})/(\d{1,2})/(\d{4})", re.I)
_NUMBER = re.compile(
    r"^(?:số\s*:?\s*)?(\d+(?:/\d{4})?\s*[-/ ]?\s*(?:[A-ZĐ0-9][A-ZĐƯ0-9&.]*)(?:\s?[-–/]\s?(?:TTg|[A-ZĐƯ0-9&.]+))*)"
)
_TITLE = re.compile(
    r"^(?P<title>.*?)[\s.]*\bngày\s+(?P<day>\d{1,2}/\d{1,2}/\d{4})(?:\s+của\s+(?P<issuer>[^,;]+))?", re.S
)
_ENDED = re.compile(r",\s*(?:được|bị)?\s*(?:bãi bỏ|hủy bỏ|ngưng hiệu lực|đình chỉ|hết hiệu lực)\b", re.I)
_MODERN = re.compile(r"^\d+/\d{4}/")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodifiedSource:
    """What a bracket says; ``number`` is "" of a document without one, ``ended_on`` is the day of a repeal."""

    kind: str
    number: str
    article: str
    title: str = ""
    issuer: str = ""
    issued: date | None = None
    in_force: date | None = None
    amended_by: tuple[str, ...] = ()
    amended_on: date | None = None
    ended_by: str | None = None
    ended_on: date | None = None


def parse_source(bracket: str) -> CodifiedSource | None:
    """Return what a bracket says, or None when it names no article of a document."""
    text = clean(bracket)
    found = _SOURCE.match(text)
    if not found:
        return None
    effect = _IN_FORCE.search(found["rest"])
    about = found["rest"][: effect.start()].rstrip(" ,.(") if effect else found["rest"].rstrip(" )")
    changes = found["rest"][effect.end() :] if effect else ""
    number = _NUMBER.match(about)
    titled = _TITLE.match(about[number.end() :] if number else about)
    days = [day for day in map(_day, _IN_FORCE.finditer(changes)) if day]
    by = tuple(document_numbers(changes))
    ended = _ENDED.search(changes) is not None and bool(by)
    return CodifiedSource(
        kind=_kind(found["kind"]),
        number=_spelled(number[1]) if number else "",
        article=found["article"].lower(),
        title=titled["title"].strip(" .,-") if titled else "",
        issuer=(titled["issuer"] or "").strip() if titled else "",
        issued=_slashed(titled["day"]) if titled else None,
        in_force=_day(effect) if effect else None,
        amended_by=() if ended else by,
        amended_on=None if ended else max(days, default=None),
        ended_by=by[-1] if ended else None,
        ended_on=max(days, default=None) if ended else None,
    )


def dated_number(number: str, year: int | None) -> str:
    """Return a number of the days before numbers bore a year (``24-CP``) with its year, in the present form."""
    if _MODERN.match(number) or year is None:
        return number
    head = re.match(r"\d+", number)
    rest = number[head.end() :].strip("-/ ") if head else number
    return f"{head[0] if head else '0'}/{year}/{rest}"


def _spelled(number: str) -> str:
    """Return a number without blanks; ``60 TC/TCT`` is written ``60-TC/TCT``."""
    joined = re.sub(r"^(\d+)\s+(?=[A-ZĐ])", r"\1-", number.strip())
    return normalise_number(re.sub(r"[\s–]+", lambda m: "-" if "–" in m[0] else "", joined))


def _kind(text: str) -> str:
    return next(kind for kind in KINDS if kind.casefold() == clean(text).casefold())


def _day(match: re.Match[str]) -> date | None:
    return _slashed("/".join(match.groups()))


def _slashed(text: str) -> date | None:
    """Return the day of ``dd/mm/yyyy``, or None when no calendar has it."""
    day, month, year = map(int, text.split("/"))
    try:
        return date(year, month, day)
    except ValueError:
        return None
