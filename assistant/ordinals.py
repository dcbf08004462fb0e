"""A reply that takes one of several things offered by its number: "số 2", "cái đầu tiên", "the last one"."""

import re

from knowledge.vietnamese import fold

_ORDINAL = re.compile(
    r"^(?:da |a |em |toi |minh |chon |lay |hoi |cho |la |y |phuong an |lua chon |truong hop |dap an |"
    r"option |number |the )*"
    r"(?:so |cai |viec |muc |noi |y |cau )?(?:thu )?(\d|nhat|mot|dau|hai|ba|tu|bon|cuoi|first|second|third|fourth|last)"
    r"(?: (?:tien|cung|one|a|nhe|nha|ban|em|oi|do|day|di))*$"
)
_ORDINALS = {
    "nhat": 1, "mot": 1, "dau": 1, "first": 1, "hai": 2, "second": 2, "ba": 3, "third": 3,
    "tu": 4, "bon": 4, "fourth": 4, "cuoi": -1, "last": -1,
}  # fmt: skip


def by_number(text: str) -> bool:
    """Tell whether a message is nothing but a number, in words or figures."""
    return bool(_ORDINAL.match(fold(text)))


def taken_by_number(text: str, offered: tuple[str, ...]) -> str | None:
    """Return what is taken of what was ``offered``; None where the message is no number, or not one of these."""
    match = _ORDINAL.match(fold(text))
    if match is None:
        return None
    number = _ORDINALS.get(match[1]) or int(match[1])
    number = number if number >= 0 else len(offered)
    return offered[number - 1] if 1 <= number <= len(offered) else None
