"""The units that the two indexes hold; a chunk's identity is its content."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class ChunkKind(StrEnum):
    """What a chunk is a view of."""

    NAME = "name"  # a procedure's name, description, keywords
    BODY = "body"  # its steps, dossier, conditions, results
    PHRASING = "phrasing"  # one question as people ask it
    PROVISION = "provision"  # one article of a legal document


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A text indexed for its ``source`` (a procedure code or ``number#article``); ``context`` names what an article
    stands in: its document."""

    source: str
    kind: ChunkKind
    title: str
    text: str
    context: str = ""

    @property
    def id(self) -> str:
        """Hash of source, kind, title, text and context: the same content is the same chunk."""
        parts = (self.source, self.kind, self.title, self.text, *filter(None, [self.context]))
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:24]


def embedded_text(chunk: Chunk) -> str:
    """Return the text of a chunk that is embedded: its title, or its text where it has none; an article whole."""
    if chunk.kind is ChunkKind.PROVISION:
        return article_text(chunk)
    return chunk.title or chunk.text


def article_text(chunk: Chunk) -> str:
    """Return all that an article's chunk says: its document's title, its own, its text."""
    return " . ".join(filter(None, (chunk.context, chunk.title, chunk.text)))


class ChunkHit(NamedTuple):
    """A chunk that a leg found, by id, with the source it stands for and the leg's score."""

    chunk: str
    source: str
    score: float


def best_by_source(hits: Iterable[ChunkHit]) -> dict[str, float]:
    """Return {source: score of its best chunk}, best first."""
    best: dict[str, float] = {}
    for hit in hits:
        best[hit.source] = max(best.get(hit.source, hit.score), hit.score)
    return best
