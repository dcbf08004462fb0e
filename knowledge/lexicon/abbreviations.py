"""Abbreviations that a record's name is written with, spelled out: people's words are, before anything is compared."""

import re
from functools import cache

from knowledge.lexicon import EntryKind, lexicon

_CAPITALS = re.compile(r"(?<![\w/-])[A-ZĐ]{3,}(?![\w/-])")  # BHXH; not the NĐ of 15/2020/NĐ-CP


def spelled_out(name: str) -> str:
    """Return ``name`` with the abbreviations that the lexicon knows in full words."""
    return _CAPITALS.sub(lambda found: _full().get(found[0].lower(), found[0]), name)


@cache
def _full() -> dict[str, str]:
    """Return {abbreviation in small letters: what it stands for} of those that are one word for one term."""
    short = (e for e in lexicon().entries if e.kind == EntryKind.ABBREVIATION and len(e.words) == len(e.terms) == 1)
    return {entry.words[0].lower(): entry.terms[0] for entry in short}
