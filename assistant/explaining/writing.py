"""What an explanation needs of a language model, so that it can be made without one."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """A JSON shape asked for: its name and its JSON schema."""

    name: str
    shape: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some characters that a model wrote; ``tokens`` is what the whole call cost, where the server says so (else 0)."""

    text: str
    tokens: int = 0


class Writes(Protocol):
    """A model that writes."""

    def write(self, system: str, user: str, schema: Schema) -> AsyncGenerator[Piece]:
        """Yield what is written, a piece at a time; may raise anything."""
        ...
