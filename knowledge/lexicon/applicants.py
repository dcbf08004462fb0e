"""Who may apply, as data: the kinds of applicants that a record names, and as which kind a question speaks."""

from functools import cache
from importlib import resources
from typing import NamedTuple

from knowledge.lexicon.phrases import Phrasebook
from knowledge.vietnamese import fold

PERSON = "person"  # as whom everybody speaks who says nothing else


class _Kind(NamedTuple):
    id: str
    named: tuple[str, ...]
    said: tuple[str, ...]


@cache
def applicant_kinds(applicants: tuple[str, ...]) -> frozenset[str]:
    """Return the kinds of applicants of a record; none where it names none that is known."""
    named = [fold(applicant) for applicant in applicants]
    return frozenset(k.id for k in _kinds() if any(n.startswith(k.named) for n in named))


def speaking_as(text: str) -> frozenset[str]:
    """Return the kinds, other than a person, that a question speaks as or of."""
    return frozenset(_phrasebook().told(text))


@cache
def _kinds() -> tuple[_Kind, ...]:
    text = resources.files("knowledge").joinpath("lexicon/applicants.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(_Kind(id_, tuple(map(fold, _phrases(named))), _phrases(said)) for id_, named, said in rows)


@cache
def _phrasebook() -> Phrasebook:
    return Phrasebook((kind.id, cue) for kind in _kinds() for cue in kind.said)


def _phrases(cell: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in cell.split(";") if phrase.strip())
