"""Lets as many questions be answered at once as the machine can; the others wait in fair turns (``rate_limits``)."""

import hashlib
from contextlib import AsyncExitStack

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bots.rate_limits import Asker, FairShares, Overloaded
from bots.web.errors import ErrorCode, error_response

PLACES = 16  # answered at once: more only take each other's time
WAITING = 1_000  # wait at most; at about a hundred answers a second, ten seconds
_GUARDED = ("/api/", "/v1/", "/sheets/")
_TELLING = {b"user-agent", b"accept-language", b"origin"}  # what tells two people behind one address apart
_BUSY = "Máy chủ đang rất đông; bạn thử lại sau ít giây. (The server is very busy; try again in a few seconds.)"


class Admission:
    """ASGI middleware: a place is held until the response is sent, or begins to stream."""

    def __init__(self, app: ASGIApp, places: int = PLACES, waiting: int = WAITING) -> None:
        self._app, self._shares = app, FairShares(places, waiting)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on when it is its turn; answer 503 when too many wait."""
        if scope["type"] != "http" or not scope["path"].startswith(_GUARDED):
            await self._app(scope, receive, send)
            return
        messages: list[Message] = []
        try:
            async with AsyncExitStack() as place:
                await place.enter_async_context(self._shares.place(asker_of(scope)))
                await self._app(scope, receive, _kept_back(messages, send, place))
        except Overloaded:
            await error_response(503, ErrorCode.BUSY, _BUSY)(scope, receive, send)
            return
        for message in messages:
            await send(message)


def _kept_back(messages: list[Message], send: Send, place: AsyncExitStack) -> Send:
    """Return a ``send`` that keeps a response back, so that a slow reader holds no place; a stream gives it up."""
    streams = False

    async def keep(message: Message) -> None:
        nonlocal streams
        if message["type"] == "http.response.start":
            streams = any(
                name.lower() == b"content-type" and b"event-stream" in value for name, value in message["headers"]
            )
        if streams:
            await place.aclose()
            await send(message)
        else:
            messages.append(message)

    return keep


def asker_of(scope: Scope) -> Asker:
    """Return who asks; what a client says of itself is kept as a digest only."""
    address = scope["client"][0] if scope.get("client") else ""
    told = b"\0".join(value for name, value in scope["headers"] if name in _TELLING)
    return Asker(address=address, client=hashlib.blake2b(told, digest_size=8).hexdigest())
