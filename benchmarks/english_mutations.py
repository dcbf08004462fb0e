"""Ways to falsify a true English sentence (``english_sentences.py``), after the Vietnamese ones (``mutations.py``)."""

import random
import re
from itertools import pairwise

from assistant.explaining.checking.glossary import in_vietnamese
from assistant.explaining.checking.number_words import in_digits
from assistant.explaining.passages import Passage
from benchmarks import mutations
from benchmarks.mutations import Mutation, Sentence, no_key, unknown_key

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FIGURE = r"\b\d[\d,]*(?= (?:working|days|day|hours|hour|months|month|dong|original|copy))"


def _changing(name: str, *pairs: tuple[str, str]) -> Mutation:
    """Return a mutation called ``name``: the first pattern that is found, replaced."""

    def mutate(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
        for pattern, new in pairs:
            changed = re.sub(pattern, new, text, count=1)
            if changed != text:
                return changed, keys
        return None

    mutate.__name__ = name
    return mutate


def number(text: str, keys: tuple[str, ...], _: list[Passage], rng: random.Random) -> Sentence | None:
    """Another number in digits."""
    match = re.search(_FIGURE, text)
    if not match:
        return None
    new = f"{int(match[0].replace(',', '')) + rng.choice((1, 2, 11)):,}"
    return text[: match.start()] + new + text[match.end() :], keys


def other_key(text: str, keys: tuple[str, ...], passages: list[Passage], rng: random.Random) -> Sentence | None:
    """The key of a passage that speaks of something else: one that states the sentence's very figure does not."""
    figure = re.search(r"\d[\d.]* (?:ngày làm việc|ngày|giờ|tháng|đồng)", in_vietnamese(in_digits(text.lower())))
    others = [p for p in passages if p.key in keys or not (figure and figure[0] in _plainly(p.text))]
    return mutations.other_key(text, keys, others, rng)


def _plainly(text: str) -> str:
    return re.sub(r"\b0+(?=\d)", "", in_digits(text.lower()))


EXACT: tuple[Mutation, ...] = (
    number,
    _changing("number_in_words", *((rf"\b{a}\b", b) for a, b in pairwise(_NUMBERS))),
    _changing("scale", (rf"({_FIGURE})", r"\g<1>0")),
    _changing("unit", (r"\bworking days?\b", "months"), (r"\bdays?\b", "months"), (r"\bdong\b", "US dollars")),
    _changing("working_days", (r"\bworking day", "day")),
    _changing("bound", (r"\bat most\b", "at least")),
    _changing("day", (r"\bof (\d)\b", r"of 1\1"), (r"\bof [12](\d)\b", r"of \1")),
    _changing("month", (r"\b(?:January|June|July)(?= \d{4}\.$)", "March"), (r"\b[A-Z][a-z]+(?= \d{4}\.$)", "June")),
    _changing("year", (r"\b20\d\d(?=\.$)", "2009"), (r"\b19\d\d(?=\.$)", "2009")),
    _changing("document", (r"\b(\d+)(?=/\d{4}/)", r"1\1")),
    _changing("document_year", (r"(?<=/)\d{4}(?=/)", "2012")),
    unknown_key, no_key, other_key,
)  # fmt: skip
OTHERS: tuple[Mutation, ...] = (
    _changing("denied", (r"\bdecides\b", "does not decide"), (r"\bcan file\b", "cannot file"), (r"\bis\b", "is not"),
              (r"\bmust\b", "need not")),
    _changing("level", (r"\bcommune\b", "provincial"), (r"\bprovincial\b", "ministerial")),
    _changing("body", (r"\bPeople's Committee\b", "police"), (r"\bpolice\b", "Department of Health")),
    _changing("opposite", (r"(?<=file )in person", "online"), (r"(?<=file )online(?=\.)", "by post"),
              (r"\boriginal\b", "copy"), (r"\bcopy\b", "original")),
    _changing("more_papers", (r"\.$", " and a mental health report.")),
    _changing("link", (r"\.$", " (see nopho-so.top/vn).")),
)  # fmt: skip
