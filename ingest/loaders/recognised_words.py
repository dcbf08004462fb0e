"""Tesseract's table of words into lines laid out with spaces as on the page."""

import csv
from dataclasses import dataclass
from itertools import groupby
from statistics import median

_WORD = "5"  # the level of a word in tesseract's table


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    line: tuple[str, str, str]  # block, paragraph, line
    left: int  # dots from the page's left edge
    width: int
    confidence: float  # 0 to 100
    text: str


def laid_out(table: str) -> tuple[str, float]:
    """Return the lines, and the confidence weighed by letters, 0 to 1 (0 for an empty page)."""
    found = [
        _word(r) for r in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE) if _is_word(r)
    ]
    letters = sum(len(w.text) for w in found)
    if not letters:
        return "", 0.0
    dots = median(w.width / len(w.text) for w in found) or 1.0  # a letter's width
    edge = min(w.left for w in found)
    lines = [_line(list(words), dots, edge) for _, words in groupby(found, key=lambda w: w.line)]
    return "\n".join(lines), round(sum(w.confidence * len(w.text) for w in found) / letters / 100, 3)


def _is_word(columns: dict[str, str]) -> bool:
    return columns["level"] == _WORD and bool((columns["text"] or "").strip())


def _word(columns: dict[str, str]) -> _Word:
    return _Word(
        line=(columns["block_num"], columns["par_num"], columns["line_num"]),
        left=int(columns["left"]),
        width=int(columns["width"]),
        confidence=float(columns["conf"]),
        text=columns["text"].strip(),
    )


def _line(words: list[_Word], dots: float, edge: int) -> str:
    """Set each word where it stands; words a letter or two apart are one phrase, whatever the type's spacing."""
    text, end = " " * round((words[0].left - edge) / dots), words[0].left
    for at, word in enumerate(words):
        gap = (word.left - end) / dots
        text += "" if at == 0 else " " * max(1, round(gap) if gap > 4 else 1)
        text += word.text
        end = word.left + word.width
    return text
