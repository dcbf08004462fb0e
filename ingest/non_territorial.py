"""A province's list of procedures with non-territorial filing, as a text file.

# phi địa giới
province: Đà Nẵng
decision: 12/QĐ-UBND
date: 2026-03-01
url: https://…            (may be left out)
1.001193                  (one code a line; what follows it on the line is a remark)
"""

from datetime import date

from knowledge.administrative_unit import province_named
from knowledge.legal_citation import procedure_codes
from knowledge.non_territorial import NonTerritorialList
from knowledge.vietnamese import fold

_FIRST_LINE = "phi dia gioi"
_NAMES = ("province", "decision", "date", "url")


class NotAList(ValueError):
    """The file begins as a list of non-territorial filing, but lacks what one needs; the message says what."""


def parse_list(text: str) -> NonTerritorialList | None:
    """Return the list, or None if ``text`` does not begin as one; raises ``NotAList``."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines or not fold(lines[0]).startswith(_FIRST_LINE):
        return None
    named = {name: value.strip() for name, _, value in (line.partition(":") for line in lines) if name in _NAMES}
    province = province_named(named.get("province", ""))
    codes = frozenset(code for line in lines if line[0].isdigit() for code in procedure_codes(line)[:1])
    if province is None or not named.get("decision") or not codes:
        raise NotAList(
            "Danh sách phi địa giới cần tỉnh, số quyết định và các mã. (Needs province, decision and codes.)"
        )
    try:
        decided = date.fromisoformat(named.get("date", ""))
    except ValueError:
        raise NotAList("Ngày của quyết định cần dạng 2026-03-01. (The decision's date must be YYYY-MM-DD.)") from None
    return NonTerritorialList(
        province=province, decision=named["decision"], decided=decided, codes=codes, url=named.get("url") or None
    )
