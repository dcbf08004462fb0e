"""English words of procedures in Vietnamese, so that an English sentence can be held against a Vietnamese source."""

import re
from functools import cache

from assistant.explaining.checking.dates import MONTHS
from assistant.explaining.checking.words import lines_of

_CALENDAR = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")


def in_vietnamese(text: str) -> str:
    """Return a text in lower case with every word that the glossary knows in Vietnamese; the others stay."""
    pattern, words = _glossary()
    return pattern.sub(lambda match: words[match[0]], text)


def known_english(text: str) -> float:
    """Return the share (0 to 1) of a text's words that the glossary knows."""
    every = re.findall(r"[^\W\d_]+", text.lower())
    return sum(len(match[0].split()) for match in _glossary()[0].finditer(text.lower())) / max(1, len(every))


def without_known(text: str) -> str:
    """Return an English text with the words that the glossary or the calendar knows blanked, as long as before."""
    blanked = _glossary()[0].sub(lambda match: " " * len(match[0]), text.lower())
    blanked = _CALENDAR.sub(lambda match: " " * len(match[0]), blanked)
    return "".join(" " if blank == " " else letter for blank, letter in zip(blanked, text, strict=False))


@cache
def _glossary() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = (line.split("\t") for line in lines_of("glossary.tsv"))
    words = {
        english.strip(): (rest[0].strip() if rest else "") for names, *rest in rows for english in names.split("|")
    }
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"), words
