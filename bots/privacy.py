"""Masks personal numbers, so that what is kept or sent tells of a matter and not of whom it concerns.

Names and addresses are not recognised: what people write is therefore kept only where, and as long as, it must be.
"""

import re
import unicodedata
from functools import lru_cache

from bots.personal_numbers import INNOCENT, MONEY, SHAPES, Personal, is_innocent, is_money, told_by

_BEFORE = 40  # characters before a number in which a word may say what it is
_TAKEN = "\0"
_LETTER_O = re.compile(r"(?<![a-z])o+(?=\d)|(?<=\d)o+|(?<![a-z])oo+(?![a-z])|o(?=[\do])(?=(?:(?: ?[.-] ?| )?[\do]){8})")
_INVISIBLE = {*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xAD, 0xFEFF}
_BETWEEN = dict.fromkeys(map(chr, [*range(0x2010, 0x2016), 0x2212, 0x2043]), "-")


def mask(text: str) -> str:
    """Return ``text`` with each personal number replaced by what it was, in square brackets."""
    text = "".join(c for c in unicodedata.normalize("NFC", text) if _is_seen(c))
    for first, last, kind in sorted(_personal(folded_in_place(text)), reverse=True):
        text = f"{text[:first]}[{kind}]{text[last:]}"
    return text


def _is_seen(character: str) -> bool:
    """Tell whether a character is anything to a reader; one that is not may hide a number, or stop a database."""
    return ord(character) not in _INVISIBLE and (character.isspace() or unicodedata.category(character) != "Cc")


def folded_in_place(text: str) -> str:
    """Return ``text`` in lower case without marks, each character where it was; an "o" typed for a 0 is a 0."""
    folded = "".join(map(_folded, text))
    return _LETTER_O.sub(lambda match: "0" * len(match.group()), folded)


@lru_cache(maxsize=4_096)
def _folded(character: str) -> str:
    if character.isspace():
        return " "
    digit = unicodedata.digit(character, None)
    plain = str(digit) if digit is not None else unicodedata.normalize("NFKD", character.lower())[:1]
    return {"đ": "d"}.get(plain, _BETWEEN.get(plain, plain)) or character


def _personal(folded: str) -> list[tuple[int, int, Personal]]:
    """Return where personal numbers stand (first character, last exclusive) and what they are."""
    found = []
    left = _without_innocent(folded)
    for shape in SHAPES:
        for match in shape.pattern.finditer(left):
            first, last = match.span()
            before = folded[max(0, first - _BEFORE) : first]
            if shape.fits(match.group(), before):
                found.append((first, last, _kind(shape.kind, before)))
                left = left[:first] + _TAKEN * (last - first) + left[last:]
    return found


def _without_innocent(folded: str) -> str:
    """Return the text with what is no personal number blotted out."""
    left = folded
    for pattern, is_so in ((INNOCENT, is_innocent), (MONEY, is_money)):
        for match in pattern.finditer(left):
            if is_so(match, left[max(0, match.start() - _BEFORE) : match.start()]):
                left = left[: match.start()] + _TAKEN * len(match.group()) + left[match.end() :]
    return left


def _kind(shape: Personal, before: str) -> Personal:
    """Return what the words before a number call it, where its shape alone does not settle that."""
    settled = shape in {Personal.EMAIL, Personal.DOSSIER, Personal.PLATE, Personal.PASSPORT}
    return shape if settled else told_by(before) or shape
