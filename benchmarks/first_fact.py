"""Time to the first fact over HTTP, with a slow language model configured and with none.

    python -m benchmarks.first_fact QUESTIONS.jsonl… [--home HOME] [--count 200]

Two servers on the loopback, asked by turns so that both see the same load. The assistant has answered every question
before, so that what is timed is the stream alone; prints medians, 95th percentiles, and those of the difference.
"""

import argparse
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn
from rich.console import Console

from assistant.answer import Answer
from assistant.bootstrap import build_assistant, build_explainer
from assistant.pipeline import Assistant
from assistant.question import Question, make_question
from assistant.settings import Settings, load_settings
from bots.privacy import mask
from bots.web.app import create_app
from tests.assistant.explaining.model_server import serving
from tests.assistant.explaining.scripted_models import honest

_PAUSE = 0.002  # seconds between two pieces of the model
console = Console()


def main() -> None:
    """Ask both servers by turns and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", nargs="+", type=Path)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--count", type=int, default=200)
    options = parser.parse_args()
    rows = (json.loads(line) for file in options.questions for line in file.read_text(encoding="utf-8").splitlines())
    texts = [row["turns"][-1] for row in rows][: options.count]
    assistant = build_assistant(load_settings(), options.home)
    remembered = Remembered(assistant, texts)
    with (
        serving(honest, pause=_PAUSE) as model,
        _served(remembered, model.url) as with_model,
        _served(remembered) as without,
    ):
        pairs = [(_first(without, text), _first(with_model, text)) for text in texts]
    for name, times in (
        ("without a model", [a for a, _ in pairs]),
        ("with a model", [b for _, b in pairs]),
        ("difference", [b - a for a, b in pairs]),
    ):
        ordered = sorted(times[10:])
        p50, p95 = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
        console.print(f"{name}: p50 {p50:.1f} ms, p95 {p95:.1f} ms", highlight=False)


class Remembered:
    """An assistant that has answered already."""

    def __init__(self, assistant: Assistant, texts: list[str]) -> None:
        self.library = assistant.library
        self._answers = {question.text: assistant.answer(question) for question in map(make_question, texts)}

    def answer(self, question: Question) -> Answer:
        """Return the answer of before."""
        return self._answers[question.text]

    def refresh(self) -> None:
        """Change nothing."""


@contextmanager
def _served(assistant: Remembered, url: str | None = None) -> Iterator[str]:
    settings = Settings(model="m", model_url=url) if url else Settings()
    app = create_app(assistant, explainer=build_explainer(settings, lambda: assistant.library, mask))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    socket = uvicorn.Config(app, host="127.0.0.1", port=0).bind_socket()
    thread = threading.Thread(target=server.run, kwargs={"sockets": [socket]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{socket.getsockname()[1]}/api/v1/answers/stream"
    server.should_exit = True
    thread.join()


def _first(address: str, text: str) -> float:
    """Return the milliseconds until the answer is there; the rest of the stream is read, but not timed."""
    started = time.perf_counter()
    with httpx.stream("POST", address, json={"question": text}, timeout=60) as response:
        lines = response.iter_lines()
        while not next(lines).startswith("data:"):
            pass
        elapsed = 1000 * (time.perf_counter() - started)
        for _ in lines:
            pass
    return elapsed


if __name__ == "__main__":
    main()
