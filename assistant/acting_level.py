"""Which level of government an article of law speaks of: of the body in its title, else of the one that acts in it."""

import re

from knowledge.competence.bodies import levels_in
from knowledge.procedure import AuthorityLevel
from knowledge.vietnamese import fold

# Bodies of local government with the words that tell their level; "thành phố" here is a province's equal.
_BODY = (
    r"(?:chu tich |thuong truc )?(?:hoi dong nhan dan|uy ban nhan dan|ubnd|hdnd|chinh quyen dia phuong|"
    r"co quan dang ky kinh doanh|ban quan ly)(?: \w+){0,4}? (?:cap tinh|cap xa|tinh|thanh pho|xa|phuong|dac khu)\b"
)
_ACTS = (
    r"(?:quyet dinh|phe chuan|giai tan|chi dao|cap|xem xet|to chuc|thanh lap|chi dinh|chiu trach nhiem|thuc hien|"
    r"quy dinh|ban hanh|kiem tra|dat ten|phan cap|uy quyen)"
)
_PASSIVE = re.compile(rf"(?:duoc|do|trinh) ({_BODY}) {_ACTS}")
_ACTIVE = re.compile(rf"({_BODY})(?: (?!bi\b)\w+){{0,3}}? {_ACTS}")
_OF = (
    r"\b(?:chu tich|ubnd|uy ban nhan dan|uy ban|hdnd|hoi dong nhan dan|hoi dong|ub) "
    r"(?:ubnd |uy ban nhan dan )?(?:cap )?"
)
_ADDRESSED = {
    AuthorityLevel.COMMUNE: re.compile(rf"{_OF}(?:xa|phuong|dac khu)\b"),
    AuthorityLevel.PROVINCE: re.compile(rf"{_OF}(?:tinh|thanh pho)\b"),
}
_LEVELS = {
    AuthorityLevel.COMMUNE: re.compile(r"\b(?:(?<!tro )cap xa|(?:nhan dan|dia phuong)(?: o)? (?:xa|phuong|dac khu))\b"),
    AuthorityLevel.PROVINCE: re.compile(
        r"\b(?:cap tinh|so [a-z]+|(?:nhan dan|dia phuong)(?: o)? (?:tinh|thanh pho)|ban quan ly khu)\b"
    ),
}


def acting_level(title: str, text: str) -> AuthorityLevel | None:
    """Return the level that ``title`` names, else the one that acts in ``text``; None where it does not say."""
    of_title = _named(fold(title))
    if len(of_title) == 1:
        return of_title.pop()
    folded = fold(text)
    named = levels_in(text) | _named(folded)
    if len(named) <= 1:
        return next(iter(named), None)
    acting = _PASSIVE.search(folded) or _ACTIVE.search(folded)
    of_actor = _named(acting[1]) if acting else set()
    return of_actor.pop() if len(of_actor) == 1 else None


def acts(text: str) -> bool:
    """Tell whether a body of local government does something in ``text``."""
    folded = fold(text)
    return bool(_PASSIVE.search(folded) or _ACTIVE.search(folded))


def level_addressed(text: str) -> AuthorityLevel | None:
    """Return the level of the one body that ``text`` names with its level ("chủ tịch xã", "HĐND tỉnh"), or None."""
    found = {level for level, pattern in _ADDRESSED.items() if pattern.search(fold(text))}
    return found.pop() if len(found) == 1 else None


def _named(folded: str) -> set[AuthorityLevel]:
    return {level for level, pattern in _LEVELS.items() if pattern.search(folded)}
