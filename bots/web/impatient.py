"""The server's side of a connection, which does not wait for ever: not for a request, nor for a reader."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

REQUEST_SECONDS = 15.0  # from the connection, or the last answer, to the end of the next request's headers
READING_SECONDS = 30.0  # that a reader may leave an answer untaken
_CLOSING_SECONDS = 5.0
_MOST_HEADERS = 64 * 1024  # bytes of a request's address and headers


class Impatient(HttpToolsProtocol):
    """HTTP/1.1 whose slow and silent partners are dropped."""

    _request: asyncio.TimerHandle | None = None
    _reader: asyncio.TimerHandle | None = None
    _taken = 0

    def connection_made(self, transport: Any) -> None:
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._expect_request()

    def on_message_begin(self) -> None:
        """Begin to count what the request says of itself."""
        super().on_message_begin()
        self._taken = 0

    def on_url(self, url: bytes) -> None:
        """Take a part of the address."""
        super().on_url(url)
        self._take(len(url))

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header."""
        super().on_header(name, value)
        self._take(len(name) + len(value))

    def on_headers_complete(self) -> None:
        """Wait no more: the request is known."""
        self._stop(self._request)
        if not self.transport.is_closing():
            super().on_headers_complete()

    def on_response_complete(self) -> None:
        """Begin to wait for the next request."""
        super().on_response_complete()
        if not self.transport.is_closing():
            self._expect_request()

    def timeout_keep_alive_handler(self) -> None:
        """Close an idle connection, even one whose last answer nobody takes."""
        super().timeout_keep_alive_handler()
        self.loop.call_later(_CLOSING_SECONDS, self.transport.abort)

    def pause_writing(self) -> None:
        """Begin to wait for the reader."""
        super().pause_writing()
        self._reader = self.loop.call_later(READING_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on: the reader has taken what was sent."""
        super().resume_writing()
        self._stop(self._reader)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        self._stop(self._request)
        self._stop(self._reader)
        super().connection_lost(exc)

    def _expect_request(self) -> None:
        self._stop(self._request)
        self._request = self.loop.call_later(REQUEST_SECONDS, self.transport.abort)

    def _take(self, size: int) -> None:
        self._taken += size
        if self._taken > _MOST_HEADERS:
            self.transport.abort()

    @staticmethod
    def _stop(timer: asyncio.TimerHandle | None) -> None:
        if timer:
            timer.cancel()
