"""The top handler: a bug is logged where it happened and told in one sentence.

What people write is never logged. An exception's own message may quote it, so only its type and its places in the
code are.
"""

import logging
import traceback

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bots.web.errors import broken_response

logger = logging.getLogger(__name__)

_FRAMES = 10  # innermost; the framework's own, above them, tell nothing


class BugGuard:
    """ASGI middleware: turns any exception that nobody expected into a logged 500."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; answer 500 if that raises."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as bug:
            logger.error("bug at %s %s: %s", scope["method"], scope["path"], where(bug))
            if not started:
                await broken_response()(scope, receive, send)


def where(bug: BaseException) -> str:
    """Return the types and code lines of ``bug`` and of what caused it, without any message."""
    parts = []
    cause: BaseException | None = bug
    while cause is not None:
        parts.append(f"{type(cause).__qualname__}\n{''.join(traceback.format_tb(cause.__traceback__, limit=-_FRAMES))}")
        cause = cause.__cause__ or cause.__context__
    return "caused by ".join(parts)
