"""A real server on the loopback that speaks OpenAI's protocol and writes what a script says."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.assistant.explaining.scripted_models import Script


@dataclass
class ModelServer:
    """What it was asked, and where it listens. ``refuses_format``: it answers 400 to a ``response_format``."""

    script: Script
    pause: float = 0.0
    refuses_format: bool = False
    requests: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    url: str = ""


@contextmanager
def serving(script: Script, pause: float = 0.0, refuses_format: bool = False) -> Iterator[ModelServer]:
    """Serve until the block ends; ``pause`` is what it waits before each piece, seconds."""
    model = ModelServer(script, pause, refuses_format)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["content-length"])))
            model.requests.append(request)
            model.paths.append(self.path)
            if model.refuses_format and "response_format" in request:
                self.send_error(400)
                return
            try:
                self._stream(request)
            except ConnectionError:
                self._fail()

        def _stream(self, request: dict[str, Any]) -> None:
            pieces = model.script(request["messages"][-1]["content"])
            first = next(pieces, "")
            self.send_response(200)
            self.send_header("content-type", "text/event-stream")
            self.end_headers()
            self._say(first)
            for piece in pieces:
                self._say(piece)
            self.wfile.write(b"data: [DONE]\n\n")

        def _say(self, piece: str) -> None:
            time.sleep(model.pause)
            choice = {"index": 0, "delta": {"role": "assistant", "content": piece}, "finish_reason": None}
            chunk = {"id": "x", "object": "chat.completion.chunk", "created": 0, "model": "m", "choices": [choice]}
            self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())

        def _fail(self) -> None:
            with suppress(ConnectionError):  # the client may have left
                self.send_error(500)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    model.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield model
    finally:
        server.shutdown()
        server.server_close()
