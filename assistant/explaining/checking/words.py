"""The words of a text with their places, which of them say something, and the abbreviations of offices."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from knowledge.vietnamese import canonical, fold, unmarked

_WORD = re.compile(r"[^\W_]+")
_ABBREVIATIONS = {
    "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "CCCD": "căn cước công dân", "BHXH": "bảo hiểm xã hội",
    "BHYT": "bảo hiểm y tế", "TTHC": "thủ tục hành chính", "QSDĐ": "quyền sử dụng đất", "GPLX": "giấy phép lái xe",
    "TTPVHCC": "Trung tâm Phục vụ hành chính công", "VNeID": "ứng dụng định danh quốc gia", "TP.": "thành phố",
    "VNĐ": "đồng", "LLTP": "lý lịch tư pháp", "CSDL": "cơ sở dữ liệu", "GCN": "giấy chứng nhận",
}  # fmt: skip
_ABBREVIATED = re.compile("|".join(rf"\b{re.escape(short)}(?!\w)" for short in _ABBREVIATIONS))


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written in lower case, without its marks, and the character at which it begins."""

    marked: str
    folded: str
    start: int


def words_of(written: str) -> tuple[Word, ...]:
    """Return the words of a text in lower case, in order."""
    return tuple(Word(canonical(m[0]), unmarked(m[0]), m.start()) for m in _WORD.finditer(written))


def is_content(word: Word) -> bool:
    """Tell whether a word says something that a source must say too; numbers are judged apart."""
    return not word.folded[0].isdigit() and word.marked not in plain_words() and len(word.folded) > 1


def is_meant(word: Word) -> bool:
    """Tell whether a word does more than join, introduce or address: of those that state no fact, "to file" does."""
    return not word.folded.isdigit() and word.marked not in _joining_words() and len(word.folded) > 1


@cache
def plain_words() -> frozenset[str]:
    """Return the words that any explanation may use (``plain_words.txt``)."""
    return frozenset(canonical(word) for line in lines_of("plain_words.txt") for word in line.lstrip("+").split())


@cache
def _joining_words() -> frozenset[str]:
    joining = (line[1:] for line in lines_of("plain_words.txt") if line.startswith("+"))
    return frozenset(canonical(word) for line in joining for word in line.split())


def lines_of(file: str) -> list[str]:
    """Return the lines of a data file of this folder without comments."""
    text = resources.files("assistant").joinpath("explaining/checking", file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def abbreviations_written_out(text: str) -> str:
    """Return a text with the usual abbreviations of offices and papers written out."""
    return _ABBREVIATED.sub(lambda match: _ABBREVIATIONS[match[0]], text)


def phrase_of(text: str) -> str:
    """Return words with a space around each, so that phrases are found by their whole words."""
    return f" {' '.join(canonical(m[0]) for m in _WORD.finditer(text.lower()))} "


def folded_phrase(text: str) -> str:
    """Return folded words with a space around each."""
    return f" {fold(text)} "
