"""Questions that neither leg has seen: every n-th phrasing and off-topic example, searched without its own chunk."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.question import Question
from assistant.retrieval.hybrid import Hit, find_procedures
from assistant.understanding import Understanding, understand
from knowledge.chunk import Chunk, ChunkKind
from knowledge.lexicon import OFF_TOPIC, UMBRELLA, lexicon, umbrellas
from knowledge.library import Library

_ANY_DAY = date(2026, 1, 1)  # no feature depends on the day


@dataclass(frozen=True, slots=True)
class Asked:
    """A held-out question, read and searched; ``source`` is the procedure meant, or an off-topic kind."""

    source: str
    understanding: Understanding
    hits: list[Hit]

    @property
    def means_procedure(self) -> bool:
        """Tell whether one procedure is meant."""
        return not self.source.startswith((OFF_TOPIC, UMBRELLA))


def held_out(library: Library, every: int, limit: int) -> list[tuple[str, str]]:
    """Return (source, text) of the questions held out in a fixed random order, the off-topic and general ones all."""
    by_source: dict[str, list[str]] = {}
    for source, text in library.records.phrasings():
        by_source.setdefault(source, []).append(text)
    chosen = [(s, t) for s, texts in by_source.items() for i, t in enumerate(texts) if i % every == 0]
    random.Random(5).shuffle(chosen)
    inside = [pair for pair in chosen if not pair[0].startswith((OFF_TOPIC, UMBRELLA))][:limit]
    return inside + [pair for pair in chosen if pair[0].startswith((OFF_TOPIC, UMBRELLA))]


def ask(library: Library, questions: list[tuple[str, str]]) -> Iterator[Asked]:
    """Read and search each question without its own chunk; a general one also as if it came under no umbrella."""
    for source, text in questions:
        yield _searched(library, source, text, (text,))
        if source in umbrellas():
            yield _searched(library, source, text, umbrellas()[source].examples)


def _searched(library: Library, source: str, text: str, unknown: tuple[str, ...]) -> Asked:
    """Search for ``text`` where the examples ``unknown`` of its source are not held."""
    skip = frozenset(Chunk(source=source, kind=ChunkKind.PHRASING, title="", text=t).id for t in unknown)
    reading = understand(Question(text=text, as_of=_ANY_DAY), lexicon())
    return Asked(source, reading, find_procedures(reading, library, skip))
