"""The top handler: a bug is logged where it happened and told in one sentence.

What people write is never logged.
"""

import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bots.bug_places import bug_places
from bots.web.errors import broken_response

logger = logging.getLogger(__name__)


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
            logger.error("bug at %s %r: %s", scope["method"], scope["path"], bug_places(bug))
            if not started:
                await broken_response()(scope, receive, send)
