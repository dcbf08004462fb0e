"""The one door to a language model: any chat model that langchain knows, or any OpenAI-compatible server.

What it writes is never shown as it is: ``assistant.explaining`` checks it first.
"""

from collections.abc import AsyncGenerator
from typing import Any

from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import HumanMessage, SystemMessage
from langsmith import tracing_context

from assistant.explaining.writing import Piece, Schema

_REFUSES_FORMAT = (400, 404, 415, 422)  # statuses by which a server says that it does not know a setting


class LanguageModel:
    """Streams what a model writes. Nothing is retried: an explanation is not worth a second wait."""

    def __init__(self, name: str, url: str | None, key: str | None, tokens: int, seconds: float) -> None:
        server: dict[str, Any] = {"api_key": key} if key else {}
        if url:
            server = {"model_provider": "openai", "base_url": url, "api_key": key or "none"}
        self._model: BaseChatModel = init_chat_model(
            name, temperature=0, max_tokens=tokens, timeout=seconds, max_retries=0, **server
        )
        self._takes_format = True

    async def write(self, system: str, user: str, schema: Schema) -> AsyncGenerator[Piece]:
        """Yield what the model writes, a piece at a time; whatever the vendor raises propagates.

        The shape asked for is only a wish: some servers ignore it, and one that refuses it is asked again without.
        """
        messages = [SystemMessage(system), HumanMessage(user)]
        try:
            async for piece in self._pieces(messages, _format(schema) if self._takes_format else {}):
                yield piece
        except Exception as problem:
            if not self._takes_format or getattr(problem, "status_code", None) not in _REFUSES_FORMAT:
                raise
            self._takes_format = False
            async for piece in self._pieces(messages, {}):
                yield piece

    async def _pieces(self, messages: list[Any], extra: dict[str, Any]) -> AsyncGenerator[Piece]:
        with tracing_context(enabled=False):  # langchain would send questions to its makers where a variable is set
            async for chunk in self._model.astream(messages, **extra):
                used = getattr(chunk, "usage_metadata", None)
                yield Piece(text=str(chunk.text), tokens=used["total_tokens"] if used else 0)


def _format(schema: Schema) -> dict[str, Any]:
    """Return the request's wish for a JSON shape, past langchain's own parsing, which would hold the stream back."""
    wish = {"type": "json_schema", "json_schema": {"name": schema.name, "schema": schema.shape, "strict": True}}
    return {"extra_body": {"response_format": wish}}
