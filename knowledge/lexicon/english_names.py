"""What procedures are in English, as data (``english_names.tsv``): the records' own names are Vietnamese alone."""

from functools import cache
from importlib import resources


@cache
def english_names() -> dict[str, str]:
    """Return {procedure code: a short English name}, of the procedures that foreigners ask for most."""
    text = resources.files("knowledge").joinpath("lexicon/english_names.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return {code: name.strip() for code, name in rows}


def named_in(language: str, code: str, name: str) -> str:
    """Return ``name``, with what it is in English before it where the reader's language is ``en``."""
    english = english_names().get(code) if language == "en" else None
    return f"{english} ({name})" if english else name
