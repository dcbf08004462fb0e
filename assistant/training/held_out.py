"""Questions that neither leg has seen: phrasings of procedures held out of the embedder, each searched without its own
chunk."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.question import Question
from assistant.retrieval.hybrid import Hit, find_procedures
from assistant.understanding import Understanding, understand
from knowledge.chunk import Chunk, ChunkKind
from knowledge.lexicon import is_held_out, lexicon
from knowledge.library import Library

ANY_DAY = date(2026, 1, 1)  # no feature depends on the day


@dataclass(frozen=True, slots=True)
class Asked:
    """A held-out question, read and searched; ``source`` is the procedure meant."""

    source: str
    understanding: Understanding
    hits: list[Hit]


def held_out(library: Library, every: int, limit: int) -> list[tuple[str, str]]:
    """Return (source, text) of the questions held out, in a fixed random order."""
    chosen = [(s, t) for s, t in library.records.phrasings() if s in library.catalogue and is_held_out(t, every)]
    random.Random(5).shuffle(chosen)
    return chosen[:limit]


def ask(library: Library, questions: list[tuple[str, str]]) -> Iterator[Asked]:
    """Read and search each question without its own chunk."""
    for source, text in questions:
        own = Chunk(source=source, kind=ChunkKind.PHRASING, title="", text=text).id
        reading = understand(Question(text=text, as_of=ANY_DAY), lexicon())
        yield Asked(source, reading, find_procedures(reading, library, frozenset({own})))
