"""Special circumstances, as data: which records are meant only for people in one, and how people say that they are."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from knowledge.lexicon.phrases import Phrasebook
from knowledge.vietnamese import fold


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A circumstance: a folded pattern of record names, what people in it say, and the whole fields it governs."""

    id: str
    name_pattern: re.Pattern[str]
    cues: tuple[str, ...]
    fields: frozenset[str]


@cache
def circumstances() -> tuple[Circumstance, ...]:
    """Return the circumstances of ``circumstances.tsv``."""
    text = resources.files("knowledge").joinpath("lexicon/circumstances.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(
        Circumstance(id_, _any_of(names), tuple(cues.split(";")), _fields(fields)) for id_, names, cues, fields in rows
    )


@cache
def required_by(name: str, field: str) -> frozenset[str]:
    """Return the circumstances that a record's name carries, or that its whole field is meant for."""
    folded = fold(name)
    return frozenset(c.id for c in circumstances() if c.name_pattern.search(folded)) | governing(field)


@cache
def governing(field: str) -> frozenset[str]:
    """Return the circumstances that every record of ``field`` is meant for (the police's and the army's own fields)."""
    folded = fold(field)
    return frozenset(c.id for c in circumstances() if folded in c.fields)


def mentioned_in(text: str) -> frozenset[str]:
    """Return the circumstances that a question speaks of."""
    return frozenset(_phrasebook().told(text))


@cache
def _phrasebook() -> Phrasebook:
    return Phrasebook((c.id, cue) for c in circumstances() for cue in c.cues if cue.strip())


def _fields(cell: str) -> frozenset[str]:
    return frozenset(fold(field) for field in cell.split(";") if field.strip())


def _any_of(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(fold(p)) for p in phrases.split(';') if p.strip())})\b")
