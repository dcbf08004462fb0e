"""Which other sites' pages may read what the server sends."""

from starlette.middleware.cors import CORSMiddleware
from starlette.types import Receive, Scope, Send

OFFICIALS = "/officials"  # where the officials' page stands; it has a cookie, so that no other site may read it


class OpenToPortals(CORSMiddleware):
    """CORS for all but the officials' page."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let other sites' pages read the answer, unless it is for officials."""
        apart = scope["type"] == "http" and f"{scope['path']}/".startswith(f"{OFFICIALS}/")
        await (self.app if apart else super().__call__)(scope, receive, send)
