"""Headers that keep a browser from taking an answer for something else: on every answer, where it says none itself."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# For what is no page: data and refusals load nothing, whoever opens them, and stand in nobody's frame.
_DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
_EVERYWHERE = {
    "Content-Security-Policy": _DATA_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_OVER_HTTPS = {"Strict-Transport-Security": "max-age=31536000"}  # a year; other names are the office's to decide on


class SafeHeaders:
    """ASGI middleware: adds what an answer does not say itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and its answer back with the headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        missing = _EVERYWHERE | (_OVER_HTTPS if scope["scheme"] == "https" else {})

        async def complete(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in missing.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, complete)
