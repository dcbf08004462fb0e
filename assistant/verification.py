"""The last look before an answer leaves: every fact has a source that exists, or it is not said."""

from dataclasses import replace

from assistant.answer import Answer, Block, Outcome
from assistant.composing.saying import said
from assistant.messages import Ending
from assistant.understanding import Understanding
from knowledge.library import Library
from knowledge.places.gazetteer import gazetteer


def verify(answer: Answer, understanding: Understanding, library: Library) -> Answer:
    """Drop blocks of facts whose citation is missing or unknown; an answer left with none is not found."""
    if answer.outcome != Outcome.ANSWERED:
        return answer
    kept = tuple(block for block in answer.blocks if _sourced(block, library))
    if not any(not block.folded for block in kept):
        return said(Outcome.NOT_FOUND, Ending.NOT_FOUND, understanding)
    return replace(answer, blocks=kept)


def _sourced(block: Block, library: Library) -> bool:
    return bool(block.lines) and bool(block.citations) and all(_exists(c.source, library) for c in block.citations)


def _exists(source: str, library: Library) -> bool:
    """Look for a source among procedures, documents, offices, decisions on filing, and resolutions on units."""
    return (
        source in library.catalogue
        or source.split("#")[0] in library.documents
        or source in library.offices.sources
        or any(source == found.decision for found in library.non_territorial.values())
        or source in gazetteer().sources
    )
