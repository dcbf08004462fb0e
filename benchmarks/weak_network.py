"""The widget on a portal's page behind a link of 50 kbit/s, 800 ms there and back, 3 % of segments lost.

    python benchmarks/weak_network.py [--home HOME] [--visits 20] [--loss 0.03]

Needs Chromium at /usr/bin/chromium. Each visit is a browser without a cache: prints the widget's bytes, the seconds
until its button is there and, from the question, until its answer is; then what the server takes for a suggestion.
"""

import argparse
import asyncio
import gzip
import random
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, sync_playwright
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

from assistant.bootstrap import build_assistant
from assistant.settings import load_settings
from bots.web.app import create_app
from bots.web.pages import widget_script
from knowledge.lexicon.questions import suggested
from knowledge.library import Library

ONE_WAY = 0.4  # seconds
BYTES_A_SECOND = 50_000 / 8
SEGMENT = 1_400  # bytes
SENT_AGAIN_AFTER = 1.0  # seconds until the sender notices that a segment was lost
QUESTIONS = [text for _, text in suggested() if not text.isascii()]


class WeakLink:
    """A TCP proxy: everybody's bytes queue for the same link; a lost segment holds up what follows it."""

    def __init__(self, port: int, loss: float) -> None:
        self._port, self._loss = port, loss
        self._free = {"up": 0.0, "down": 0.0}  # when each direction has sent what it holds
        self.loop = asyncio.new_event_loop()
        self.port = 0

    def start(self) -> None:
        """Listen on a free port, in a thread."""
        server = self.loop.run_until_complete(asyncio.start_server(self._connect, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        threading.Thread(target=self.loop.run_forever, daemon=True).start()

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(2 * ONE_WAY)  # the handshake
        there, back = await asyncio.open_connection("127.0.0.1", self._port)
        await asyncio.gather(self._carry(reader, back, "up"), self._carry(there, writer, "down"))

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, way: str) -> None:
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        delivering = asyncio.create_task(_deliver(under_way, target))
        due = 0.0
        while data := await source.read(SEGMENT):
            self._free[way] = max(time.monotonic(), self._free[way]) + len(data) / BYTES_A_SECOND
            lost = SENT_AGAIN_AFTER if random.random() < self._loss else 0.0
            due = max(due, self._free[way] + ONE_WAY + lost)
            under_way.put_nowait((due, data))
        under_way.put_nowait((due, b""))
        await delivering


async def _deliver(under_way: asyncio.Queue[tuple[float, bytes]], target: asyncio.StreamWriter) -> None:
    """Hand over in order, each piece when it is due; an empty one is the end."""
    while True:
        due, data = await under_way.get()
        await asyncio.sleep(due - time.monotonic())
        if not data or target.is_closing():
            return target.close()
        target.write(data)


def main() -> None:
    """Serve, visit, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--visits", type=int, default=20)
    parser.add_argument("--loss", type=float, default=0.03)
    options = parser.parse_args()

    assistant = build_assistant(load_settings(), options.home)
    library = assistant.refresh()
    link = WeakLink(_serve(create_app(assistant, library=lambda: library)), options.loss)
    link.start()
    portal = _portal(link.port)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        seen = [_visit(browser, portal, question) for question in random.sample(QUESTIONS, options.visits)]
    packed = len(gzip.compress(widget_script().encode()))
    print(f"widget: {packed:,} bytes compressed")
    loads, answers = zip(*seen, strict=True)
    _print("button after load began", loads)
    _print("answer after the question", answers)
    _time_suggestions(library)


def _print(name: str, seconds: Sequence[float]) -> None:
    ordered = sorted(seconds)
    print(f"{name}: p50 {ordered[len(ordered) // 2]:.1f} s, longest {ordered[-1]:.1f} s ({len(ordered)} visits)")


def _serve(app: object) -> int:
    """Serve in a thread and return the port."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error"))  # type: ignore[arg-type]
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    return int(server.servers[0].sockets[0].getsockname()[1])


def _portal(port: int) -> str:
    """Serve, over no weak link, a page of another origin that embeds the widget; return its address."""
    page = f'<!doctype html><body><script src="http://127.0.0.1:{port}/widget.js" data-place="Đà Nẵng"></script>'
    portal = _serve(Starlette(routes=[Route("/", lambda _: HTMLResponse(page))]))
    return f"http://localhost:{portal}/"


def _visit(browser: Browser, portal: str, question: str) -> tuple[float, float]:
    """Open a portal's page of another origin and ask; return both waits in seconds."""
    page = browser.new_context(locale="vi-VN").new_page()
    page.set_default_timeout(90_000)
    start = time.monotonic()
    page.goto(portal, wait_until="commit")
    page.get_by_role("button", name="Hỏi thủ tục").click()
    loaded = time.monotonic()
    page.locator("#question").fill(question)
    page.keyboard.press("Enter")
    asked = time.monotonic()
    page.locator(".card").wait_for()
    answered = time.monotonic()
    page.context.close()
    return loaded - start, answered - asked


def _time_suggestions(library: Library) -> None:
    """Type every written question letter by letter."""
    library.suggestions.like("khai", "vi", 6)
    times = []
    for text in QUESTIONS:
        for end in range(2, len(text)):
            start = time.thread_time()
            library.suggestions.like(text[:end], "vi", 6)
            times.append(1000 * (time.thread_time() - start))
    times.sort()
    p50, p99 = times[len(times) // 2], times[int(len(times) * 0.99)]
    print(f"suggestions: p50 {p50:.1f} ms, p99 {p99:.1f} ms ({len(times):,} prefixes)")


if __name__ == "__main__":
    main()
