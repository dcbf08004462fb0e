"""What a model is shown of an answer: its lines as passages, each under a key that says nothing and is issued anew."""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.answer import Answer, Block, Citation
from assistant.explaining.checking.markup import visible
from assistant.explaining.planted import speaks_to_a_machine
from knowledge.legal_citation import names_provision
from knowledge.vietnamese import clean

_PASSAGES, _CHARACTERS, _LONGEST = 24, 9_000, 900
Holds = Callable[[str, date], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A line of an answer; ``label`` says where it stands, ``section`` the part of that which tells what the line is
    about, ``holds`` whether its law is in force on that day."""

    key: str
    text: str
    label: str
    citation: Citation
    section: str = ""
    holds: bool = True


def passages_of(answer: Answer, holds: Holds) -> list[Passage]:
    """Return what is seen of the answer first, then what is folded, as far as a model is to read it."""
    found: list[Passage] = []
    seen: set[str] = set()
    room = _CHARACTERS
    for block, line in _lines(answer):
        text = _shown(line)
        if text in seen or speaks_to_a_machine(text) or len(found) == _PASSAGES or len(text) > room:
            continue
        seen.add(text)
        room -= len(text)
        citation = block.citations[0]
        found.append(
            Passage(
                key=secrets.token_hex(3),
                text=text,
                label=_label(answer, block, citation),
                citation=citation,
                section=_section(block, citation),
                holds=_in_force(citation, answer, holds),
            )
        )
    return found


@lru_cache(maxsize=4_096)
def _shown(line: str) -> str:
    return visible(clean(line))[:_LONGEST]


def _lines(answer: Answer) -> Iterator[tuple[Block, str]]:
    """Yield the lines of cited blocks, those that are seen at once first."""
    for block in sorted(answer.blocks, key=lambda block: block.folded):
        for line in block.lines if block.citations else ():
            if any(c.isalpha() for c in line) and not line.startswith("["):
                yield block, line


def _label(answer: Answer, block: Block, citation: Citation) -> str:
    return ". ".join(dict.fromkeys(filter(None, (block.title, citation.section, citation.title, answer.title))))


def _section(block: Block, citation: Citation) -> str:
    return ". ".join(filter(None, (block.title, citation.section)))


def _in_force(citation: Citation, answer: Answer, holds: Holds) -> bool:
    """Tell whether an article holds on the answer's day; a record of a procedure always may be explained."""
    return not names_provision(citation.source) or answer.as_of is None or holds(citation.source, answer.as_of)
