"""Questions that presume the district level, which ended on 1/7/2025: where they name one of its bodies, and how."""

import re
from functools import cache

from knowledge.competence.abolished import abolished_in, former_districts, marks_agree
from knowledge.vietnamese import folded_words, has_marks, words

_UNIT = r"(?:quan|huyen|thi xa|q|tx)"
_GOES = r"(?:len|ra|xuong|toi|den|tren|qua|gui|nop|nop o|nop tai|lam o|xin o|dang ky o|chay len|trinh)"
_HERE = r"(?:xa|phuong|tinh|so|ubnd|uy ban)"
_ACTS = r"(?:duyet|cap|giai quyet|ky|quyet|cho phep|tra loi|nhan ho so|xac nhan|lam duoc|con lam)"
_NOT_DISTRICT = r"(?! (?:ly|su|doi|ao|trong|tri|he|ca phe|an|com|net|nhau)\b)"  # quản lý, quân đội, quán cà phê …
_PRESUMES = re.compile(
    rf"\b(?:{_GOES} (?:(?:tan|cap|phong|tru so|mot cua|bo phan mot cua) )?{_UNIT}{_NOT_DISTRICT}|"
    rf"(?:ub|ubnd|ca|cong an|uy ban) (?:{_UNIT}|h)|cap (?:huyen|quan)|"
    r"(?:can bo|chu tich|lanh dao|phong|mot cua) (?:huyen|quan)|"
    rf"(?<!pham vi ){_HERE} (?:hay|hoac|or) (?:la )?(?:(?:len|ra|o) )?(?:huyen|quan)|"
    rf"(?:huyen|quan) (?:hay|hoac|or) (?:la )?(?:(?:len|ra|o) )?{_HERE}|"
    rf"(?<!co )(?<!hai )(?<!lien )(?:huyen|quan) (?:co |con |van )*{_ACTS}|"
    r"district (?:people s? committees?|peoples committees?|offices?|police|level|courts?|governments?|authorit\w+|tax|"
    r"chair\w+|hall|justice|administration|department)|(?:the|a|my|our|at) district(?! (?:of|court)\b))\b"
)
_CITY_BODY = re.compile(
    r"\b(?:ubnd|ub|uy ban(?: nhan dan)?|cong an|ca|phong [a-z ]{2,30}?|len|ra) (?:thanh pho|tp) (?=\w)"
)
# "quận Hải Châu nay thuộc phường nào" asks for a unit, not for a body.
_ASKS_UNIT = re.compile(
    r"\b(?:xa|phuong|tinh|don vi)(?: moi)? (?:nao|gi|chi|mo)\b(?!.*\b(?:hay|giai quyet|cap)\b)|\b(?:sap nhap|doi ten)\b"
)
_KINDS = {"q": "quan", "tx": "thi xa", "tp": "thanh pho"}
_BY_COUNT = (3, 2, 1)  # words of a district's name, longest first


def presumes_district(text: str) -> bool:
    """Tell whether ``text`` takes for granted that a district body is still there to go to."""
    return bool(_spans(text))


def without_district(text: str) -> str:
    """Return ``text`` without the district bodies it names: they say nothing of what the question is about."""
    typed = words(text)
    gone = {n for first, last in _spans(text) for n in range(first, last)}
    return " ".join(word for n, word in enumerate(typed) if n not in gone) if gone else text


def _spans(text: str) -> list[tuple[int, int]]:
    """Return the words (first, last exclusive) of each district body named, with the district's own name."""
    folded, typed = folded_words(text), words(text)
    line = " ".join(folded)
    if _ASKS_UNIT.search(line):
        return []
    found = [(m.first, m.last) for m in abolished_in(text) if m.district]
    for match in _PRESUMES.finditer(line):
        first = line.count(" ", 0, match.start())
        last = first + match.group().count(" ") + 1
        if marks_agree(typed[first:last]) and not _goes_to_war(typed, folded, first, last):
            found.append((first, last))
    return [_with_name(folded, first, last) for first, last in found] + _cities(line, folded)


def _goes_to_war(typed: list[str], folded: list[str], first: int, last: int) -> bool:
    """Tell whether "ra quan" without marks may as well be "ra quân": no district's name follows."""
    unmarked = folded[first:last] == ["ra", "quan"] and not has_marks(typed[last - 1])
    return unmarked and _name_end(folded, last, "quan") == last


def _cities(line: str, folded: list[str]) -> list[tuple[int, int]]:
    """Return bodies of former cities of a province ("UBND thành phố Tam Kỳ")."""
    found = []
    for match in _CITY_BODY.finditer(line):
        first, name = line.count(" ", 0, match.start()), line.count(" ", 0, match.end())
        end = _name_end(folded, name, "thanh pho")
        if end > name:
            found.append((first, end))
    return found


def _with_name(folded: list[str], first: int, last: int) -> tuple[int, int]:
    """Return the span with the unit's kind and name behind it, or before it in English ("Hiep Duc District")."""
    kind = _KINDS.get(folded[last - 1], folded[last - 1])
    if kind in {"xa", "pho"}:
        kind = " ".join(folded[last - 2 : last])
    following = " ".join(folded[last : last + 2])
    for unit in ("quan", "huyen", "thi xa", "thanh pho", "q", "tx", "tp"):
        if kind not in former_districts() and (following == unit or following.startswith(f"{unit} ")):
            kind, last = _KINDS.get(unit, unit), last + unit.count(" ") + 1
            break
    if kind in former_districts():
        return first, _name_end(folded, last, kind)
    before = next((n for n in _BY_COUNT if tuple(folded[max(0, first - n) : first]) in _all_names()), 0)
    return (first - before if "district" in folded[first:last] else first), last


def _name_end(folded: list[str], at: int, kind: str) -> int:
    """Return where a former district's name that begins at word ``at`` ends; ``at`` itself if none does."""
    names = former_districts()[kind]
    return next((at + n for n in _BY_COUNT if tuple(folded[at : at + n]) in names), at)


@cache
def _all_names() -> frozenset[tuple[str, ...]]:
    return frozenset().union(*former_districts().values())
