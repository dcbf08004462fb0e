"""The JSON of OpenAI's chat completions, as far as a chat front end needs it; fields it sends beside are ignored."""

import time
import uuid
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

MODEL = "motcua"


class ContentPart(BaseModel):
    """One part of a message; only text is read."""

    type: str = "text"
    text: str = ""


class ChatMessage(BaseModel):
    """One message of the chat. What is not the person's own (``user``) is not read: facts come from records alone."""

    role: str
    content: str | list[ContentPart] | None = None

    @property
    def text(self) -> str:
        """The message's words."""
        parts = self.content or ""
        return parts if isinstance(parts, str) else " ".join(part.text for part in parts if part.type == "text")


class ChatSettings(BaseModel):
    """What only Motcua takes, in the request's ``metadata``."""

    place: str | None = Field(None, description="Province or commune of the asker.")
    as_of: str | None = Field(None, description="Day on which the answer must hold, `YYYY-MM-DD`.")


class ChatIn(BaseModel):
    """A chat, whole, as front ends send it with every turn."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"model": MODEL, "messages": [{"role": "user", "content": "Làm giấy khai sinh cần gì?"}]}]
        }
    )

    model: str = MODEL
    messages: list[ChatMessage] = Field(min_length=1)
    stream: bool = False
    metadata: ChatSettings = Field(default_factory=lambda: ChatSettings(place=None, as_of=None))

    @property
    def turns(self) -> list[str]:
        """The person's own messages, in order."""
        return [message.text for message in self.messages if message.role == "user"]

    @property
    def question(self) -> str:
        """The person's last message."""
        return (self.turns or [""])[-1]


class ReplyOut(BaseModel):
    """The assistant's message."""

    role: Literal["assistant"] = "assistant"
    content: str


class ChoiceOut(BaseModel):
    """The one reply there is."""

    index: int = 0
    message: ReplyOut
    finish_reason: Literal["stop"] = "stop"


class ChatOut(BaseModel):
    """A finished reply."""

    id: str = Field(default_factory=lambda: f"chatcmpl-{uuid.uuid4().hex}")
    object: Literal["chat.completion"] = "chat.completion"
    created: int = Field(default_factory=lambda: int(time.time()))
    model: str = MODEL
    choices: list[ChoiceOut]

    @classmethod
    def of(cls, text: str) -> Self:
        """Return ``text`` as a reply."""
        return cls(choices=[ChoiceOut(message=ReplyOut(content=text))])


class ModelOut(BaseModel):
    """A model to choose in a front end."""

    id: str = MODEL
    object: Literal["model"] = "model"
    created: int = 0
    owned_by: str = MODEL


class ModelsOut(BaseModel):
    """Every model: there is one."""

    object: Literal["list"] = "list"
    data: list[ModelOut] = Field(default_factory=lambda: [ModelOut()])


class Chunks:
    """The pieces of one streamed reply, all under one id."""

    def __init__(self) -> None:
        self._id, self._created = f"chatcmpl-{uuid.uuid4().hex}", int(time.time())

    def saying(self, text: str) -> dict[str, Any]:
        """Return a piece with words."""
        return self._chunk({"role": "assistant", "content": text}, None)

    def end(self) -> dict[str, Any]:
        """Return the last piece."""
        return self._chunk({}, "stop")

    def _chunk(self, delta: dict[str, str], finish: str | None) -> dict[str, Any]:
        return {
            "id": self._id,
            "object": "chat.completion.chunk",
            "created": self._created,
            "model": MODEL,
            "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
        }
