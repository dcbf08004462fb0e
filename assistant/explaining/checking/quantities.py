"""Amounts that a text states: a value, its unit, and whether it is a limit from above or from below."""

import re
from itertools import zip_longest
from typing import NamedTuple

_UNITS = (  # folded words → unit; the longer first
    (r"ngay lam viec", "ngày làm việc"), (r"gio lam viec", "giờ làm việc"), (r"ngay", "ngày"),
    (r"(?:gio|tieng|h)", "giờ"), (r"phut", "phút"), (r"tuan", "tuần"), (r"thang", "tháng"), (r"nam tuoi|tuoi", "tuổi"),
    (r"nam", "năm"), (r"quy", "quý"), (r"(?:viet nam )?dong|vn ?d|d", "đồng"), (r"usd|do la(?: my)?|us ?d", "đô la"),
    (r"%|phan tram", "%"), (r"ban chinh|ban goc", "bản chính"), (r"ban sao|ban photo", "bản sao"), (r"ban", "bản"),
    (r"bo ho so|bo", "bộ"), (r"nguoi", "người"), (r"lan", "lần"), (r"anh", "ảnh"), (r"met vuong|m2", "m2"),
    (r"ha", "ha"), (r"met|m", "mét"), (r"km", "km"), (r"kg", "kg"),
)  # fmt: skip
_UNIT = "|".join(f"(?P<u{n}>{pattern})" for n, (pattern, _) in enumerate(_UNITS))
_DIGITS = r"\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)|\d+"
_MULTIPLIER = {"nghin": 1e3, "ngan": 1e3, "k": 1e3, "trieu": 1e6, "tr": 1e6, "ty": 1e9, "ti": 1e9}
_AMOUNT = re.compile(
    rf"(?P<value>{_DIGITS})(?: ?(?P<times>{'|'.join(_MULTIPLIER)})\b(?: (?P<more>{_DIGITS}) (?P<again>nghin|ngan)\b)?)?"
    rf"(?: ?(?:{_UNIT})(?![a-z\d]))?(?P<half> ruoi\b)?"
)
_HALF = re.compile(r"\bnua (ngay|thang|nam|gio)\b")
_TWICE = re.compile(r"(?P<number>\d+) ?\((?P<again>\d+|[a-z]+)\)")
_DIGIT_WORDS = ("khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin")
_PREFIXED = re.compile(rf"\b(?P<unit>vnd|usd)\s*(?P<value>{_DIGITS})|\$ ?(?P<dollars>{_DIGITS})")
_COUNTED = re.compile(r"\b(?P<unit>ban chinh|ban sao): ?(?P<value>\d+)")
_LINK = re.compile(r"^ ?(?:-|–|den|toi|hoac|va|den duoi)(?: duoi| du)? ?$")
_MOST = re.compile(
    r"(?:khong (?:qua|vuot qua|cham qua|tre qua|lon hon|nhieu hon)|toi da|cham nhat|nhieu nhat|cao nhat|duoi|chua du)"
    r"(?: (?:la|trong|sau|den|vao|ngay|thoi han|truoc)){0,3} ?$"
)
_LEAST = re.compile(
    r"(?:it nhat|toi thieu|tu du|du|khong duoi|khong it hon|khong thap hon|tren|hon|thap nhat|som nhat)"
    r"(?: (?:la|sau|trong|vao|ngay|moi)){0,3} ?$"
)
_UP, _DOWN = re.compile(r"^ tro len"), re.compile(r"^ tro xuong")
_TIMES = frozenset({"ngày làm việc", "giờ làm việc", "ngày", "giờ", "phút", "tuần", "tháng", "năm"})


class Quantity(NamedTuple):
    """A value with its unit ("" where none is told) and its bound: "most", "least" or ""."""

    value: float
    unit: str
    bound: str

    def told_by(self, other: "Quantity") -> bool:
        """Tell whether ``other`` says the same: "5 days" may be told as "at most 5 days", never as "at least"."""
        if (self.value, self.unit) != (other.value, other.unit):
            return False
        return (
            self.bound == other.bound
            or (other.bound == "" and self.bound == "most" and self.unit in _TIMES)
            or (self.bound == "" and other.bound == "most")
        )


def quantities(text: str) -> list[tuple[Quantity, int]]:
    """Return the amounts of a text in lower case without marks, numbers in digits, each with its place."""
    text = _TWICE.sub(_once, text)
    found: list[tuple[Quantity, int]] = [
        (Quantity(0.5, _unit_named(m[1]), ""), m.start()) for m in _HALF.finditer(text)
    ]
    for pattern in (_PREFIXED, _COUNTED):
        for match in pattern.finditer(text):
            found.append((_with_unit_first(match.groupdict()), match.start()))
            text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return found + _amounts(text)


def _once(match: re.Match[str]) -> str:
    """Return a number told twice ("05 (năm) ngày") as told once, where both are the same."""
    value, again = int(match["number"]), match["again"]
    same = int(again) == value if again.isdigit() else again in _DIGIT_WORDS and _DIGIT_WORDS.index(again) == value
    return match["number"].rjust(len(match[0])) if same else match[0]


def _amounts(text: str) -> list[tuple[Quantity, int]]:
    """Return value-and-unit pairs; the first of a range ("3 đến 5 ngày") has the unit of the second."""
    found: list[tuple[Quantity, int]] = []
    matches = list(_AMOUNT.finditer(text))
    for match, after in zip_longest(matches, matches[1:]):
        unit = _unit(match)
        if not unit and after and _LINK.match(text[match.end() : after.start()]):
            unit = _unit(after)
        found.append((Quantity(_value(match), unit, _bound(text, match)), match.start()))
    return found


def _value(match: re.Match[str]) -> float:
    value = number(match["value"]) * _MULTIPLIER.get(match["times"] or "", 1)
    value += number(match["more"]) * _MULTIPLIER[match["again"]] if match["more"] else 0
    return value + (0.5 if match["half"] else 0)


def number(digits: str) -> float:
    """Return a number's value: groups of three are thousands, one or two digits behind a mark a fraction."""
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
        return float(re.sub(r"[.,]", "", digits))
    return float(digits.replace(",", "."))


def _unit(match: re.Match[str]) -> str:
    return next((name for n, (_, name) in enumerate(_UNITS) if match[f"u{n}"]), "")


def _unit_named(word: str) -> str:
    return next(name for pattern, name in _UNITS if re.fullmatch(pattern, word))


def _with_unit_first(parts: dict[str, str | None]) -> Quantity:
    if parts.get("dollars"):
        return Quantity(number(str(parts["dollars"])), "đô la", "")
    return Quantity(number(str(parts["value"])), _unit_named(str(parts["unit"])), "")


def _bound(text: str, match: re.Match[str]) -> str:
    before, after = text[max(0, match.start() - 60) : match.start()].rstrip(), text[match.end() :]
    if _UP.match(after):
        return "least"
    if _DOWN.match(after) or _MOST.search(before):
        return "most"
    return "least" if _LEAST.search(before) else ""
