"""The units that the two indexes hold; a chunk's identity is its content."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class ChunkKind(StrEnum):
    """What a chunk is a view of."""

    NAME = "name"  # a procedure's name, description, keywords
    BODY = "body"  # its steps, dossier, conditions, results
    PHRASING = "phrasing"  # one question as people ask it
    PROVISION = "provision"  # one article of a legal document


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A text indexed for its ``source`` (a procedure code or ``number#article``)."""

    source: str
    kind: ChunkKind
    title: str
    text: str

    @property
    def id(self) -> str:
        """Hash of source, kind and text: the same content is the same chunk."""
        return hashlib.sha256("\x1f".join((self.source, self.kind, self.title, self.text)).encode()).hexdigest()[:24]
