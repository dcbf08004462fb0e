"""Lets as many questions be answered at once as the machine can; the others wait in fair turns (``rate_limits``).

A request that may stream lines up itself (``turns``), so that it can say at once how long its line is.
"""

import hashlib

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bots.rate_limits import Asker, FairShares, Overloaded
from bots.web.errors import busy_response
from bots.web.turns import LINE

PLACES = 4  # answered at once: more only take each other's time, and that of the event loop
WAITING = 1_000  # wait at most; at about a hundred answers a second, ten seconds
_GUARDED = ("/api/", "/v1/", "/sheets/")
_LINING_UP = {"/api/v1/answers/stream", "/v1/chat/completions"}
_TELLING = {b"user-agent", b"accept-language", b"origin"}  # what tells two people behind one address apart


class Admission:
    """ASGI middleware: a place is held until the response is made."""

    def __init__(self, app: ASGIApp, places: int = PLACES, waiting: int = WAITING) -> None:
        self._app, self._shares = app, FairShares(places, waiting)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on when it is its turn; answer 503 when too many wait."""
        if scope["type"] != "http" or not scope["path"].startswith(_GUARDED):
            await self._app(scope, receive, send)
        elif scope["path"] in _LINING_UP:
            await self._app({**scope, LINE: lambda: self._shares.line_up(asker_of(scope))}, receive, send)
        else:
            await self._in_turn(scope, receive, send)

    async def _in_turn(self, scope: Scope, receive: Receive, send: Send) -> None:
        messages: list[Message] = []  # kept back, so that a slow reader holds no place

        async def keep(message: Message) -> None:
            messages.append(message)

        try:
            async with self._shares.place(asker_of(scope)):
                await self._app(scope, receive, keep)
        except Overloaded:
            await busy_response()(scope, receive, send)
            return
        for message in messages:
            await send(message)


def asker_of(scope: Scope) -> Asker:
    """Return who asks; what a client says of itself is kept as a digest only."""
    address = scope["client"][0] if scope.get("client") else ""
    told = b"\0".join(value for name, value in scope["headers"] if name in _TELLING)
    return Asker(address=address, client=hashlib.blake2b(told, digest_size=8).hexdigest())
