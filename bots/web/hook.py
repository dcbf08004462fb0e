"""A server of one address, at which a chat service hands in its updates."""

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from fastapi import FastAPI, Request, Response

from bots.web.body_limit import BodyLimit
from bots.web.bug_guard import BugGuard

IsAuthentic = Callable[[Mapping[str, str], bytes], bool]

_MOST_BYTES = 1024 * 1024  # a message, the one it replies to, and their markup


def create_hook(path: str, is_authentic: IsAuthentic, take: Callable[[Any], Awaitable[None]]) -> FastAPI:
    """Return the application: what ``is_authentic`` (headers, body) and JSON is taken, then acknowledged with 200.

    Where ``take`` fails the answer is 500, so that the service delivers the update again.
    """
    app = FastAPI(openapi_url=None)

    @app.post(path)
    async def receive(request: Request) -> Response:
        body = await request.body()
        if not is_authentic(request.headers, body):
            return Response(status_code=403)
        try:
            update = json.loads(body)
        except ValueError:
            return Response(status_code=400)
        await take(update)
        return Response(status_code=200)

    app.add_middleware(BodyLimit, limit=_MOST_BYTES)
    app.add_middleware(BugGuard)
    return app
