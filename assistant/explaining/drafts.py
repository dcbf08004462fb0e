"""What comes over the wire from a model: JSON objects picked out of a stream, whatever stands around them."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.explaining.writing import Schema
from assistant.question import Aspect

_PENDING = 4_000  # characters that no object has come out of, after which none will
_OPENS = re.compile(r"\{\s*\"(?:text|keys|question|aspects)\"")
_DECODER = json.JSONDecoder()


class SentenceDraft(BaseModel):
    """A sentence as a model wrote it, with the keys of the passages it says it rests on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(max_length=2_000)
    keys: list[str] = Field(max_length=12)


class QuestionDraft(BaseModel):
    """One of the questions in a message, as a model put it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    question: str = Field(max_length=300)
    aspects: list[Aspect] = Field(default_factory=list, max_length=6)


Draft = TypeVar("Draft", bound=BaseModel)


class Garbage(Exception):
    """What a model writes holds nothing that was asked for."""


class DraftReader(Generic[Draft]):
    """Finds whole objects in text that arrives in pieces; what is no object of that kind is skipped."""

    def __init__(self, kind: type[Draft]) -> None:
        self._kind, self._pending = kind, ""

    def feed(self, piece: str) -> Iterator[Draft | None]:
        """Yield the objects that ``piece`` completes; None for one of a wrong shape. Raises ``Garbage``."""
        self._pending += piece
        while match := _OPENS.search(self._pending):
            try:
                found, end = _DECODER.raw_decode(self._pending, match.start())
            except (ValueError, RecursionError):
                self._pending = self._pending[match.start() :]
                break
            self._pending = self._pending[end:]
            yield self._parsed(found)
        if len(self._pending) > _PENDING:
            raise Garbage

    def _parsed(self, found: object) -> Draft | None:
        try:
            return self._kind.model_validate(found)
        except ValidationError:
            return None


@cache
def schema_of(name: str, kind: type[BaseModel]) -> Schema:
    """Return the shape of a list of drafts under ``name``, as a server that can is to keep to."""
    item = kind.model_json_schema()
    definitions = item.pop("$defs", {})
    item["required"] = list(item["properties"])
    whole = {
        "type": "object",
        "properties": {name: {"type": "array", "items": item}},
        "required": [name],
        "additionalProperties": False,
    }
    return Schema(name=name, shape={**whole, **({"$defs": definitions} if definitions else {})})
