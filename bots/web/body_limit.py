"""Refuses a request body larger than a question can need, whether or not its length is declared."""

import asyncio
from collections.abc import Mapping

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bots.web.errors import ErrorCode, error_response

MAX_BODY_BYTES = 64 * 1024
_PATIENCE = 15  # seconds that a small body may take to arrive


class BodyLimit:
    """ASGI middleware: reads the whole body first (it is small) and answers 413 if it is not.

    ``larger`` are paths that take files, each with its own limit: their bodies are not read here, but must say how
    long they are.
    """

    def __init__(self, app: ASGIApp, limit: int = MAX_BODY_BYTES, larger: Mapping[str, int] | None = None) -> None:
        self._app, self._limit, self._larger = app, limit, larger or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a small request on, refuse a large one."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if 0 < self._declared_length(scope) <= self._larger.get(scope["path"], 0):
            await self._app(scope, receive, send)
            return
        try:
            body = None if self._declared_length(scope) > self._limit else await self._body(receive)
        except ClientDisconnect:
            return
        except TimeoutError:
            sentence = (
                f"Không nhận đủ yêu cầu trong {_PATIENCE} giây. (The request did not arrive within {_PATIENCE} s.)"
            )
            response = error_response(408, ErrorCode.TOO_SLOW, sentence)
            response.headers["Connection"] = "close"
            await response(scope, receive, send)
            return
        if body is None:
            kilobytes = self._limit // 1024
            sentence = f"Yêu cầu lớn hơn {kilobytes} KB. (The request is larger than {kilobytes} KB.)"
            await error_response(413, ErrorCode.TOO_LARGE, sentence)(scope, receive, send)
            return
        await self._app(scope, _replayed(body, receive), send)

    def _declared_length(self, scope: Scope) -> int:
        """Return the Content-Length in bytes, 0 if there is none that can be read."""
        value = dict(scope["headers"]).get(b"content-length", b"0")
        return int(value) if value.isdigit() else 0

    async def _body(self, receive: Receive) -> bytes | None:
        """Return the body, or None as soon as it exceeds the limit."""
        async with asyncio.timeout(_PATIENCE):
            return await self._within_limit(receive)

    async def _within_limit(self, receive: Receive) -> bytes | None:
        body, more = b"", True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise ClientDisconnect
            body += message.get("body", b"")
            more = message.get("more_body", False)
            if len(body) > self._limit:
                return None
        return body


def _replayed(body: bytes, receive: Receive) -> Receive:
    """Return a ``receive`` that gives ``body`` once, then whatever comes next (a disconnect)."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return waiting.pop() if waiting else await receive()

    return replay
