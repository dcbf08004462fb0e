"""The widget and the pages, read once from the package; nothing of them comes from another host.

The widget's source is in small files, sent as one script: one request matters on a weak network.
"""

import base64
import hashlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from importlib import resources

from fastapi import APIRouter, Request, Response

from bots.web.templating import render

WIDGET_PARTS = (
    "wording_vi.js", "wording_en.js", "dom.js", "memory.js", "network.js", "asking.js", "explaining.js", "checklist.js",
    "card.js", "tools.js", "officials.js", "voice.js", "suggesting.js", "menu.js", "view.js", "talk.js", "widget.js",
)  # fmt: skip

_FOREVER = "public, max-age=31536000, immutable"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file to serve; ``tag`` identifies its content, so that a browser does not fetch it twice."""

    media_type: str
    text: str
    caching: str = "public, max-age=300"
    tag: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tag", f'W/"{hashlib.sha256(self.text.encode()).hexdigest()[:16]}"')


def assets() -> dict[str, Asset]:
    """Return every asset by the path at which it is served; the widget is also at one that never changes."""
    widget = widget_script()
    pinned = {"path": pinned_path(widget)[1:], "integrity": integrity(widget)}
    return {
        "/": Asset("text/html", render("index.html", pinned)),
        pinned_path(widget): Asset("text/javascript", widget, _FOREVER),
        "/docs": Asset("text/html", _read("docs.html")),
        "/docs.js": Asset("text/javascript", _read("docs.js")),
        "/sheet.css": Asset("text/css", _read("sheet.css")),
        "/sheet.js": Asset("text/javascript", _read("sheet.js")),
        "/page.css": Asset("text/css", _read("page.css")),
        "/page.js": Asset("text/javascript", _read("page.js")),
        "/icon.svg": Asset("image/svg+xml", _read("icon.svg")),
        "/widget.js": Asset("text/javascript", widget),
    }


def widget_script() -> str:
    """Return the widget as one classic script: its style and its parts, in a scope of their own."""
    style = f"const STYLE = {json.dumps(_lean(_read('widget/widget.css')), ensure_ascii=False)};"
    parts = "\n".join([style, *(_lean(_read(f"widget/{part}")) for part in WIDGET_PARTS)])
    return f'(function () {{\n"use strict";\n{parts}\n}})();\n'


def pinned_path(script: str) -> str:
    """Return the path of exactly this script: a portal that names it gets it or nothing."""
    return f"/widget-{hashlib.sha256(script.encode()).hexdigest()[:16]}.js"


def integrity(script: str) -> str:
    """Return what a portal's tag says so that the browser refuses any other script (Subresource Integrity)."""
    return f"sha384-{base64.b64encode(hashlib.sha384(script.encode()).digest()).decode()}"


def _lean(source: str) -> str:
    """Return the lines that do something, without indentation: a tenth less to send. No part has a text of several
    lines, nor a line that begins with // and is no comment.
    """
    lines = (line.strip() for line in source.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def page_headers() -> dict[str, str]:
    """Return what every page is sent with."""
    return {**_HEADERS, "Cache-Control": "public, max-age=300"}


def page_routes() -> APIRouter:
    """Return one route an asset, answering 304 to a browser that has it already."""
    router = APIRouter(include_in_schema=False)
    for path, asset in assets().items():
        router.add_api_route(path, _sender(asset), methods=["GET", "HEAD"])
    return router


def _sender(asset: Asset) -> Callable[[Request], Awaitable[Response]]:
    async def send(request: Request) -> Response:
        headers = {**_HEADERS, "ETag": asset.tag, "Cache-Control": asset.caching}
        if asset.tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(asset.text, media_type=asset.media_type, headers=headers)

    return send


def _read(name: str) -> str:
    return resources.files("bots.web").joinpath("static", name).read_text(encoding="utf-8")
