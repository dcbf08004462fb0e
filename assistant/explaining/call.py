"""One call of a language model: what it wrote as drafts, within a deadline, and what that cost."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Generic

from assistant.explaining.drafts import Draft, DraftReader, Garbage, schema_of
from assistant.explaining.writing import Writes

_MOST_CHARACTERS = 12_000  # of one reply
_CHARACTERS_A_TOKEN = 3  # where the server does not count


class Call(Generic[Draft]):
    """Asks ``model`` for a list of ``kind`` under ``name``."""

    def __init__(self, model: Writes, system: str, user: str, kind: type[Draft], name: str) -> None:
        self._model, self._system, self._user, self._kind, self._name = model, system, user, kind, name
        self._written = self._told = 0

    @property
    def tokens(self) -> int:
        """What the call cost; estimated where the server does not say."""
        return self._told or (len(self._system) + len(self._user) + self._written) // _CHARACTERS_A_TOKEN

    async def drafts(self, seconds: float) -> AsyncGenerator[Draft | None]:
        """Yield what the model writes, None for what is of a wrong shape.

        Raises ``TimeoutError`` at the deadline, ``Garbage``, or whatever the vendor raises.
        """
        reader: DraftReader[Draft] = DraftReader(self._kind)
        deadline = asyncio.get_running_loop().time() + seconds
        schema = schema_of(self._name, self._kind)
        async with aclosing(self._model.write(self._system, self._user, schema)) as pieces:
            while True:
                async with asyncio.timeout_at(deadline):  # never held while a draft is on its way to the person
                    piece = await anext(pieces, None)
                if piece is None:
                    return
                self._told = max(self._told, piece.tokens)
                self._written += len(piece.text)
                for draft in reader.feed(piece.text):
                    yield draft
                if self._written > _MOST_CHARACTERS:
                    raise Garbage
