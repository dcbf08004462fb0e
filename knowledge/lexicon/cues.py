"""Phrases that give a kind of message away, as data: the "+ …" lines of ``off_topic.txt``; its "- …" lines undo them.

A section with "- …" lines may name a family of kinds: ``emergency`` stands for all that begin so.
"""

from functools import cache
from importlib import resources

from knowledge.lexicon.files import sections
from knowledge.lexicon.phrases import Phrasebook
from knowledge.lexicon.questions import OFF_TOPIC


def kind_told(text: str) -> str | None:
    """Return the source of the kind of message that a phrase of ``text`` gives away, or None."""
    told = _phrasebook("+ ").told(text)
    undone = tuple(_phrasebook("- ").told(text)) if told else ()
    return next((f"{OFF_TOPIC}{kind}" for kind in told if not kind.startswith(undone)), None)


@cache
def _phrasebook(mark: str) -> Phrasebook:
    """Read the lines that begin with ``mark``; ``;`` separates phrases."""
    lines = sections(resources.files("knowledge").joinpath("lexicon/off_topic.txt"))
    return Phrasebook(
        (heading[0], phrase)
        for heading, line in lines
        if line.startswith(mark)
        for phrase in line[len(mark) :].split(";")
    )
