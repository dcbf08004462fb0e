"""Special circumstances, as data: which records are meant only for people in one, and how people say that they are."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from knowledge.vietnamese import fold


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A circumstance with two folded patterns: of record names and of people's questions."""

    id: str
    name_pattern: re.Pattern[str]
    cue_pattern: re.Pattern[str]


@cache
def circumstances() -> tuple[Circumstance, ...]:
    """Return the circumstances of ``circumstances.tsv``."""
    text = resources.files("knowledge").joinpath("lexicon/circumstances.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(Circumstance(id_, _any_of(names), _any_of(cues)) for id_, names, cues in rows)


@cache
def required_by(name: str) -> frozenset[str]:
    """Return the circumstances that a record's name carries."""
    folded = fold(name)
    return frozenset(c.id for c in circumstances() if c.name_pattern.search(folded))


def mentioned_in(text: str) -> frozenset[str]:
    """Return the circumstances that a question speaks of."""
    folded = fold(text)
    return frozenset(c.id for c in circumstances() if c.cue_pattern.search(folded))


def _any_of(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(fold(p)) for p in phrases.split(';') if p.strip())})\b")
