"""Questions that neither leg has seen: held out of the embedder, each searched without its own chunk."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.question import Question
from assistant.retrieval.sources import Hit, find_sources
from assistant.understanding import Understanding, understand
from knowledge.chunk import Chunk, ChunkKind
from knowledge.legal_citation import names_provision
from knowledge.lexicon import lexicon
from knowledge.lexicon.questions import OFF_TOPIC, is_held_out, law_matters
from knowledge.library import Library

ANY_DAY = date(2026, 1, 1)  # one on which the laws that questions are written for hold


@dataclass(frozen=True, slots=True)
class Asked:
    """A held-out question, read and searched; ``source`` is what is meant.

    That is a procedure, an article, an umbrella, or a kind of message that asks for none.
    """

    source: str
    understanding: Understanding
    hits: list[Hit]


def held_out(library: Library, every: int, limit: int) -> list[tuple[str, str]]:
    """Return (source, text) of the questions held out, in a fixed random order."""
    chosen = [(s, t) for s, t in library.records.phrasings() if s in library.catalogue and is_held_out(t, every)]
    random.Random(5).shuffle(chosen)
    return chosen[:limit]


def held_out_kinds(library: Library, every: int, limit: int) -> list[tuple[str, str, str]]:
    """Return (kind, source, text) of questions held out of the embedder, up to ``limit`` of each kind.

    ``plain`` asks for a procedure, ``general`` may mean several, ``off`` asks for none, ``law`` for an article.
    """
    kinds: dict[str, list[tuple[str, str, str]]] = {}
    for source, text in library.records.phrasings():
        if is_held_out(text, every):
            kind = _kind(source, library)
            kinds.setdefault(kind, []).append((kind, source, text))
    chosen = random.Random(5)
    return [found for of_kind in kinds.values() for found in chosen.sample(of_kind, min(limit, len(of_kind)))]


def _kind(source: str, library: Library) -> str:
    if source in library.catalogue:
        return "plain"
    return "law" if names_provision(source) else "off" if source.startswith(OFF_TOPIC) else "general"


def ask(library: Library, questions: list[tuple[str, str]]) -> Iterator[Asked]:
    """Read and search each question without its own chunk."""
    for source, text in questions:
        reading = understand(Question(text=text, as_of=ANY_DAY), lexicon())
        yield Asked(source, reading, find_sources(reading, library, _own_chunks(source, text)))


def _own_chunks(source: str, text: str) -> frozenset[str]:
    """Return the ids of a question's chunks: one, but of a question of law one under each article of its matter."""
    keys = {key for matter in law_matters() if source in matter.keys for key in matter.keys} or {source}
    return frozenset(Chunk(source=key, kind=ChunkKind.PHRASING, title="", text=text).id for key in keys)
