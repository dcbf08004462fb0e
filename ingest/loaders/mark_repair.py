"""Marks that a recogniser lost or misread, put back where the neighbours leave no doubt: ``thành phô`` → ``thành phố``.

Tesseract's Vietnamese data drops or swaps the tone above â, ê, ô and ă. A syllable is changed only into one of the same
letters, only when it is no syllable at all or differs in such a mark, and only when the pairs it then forms with its
neighbours are far more usual (``syllable_pairs.txt``, made by ``ingest.training.syllable_pairs``).
"""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from ingest.loaders.loaded_text import Paragraph
from ingest.loaders.syllables import is_syllable
from knowledge.vietnamese import fold

_WORD = re.compile(r"[^\W\d_]+")
_SQUARE = re.compile(r"(?<=\d )(k?m)[?\"ˆ'`*°”’]")  # "13.256,92 km?" is km²
_SPECKS = re.compile(r"^[-–_~.*\s]+(?=\d{1,2}[.,:] )")  # "__ 7. Tuân thủ" is clause 7
_NUMBER = re.compile(r"^(“?\d{1,2})[,:] (?=[^\W\d_])")  # "2, Trường hợp" is clause 2
_POINT_C = re.compile(r"^[.\s]*©\) ")
_HYPHEN = re.compile(r"(?<=/[A-ZĐ]{2}) ?- (?=[A-ZĐ])")  # "79/2024/TT- BCA", torn at the end of a line
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_DOUBTFUL = frozenset("âêôă")
_GAINS_HAT = {"a": "â", "e": "ê", "o": "ô"}
_UNSEEN = 0.5  # count of a pair that the table lacks
_FLOOR = 20  # added to a syllable's count, so that the rare are not overrated
_TIMES = 20  # by how much likelier a change must be: of 83,703 right syllables 31 are changed (at 10: 54, at 40: 18)
_LIKELY = 3  # the logarithm of the count that a changed syllable's pair must have

Followers = dict[str, dict[str, int]]


def repaired(paragraph: Paragraph) -> Paragraph:
    """Return a recognised paragraph with the marks that are beyond doubt put back."""
    text = repaired_text(paragraph.text if paragraph.cells else _marked(paragraph.text))
    return Paragraph(text=text, page=paragraph.page, cells=tuple(map(repaired_text, paragraph.cells)))


def _marked(text: str) -> str:
    """Return a paragraph with the mark of a clause or point before it as it was printed."""
    text = _POINT_C.sub("c) ", _SPECKS.sub("", text))
    number = _NUMBER.match(text)
    return f"{number[1]}. {text[number.end() :]}" if number and text[number.end()].isupper() else text


def repaired_text(text: str) -> str:
    """Return ``text``, each doubtful syllable in the reading that its neighbours ask for; case is kept."""
    found = list(_WORD.finditer(text))
    words = [m[0].lower() for m in found]
    out, at = [], 0
    for n, match in enumerate(found):
        before = words[n - 1] if n and text[found[n - 1].end() : match.start()] == " " else ""
        follows = n + 1 < len(found) and text[match.end() : found[n + 1].start()] == " "
        words[n] = _reading(before, words[n], words[n + 1] if follows else "")
        out += [text[at : match.start()], _in_case_of(match[0], words[n])]
        at = match.end()
    return _HYPHEN.sub("-", _SQUARE.sub(r"\1²", "".join(out) + text[at:]))


def _reading(before: str, word: str, after: str) -> str:
    """Return the likeliest reading of a word between two others ("" where a sentence or a number ends)."""
    _, siblings, _ = _table()
    written_well = is_syllable(word)
    others = [w for w in siblings.get(fold(word), ()) if w != word and (not written_well or _confusable(word, w))]
    if not others:
        return word
    best = max(others, key=lambda other: _likelihood(before, other, after))
    seen = max(_count(before, best), _count(best, after)) >= 2**_LIKELY
    likelier = _likelihood(before, best, after) > _TIMES * _likelihood(before, word, after)
    return best if seen and (likelier or not written_well) else word


def _likelihood(before: str, word: str, after: str) -> float:
    """Return how usual ``word`` is between its neighbours (on any scale), or beside the only one it has."""
    _, _, alone = _table()
    how_often = alone.get(word, 0) + _FLOOR
    left = _count(before, word) if before else how_often
    right = _count(word, after) if after else how_often
    return left * right / how_often


def _count(left: str, right: str) -> float:
    followers, _, _ = _table()
    bits = followers.get(left, {}).get(right)
    return _UNSEEN if bits is None else _UNSEEN + 2**bits


@lru_cache(maxsize=4_096)
def _confusable(word: str, other: str) -> bool:
    """Tell whether ``word`` is ``other`` with a tone on â, ê, ô, ă lost or swapped, or with a letter's hat lost."""
    if len(word) != len(other):
        return False
    pairs = [(_bare(a), _bare(b)) for a, b in zip(word, other, strict=True) if a != b]
    return all((a == b and a in _DOUBTFUL) or _GAINS_HAT.get(a) == b for a, b in pairs)


def _bare(letter: str) -> str:
    """Return a letter without its tone."""
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", letter)))


def _in_case_of(written: str, word: str) -> str:
    if written.lower() == word:
        return written
    if written.isupper() and len(written) > 1:
        return word.upper()
    return word.capitalize() if written[0].isupper() else word


@lru_cache(maxsize=1)
def _table() -> tuple[Followers, dict[str, list[str]], dict[str, int]]:
    """Return the followers of each syllable, the syllables of the same letters, and each one's count."""
    followers: Followers = {}
    siblings: dict[str, list[str]] = {}
    alone: dict[str, int] = {}
    for line in Path(__file__).with_name("syllable_pairs.txt").read_text(encoding="utf-8").splitlines():
        (word, bits), *after = (entry.split(":") for entry in line.split(" "))
        followers[word] = {right: int(n) for right, n in after}
        alone[word] = 2 ** int(bits)
        siblings.setdefault(fold(word), []).append(word)
    return followers, siblings, alone
