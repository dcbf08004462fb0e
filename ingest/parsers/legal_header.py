"""What a legal text's file says about the document before the text begins.

Three places, in any spelling of the field's name: YAML front matter (``so_hieu``, ``so-hieu``, ``soHieu``), a table of
attributes (``| **Số hiệu** | 900/2026/NĐ-CP |``) and a list of them (``- **Số hiệu:** 900/2026/NĐ-CP``). None of it is
law: where the text itself gives another day, the text is right.
"""

import re
from dataclasses import dataclass
from datetime import date

from ingest.parsers.codification_source import KINDS
from knowledge.legal_citation import document_numbers
from knowledge.vietnamese import clean, fold

_TOP = 6_000  # characters in which a file describes itself
_FRONT_MATTER = re.compile(r"\A\s*+(?:---[ \t\r]*\n)?((?:[\w-]+:.*\n|[ \t]+\S.*\n|[ \t\r]*\n)+?)---[ \t\r]*\n")
_FIELD = re.compile(r"^([^\W\d][\w-]*):[ \t]*(.*)$", re.M)
_ROW = re.compile(r"^\|\s*\**([^|*]{2,40}?):?\**\s*\|\s*([^|\n]+)", re.M)
_ITEM = re.compile(r"^[-*]\s+\**([^*:\n]{2,40}?):?\**:?\s+(.+)$", re.M)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d{1,2})/(\d{1,2})/(\d{4})|ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})", re.I)
_UNFINISHED = re.compile(
    r"chua[ _-]hoan[ _-]thien|tong hop tu (?:bao chi|trich yeu)|noi dung duoi day la tong hop|"
    r"mot so phan (?:phuc tap|phu luc)?[^.]{0,30}duoc tom tat|chua truy cap duoc"
)
_NAMES = {  # a field's name without marks, blanks and punctuation → what it tells
    "number": "sohieu sokyhieu documentnumber docnumber number code so identifier nominal",
    "kind": "loaivanban loai type doctype phanloai",
    "issuer": "coquanbanhanh noibanhanh issuer issuingbody issuedby issuingagency org coquan cquanbanhanh coquanbh",
    "issued": "ngaybanhanh issueddate issuedate promulgateddate ngayky signdate",
    "in_force": "ngayhieuluc ngaycohieuluc hieuluc effectivedate effective effect takingeffectdate",
    "expires": "ngayhethieuluc expirydate hieulucden",
    "title": "trichyeu trichyeudaydu abstract",
    "named": "title tieude",
    "replaces": "thaythe vanbanthaythe vanbanbithaythe vbbithaythe replaces",
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalHeader:
    """What a file says of its document; "" and None where it says nothing. ``summary``: it says it is no full text."""

    number: str = ""
    kind: str = ""
    issuer: str = ""
    title: str = ""
    issued: date | None = None
    in_force: date | None = None
    expires: date | None = None
    replaces: tuple[str, ...] = ()
    summary: bool = False


def read_header(text: str) -> LegalHeader:
    """Return what the top of a file says about its document; the attribute table before the front matter."""
    top = text[:_TOP]
    front = _FRONT_MATTER.match(top)
    said: dict[str, str] = {}
    for pattern, part in ((_ROW, top), (_ITEM, top), (_FIELD, front[1] if front else "")):
        for name, value in pattern.findall(part):
            field = _FIELDS.get(re.sub(r"[\W_]", "", fold(name)))
            if field and (plain := _plain(value)):
                said.setdefault(field, plain)
    numbers = document_numbers(said.get("number", ""))
    return LegalHeader(
        number=numbers[0] if numbers else "",
        kind=kind_of(said.get("kind", "") or said.get("named", "")),
        issuer=said.get("issuer", ""),
        title=said.get("title", ""),
        issued=_date(said.get("issued", "")),
        in_force=_date(said.get("in_force", "")),
        expires=_date(said.get("expires", "")),
        replaces=tuple(document_numbers(said.get("replaces", ""))),
        summary=_UNFINISHED.search(fold(top)) is not None or _only_an_overview(text),
    )


def _only_an_overview(text: str) -> bool:
    """Tell whether a file gives an overview under that heading, and no text under a heading of its own."""
    headings = [fold(h) for h in re.findall(r"^#{1,3}\s+(.+)$", text, re.M)]
    return any(h.startswith("tong quan") for h in headings) and not any(
        "toan van" in h or h.startswith("van ban") for h in headings
    )


def without_front_matter(text: str) -> str:
    """Return the text after its YAML front matter, if it has one."""
    front = _FRONT_MATTER.match(text)
    return text[front.end() :] if front else text


def kind_of(text: str) -> str:
    """Return the kind of document that ``text`` begins with, or ""."""
    folded = fold(text)
    return next((kind for kind in KINDS if folded.startswith(fold(kind))), "")


def _plain(value: str) -> str:
    text = clean(value.strip().strip("\"'*|").strip())
    return "" if fold(text) in {"", "-", "dang cap nhat", "null"} else text


def _date(text: str) -> date | None:
    found = _DAY.search(text)
    if not found:
        return None
    groups = [int(g) for g in found.groups() if g]
    try:
        return date(*groups) if groups[0] > 31 else date(*reversed(groups))
    except ValueError:
        return None
