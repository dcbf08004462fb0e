"""While all places are taken: a stream says at once how long its line is, and what becomes of it."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator
from typing import Any

import pytest
from starlette.types import Message

from assistant.question import Question
from bots.web import admission
from bots.web.app import create_app
from knowledge.errors import KnowledgeError
from tests.bots.web.conftest import FakeAssistant

STREAM, CHAT, WHOLE = "/api/v1/answers/stream", "/v1/chat/completions", "/api/v1/answers"
QUESTION = "làm giấy khai sinh cần gì"
BODIES: dict[str, dict[str, Any]] = {
    STREAM: {"question": QUESTION},
    WHOLE: {"question": QUESTION},
    CHAT: {"messages": [{"role": "user", "content": QUESTION}], "stream": True},
}


class Asked:
    """One request to the application, whose response can be looked at as it comes, and whose client can go away."""

    def __init__(self, app: Any, path: str, **fields: Any) -> None:
        self.status, self.headers, self.text = 0, dict[bytes, bytes](), ""
        self._gone, self._news = asyncio.Event(), asyncio.Condition()
        self._body = [json.dumps(BODIES[path] | fields).encode()]
        scope = {
            "type": "http", "method": "POST", "path": path, "raw_path": path.encode(), "query_string": b"",
            "headers": [(b"content-type", b"application/json")], "client": ("10.0.0.1", 1), "server": ("x", 80),
            "scheme": "http", "http_version": "1.1", "asgi": {"version": "3.0", "spec_version": "2.3"},
        }  # fmt: skip
        self.task = asyncio.create_task(app(scope, self._receive, self._send))

    async def _receive(self) -> Message:
        if self._body:
            return {"type": "http.request", "body": self._body.pop(), "more_body": False}
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Message) -> None:
        async with self._news:
            if message["type"] == "http.response.start":
                self.status, self.headers = message["status"], dict(message["headers"])
            self.text += message.get("body", b"").decode()
            self._news.notify_all()

    async def says(self, words: str) -> None:
        """Wait until the response holds ``words``."""
        async with asyncio.timeout(20), self._news:
            await self._news.wait_for(lambda: words in self.text)

    async def go_away(self) -> None:
        """Close the connection from the client's side."""
        self._gone.set()
        await self.task


@pytest.fixture
async def held(assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[threading.Event]:
    """One place, two who may wait; what sets it lets everybody be answered."""
    go = threading.Event()
    assistant.before_answer = lambda _: go.wait(20)
    monkeypatch.setattr(admission.Admission.__init__, "__defaults__", (1, 2))
    yield go
    go.set()


async def place_taken(app: Any, assistant: FakeAssistant) -> Asked:
    first = Asked(app, STREAM)
    async with asyncio.timeout(20):
        while not assistant.questions:
            await asyncio.sleep(0.01)
    return first


@pytest.mark.parametrize(("path", "before", "after"), [
    (STREAM, "event: waiting\n", "event: answer\n"), (CHAT, ": Sắp đến lượt bạn.", "data: [DONE]"),
])  # fmt: skip
async def test_who_has_to_wait_is_told_at_once_and_answered_in_turn(
    assistant: FakeAssistant, held: threading.Event, path: str, before: str, after: str
) -> None:
    app = create_app(assistant)
    first, second = await place_taken(app, assistant), Asked(app, path)
    await second.says(before)
    assert (second.status, len(assistant.questions), first.text) == (200, 1, "")
    assert second.headers[b"content-type"].startswith(b"text/event-stream")
    held.set()
    await second.says(after)
    await asyncio.gather(first.task, second.task)
    assert "event: waiting" not in first.text


async def test_the_line_is_counted_from_the_front(assistant: FakeAssistant, held: threading.Event) -> None:
    app = create_app(assistant)
    first, second, third = await place_taken(app, assistant), Asked(app, STREAM), Asked(app, STREAM)
    await third.says("event: waiting\n")
    event = json.loads(third.text.splitlines()[1].removeprefix("data: "))
    assert event["ahead"] == 1
    assert "còn 1 câu trước" in event["message"]
    held.set()
    await asyncio.gather(first.task, second.task, third.task)


@pytest.mark.parametrize("path", [STREAM, CHAT, WHOLE])
async def test_when_the_line_is_full_nothing_is_begun(
    assistant: FakeAssistant, held: threading.Event, path: str
) -> None:
    app = create_app(assistant)
    line = [await place_taken(app, assistant), Asked(app, STREAM), Asked(app, STREAM)]
    await line[-1].says("event: waiting\n")
    refused = Asked(app, path)
    await refused.says('"busy"')
    assert (refused.status, refused.headers[b"retry-after"]) == (503, b"2")
    held.set()
    await asyncio.gather(*(asked.task for asked in line))


@pytest.mark.parametrize("path", [STREAM, CHAT])
async def test_who_goes_away_leaves_the_line_and_is_not_answered(
    assistant: FakeAssistant, held: threading.Event, path: str
) -> None:
    app = create_app(assistant)
    first, second = await place_taken(app, assistant), Asked(app, path)
    await second.says("Sắp đến lượt")
    await second.go_away()
    third = Asked(app, STREAM)
    await third.says('"ahead":0')
    held.set()
    await asyncio.gather(first.task, third.task)
    assert len(assistant.questions) == 2


@pytest.mark.parametrize(
    ("problem", "code", "shown"),
    [(KnowledgeError("Không đọc được tri thức."), "knowledge_unavailable", "Không đọc được tri thức."),
     (ZeroDivisionError("0912345678"), "broken", "")],
)  # fmt: skip
async def test_what_goes_wrong_after_the_wait_ends_the_stream_with_a_sentence(
    assistant: FakeAssistant, held: threading.Event, caplog: pytest.LogCaptureFixture,
    problem: Exception, code: str, shown: str,
) -> None:  # fmt: skip
    app = create_app(assistant)
    first = await place_taken(app, assistant)
    seconds = [Asked(app, STREAM), Asked(app, CHAT)]
    for second in seconds:
        await second.says("câu trước" if second is seconds[1] else "Sắp đến lượt")

    def fail(_: Question) -> None:
        raise problem

    assistant.before_answer = fail
    held.set()
    await asyncio.gather(first.task, *(second.task for second in seconds))
    assert all(f'"code":"{code}"' in second.text and shown in second.text for second in seconds)
    assert "event: answer" not in seconds[0].text
    assert "0912345678" not in caplog.text + seconds[0].text + seconds[1].text


async def test_what_cannot_be_asked_waits_for_nobody(assistant: FakeAssistant, held: threading.Event) -> None:
    app = create_app(assistant)
    first = await place_taken(app, assistant)
    refused = [Asked(app, STREAM, question=" "), Asked(app, CHAT, messages=[{"role": "user", "content": " "}])]
    await asyncio.gather(*(asked.task for asked in refused))
    assert [asked.status for asked in refused] == [422, 422]
    held.set()
    await first.task
