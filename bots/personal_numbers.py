"""What personal numbers look like, and what only looks like one. Data for ``privacy``; read on a folded text.

A folded text is in lower case without marks, its digits are 0-9, and it is as long as the text it stands for.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

_JOIN = r"(?:(?: {0,3}[.·-] {0,3}| {1,3}|[,_/])?)"  # what people put between the digits of one number
_START = r"(?<!\d)(?<!\d[.,])"
_ALONE = r"(?<!\d)(?<!\d[ .,_/·-])(?<!\d [.·-])(?<!\d[.·-] )(?<!\d [.·-] )"  # no other number just before
_END = rf"(?!{_JOIN}\d)"
_COUNTED = r"(?:dieu|(?<!tai )khoan|diem|muc|chuong|trang|thua|to ban do|lop|cau|buoc)"


class Personal(StrEnum):
    """What a masked number was, as it is shown in its place."""

    EMAIL = "địa chỉ e-mail"
    DOSSIER = "mã hồ sơ"
    INSURANCE = "số thẻ bảo hiểm"
    PASSPORT = "số hộ chiếu"
    PLATE = "biển số xe"
    TAX = "mã số thuế"
    PHONE = "số điện thoại"
    IDENTITY = "số căn cước"
    ACCOUNT = "số tài khoản"
    NUMBER = "dãy số cá nhân"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How one kind is written; ``fits`` looks closer, at what was found and at the words before it."""

    kind: Personal
    pattern: re.Pattern[str]
    fits: Callable[[str, str], bool] = lambda *_: True


# What is no personal number however it looks. It is taken out first.
INNOCENT = re.compile(
    r"(?<![\d.])\d\.\d{6}(?:\.\d{3}\.\d\d\.\d\d\.h\d\d)?(?!\d)"  # a procedure's code
    r"|(?<!\d)\d{1,5}/(?:19|20)\d\d(?!\d)(?:/[a-z\d-]+)?|(?<!\d)\d{1,5}/(?=[a-z])[a-z\d]+(?:-[a-z\d]+)+"  # a document's
    r"|(?<!\d)[0-3]?\d *([./-]) *[01]?\d *\1 *(?:19|20)\d\d(?![./-]?\d)"  # a day
    r"|(?<!\d)[0-3]?\d [01]?\d (?:19|20)\d\d(?! ?\d)|(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)"
    r"|(?<!\d)(?<![^a-z][a-z] )1[89]00[ .-]?\d{2}[ .-]?\d{2}(?![ .-]?\d)"  # a hotline
    r"|(?<!\d)(?<![^a-z][a-z] )(?P<ten>1[89]00[ .-]?(?:\d{4}[ .-]?\d\d|\d{3}[ .-]\d{3}))(?![ .-]?\d)"  # ten digits
    rf"|\b{_COUNTED} (?:so )?[1-9]\d{{0,2}}(?:(?:, ?| |-)[1-9]\d{{0,2}})+(?!\d)"  # articles 12, 13, 14
    r"|(?<![\d.])(?:[89]|1\d|2[0-4]|10[2-9])\.\d{4,8}(?![.\d])"  # a coordinate
)
_SUM = r"[1-9]\d{0,2}(?:[.,]\d{3})+(?:,\d+)?"
MONEY = re.compile(
    rf"{_START}(?P<number>{_SUM}(?: ?[-–~] ?{_SUM})?|[1-9]\d*)(?![.,]?\d)"
    r"(?: ?(?P<unit>(?P<sure>vnd|usd|do la|trieu|ty)|dong|d|k|tr|ngan|nghin)\b)?"
)
_CUES = (
    (Personal.TAX, r"\bmst\b|ma so thue|ma thue|tax"),
    (Personal.ACCOUNT, r"\bstk\b|tai khoan|so tk|\btk\b|\bthe (?:ngan hang|atm)|account|\bmomo\b"),
    (Personal.INSURANCE, r"bhxh|bhyt|bao hiem|insurance"),
    (Personal.PASSPORT, r"ho chieu|passport|\bpp\b|\bhc so\b"),
    (Personal.PLATE, r"bien (?:so|kiem soat)|\bbks\b|\bbien\b|\bxe\b|plate"),
    (Personal.IDENTITY, r"cccd|can cuoc|cmnd|\bcmt|chung minh|dinh danh|\bcc\b|identity|\bid\b"),
    (Personal.PHONE, r"s?dt\b|dien thoai|phone|zalo|\bgoi\b|\balo\b|lien he|hotline|tong dai|\bcall\b|\btel\b|viber"),
)
_CUE = re.compile("|".join(f"(?P<{kind.name}>{words})" for kind, words in _CUES))


def told_by(before: str) -> Personal | None:
    """Return the kind that the last telling word before a number names, if there is one."""
    told = [match.lastgroup for match in _CUE.finditer(before)]
    return Personal[told[-1] or ""] if told else None


def is_innocent(found: re.Match[str], before: str) -> bool:
    """Tell whether what looks harmless is so: ten digits are no hotline where a number of one's own is named."""
    return found["ten"] is None or told_by(before) in {None, Personal.PHONE}


def is_money(found: re.Match[str], before: str) -> bool:
    """Tell whether a number is a sum of money: by its unit, or because it is round and nothing calls it otherwise."""
    number, unit = found["number"], found["unit"]
    if told_by(before) in {Personal.IDENTITY, Personal.TAX}:
        return found["sure"] is not None
    if number.endswith("000"):
        return unit is not None or number.endswith("00000") or not number.isdecimal()
    return found["sure"] is not None or (unit in {"d", "dong"} and not number.isdecimal())


def _groups(found: str) -> list[str]:
    return re.findall(r"\d+", found)


def _is_one_number(found: str, _: str) -> bool:
    """Tell whether digits stand in groups as people write one number, and are no list of years."""
    groups = _groups(found)
    if all(re.fullmatch(r"(?:19|20)\d\d", group) for group in groups):
        return False
    return all(len(group) >= 3 for group in groups[:-1])


def _is_plate(found: str, before: str) -> bool:
    """Tell whether it is surely a plate: one is spoken of, or it is written as nothing else is."""
    if told_by(before) == Personal.PLATE:
        return True
    if re.match(r"\d\d(?:m[23]|h) ", found):  # square metres, o'clock
        return False
    return bool(re.fullmatch(r"\d\d-?[a-z]{1,2}\d?[ .-]{0,2}\d{3}[. ]?\d\d|\d\d-?[a-z]{1,2}\d?-(?!19|20)\d{4}", found))


def _digits(count: str) -> str:
    return rf"\d(?:{_JOIN}\d){{{count}}}{_END}"


SHAPES = (
    Shape(kind=Personal.EMAIL, pattern=re.compile(
        r"[a-z\d][\w.+-]{0,63}(?: ?@ ?| ?[(\[]at[)\]] ?| a cong )(?=[\d-]*[a-z])[\w-]+(?:(?:\.| cham )[\w-]+)*")),
    Shape(kind=Personal.DOSSIER, pattern=re.compile(
        r"(?:\d{3}\.\d\d\.\d\d\.)?(?<![a-z\d])[a-z]\d\d(?:\.\d\d){0,3}-\d{6}-\d{4,6}(?!\d)")),
    Shape(kind=Personal.ACCOUNT, pattern=re.compile(rf"{_ALONE}{_digits('8,18')}"),
          fits=lambda found, before: told_by(before) == Personal.ACCOUNT and _is_one_number(found, before)),
    Shape(kind=Personal.PHONE, pattern=re.compile(
        rf"{_START}(?:\(?(?:\+ ?|00)?84\)?{_JOIN}(?:\(?0\)?{_JOIN})?|\(?0{_JOIN})(?:[35789]\)?(?:{_JOIN}\d\)?){{8}}"
        rf"|2(?:{_JOIN}\d\)?){{9}})(?!\d)(?! ?- ?\d{{3}}{_END})")),
    Shape(kind=Personal.INSURANCE, pattern=re.compile(r"(?<![a-z])[a-z]{2}\d{13}(?!\d)")),
    Shape(kind=Personal.INSURANCE, pattern=re.compile(rf"(?<![a-z])[a-z]{{2}}{_JOIN}{_digits('12')}"),
          fits=lambda _, before: told_by(before) == Personal.INSURANCE),
    Shape(kind=Personal.PASSPORT, pattern=re.compile(r"(?<![a-z\d])[a-z]{1,2}\d{7,8}(?![.·-]?\d)")),
    Shape(kind=Personal.PASSPORT, pattern=re.compile(rf"(?<![a-z\d])(?:[a-z]{{1,2}}{_JOIN})?{_digits('6,8')}"),
          fits=lambda _, before: told_by(before) == Personal.PASSPORT),
    Shape(kind=Personal.PLATE, fits=_is_plate, pattern=re.compile(
        r"(?<![\d./])[1-9]\d[ .-]{0,3}[a-z]{1,2}\d?[ .-]{0,3}(?:\d{3}[. ]{0,2}\d\d|\d{4})(?![\d/])")),
    Shape(kind=Personal.TAX, pattern=re.compile(rf"{_START}\d(?:{_JOIN}\d){{9}} ?- ?\d{{3}}{_END}"),
          fits=_is_one_number),
    Shape(kind=Personal.IDENTITY, pattern=re.compile(r"(?<!\d)0\d{11}(?!\d)")),
    Shape(kind=Personal.PHONE, pattern=re.compile(rf"{_START}0{_JOIN}{_digits('8,9')}"),
          fits=lambda found, _: len(_groups(found)[-1]) >= 3),
    Shape(kind=Personal.PHONE, pattern=re.compile(rf"{_ALONE}{_digits('6,7')}"),
          fits=lambda found, before: told_by(before) == Personal.PHONE and not found.endswith("000")),
    Shape(kind=Personal.IDENTITY, pattern=re.compile(rf"{_ALONE}0(?:{_JOIN}\d){{11}}{_END}|{_ALONE}{_digits('8')}"),
          fits=_is_one_number),
    Shape(kind=Personal.NUMBER, pattern=re.compile(rf"{_ALONE}{_digits('8,18')}"), fits=_is_one_number),
    Shape(kind=Personal.NUMBER, pattern=re.compile(r"\d{9,}"), fits=_is_one_number),
)  # fmt: skip
