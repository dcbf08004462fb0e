"""What a bug leaves in the log when its message quotes a person."""

import random

import httpx
import pytest

from bots.web.app import create_app
from tests.bots.web.conftest import FakeAssistant
from tests.trust.ledger import Row
from tests.trust.marks import made


async def test_a_bug_that_quotes_a_person_is_logged_without_the_words(
    row: Row, chance: random.Random, full: bool, caplog: pytest.LogCaptureFixture
) -> None:
    count = 300 if full else 30
    marks, assistant = made(count, chance), FakeAssistant()

    def bug(question: object) -> None:
        raise ValueError(f"không hiểu {question!r}") from KeyError(str(question))

    assistant.before_answer = bug
    app, shown = create_app(assistant, metrics=True), ""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://x") as client:
        for number, mark in enumerate(marks):
            said = {"question": mark}
            chat = {"messages": [{"role": "user", "content": mark}], "stream": number % 2 == 0}
            path, body = (("/api/v1/answers", said), ("/api/v1/answers/stream", said), ("/v1/chat/completions", chat))[number % 3]  # fmt: skip
            answer = await client.post(path, json=body)
            assert answer.status_code == 500
            shown += answer.text
        shown += (await client.get("/metrics")).text
    told = [mark for mark in marks if mark in caplog.text + shown]
    row.number, row.promise = "9.8", "A bug whose message quotes a person is logged by its places in the code alone"
    row.tried = f"{count} bugs raised on purpose, by 3 ways over HTTP"
    row.measured = [f"{len(told)} of the marks in the log, in what is answered or in /metrics"]
    assert told == []
    assert caplog.text.count("ValueError") >= count
