"""The stream: the verified answer first and unchanged, then only what passed; errors as everywhere."""

import json
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any

import httpx
import pytest

from assistant.explaining.budget import Budget
from assistant.explaining.explainer import Explainer
from assistant.explaining.writing import Piece, Schema
from bots.web.app import create_app
from tests.assistant.explaining.no_law import NoLaw
from tests.assistant.explaining.scripted_models import HOSTILE, Script, honest
from tests.bots.web.conftest import FakeAssistant

STREAM, WHOLE, CHAT = "/api/v1/answers/stream", "/api/v1/answers", "/v1/chat/completions"
ASKED = {"question": "làm giấy khai sinh cần gì", "as_of": "2026-11-22"}


class Model:
    """A model that follows a script, and keeps what it was sent."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self.sent: list[str] = []

    async def write(self, system: str, user: str, schema: Schema) -> AsyncGenerator[Piece]:  # noqa: ARG002
        self.sent.append(user)
        for piece in self._script(user):
            yield Piece(text=piece)


def served(assistant: FakeAssistant, model: Model | None, budget: Budget | None = None) -> httpx.AsyncClient:
    explainer = model and Explainer(
        model, NoLaw, budget or Budget(0), lambda text: text.replace("0912345678", "[số]"), 5.0
    )  # type: ignore[arg-type]
    app = create_app(assistant, explainer=explainer or None)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://portal.test")


@pytest.fixture
async def plain(assistant: FakeAssistant) -> AsyncIterator[httpx.AsyncClient]:
    async with served(assistant, None) as client:
        yield client


async def events(client: httpx.AsyncClient, asked: dict[str, Any] = ASKED) -> list[tuple[str, Any]]:
    response = await client.post(STREAM, json=asked)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/event-stream")
    blocks = [block.splitlines() for block in response.text.split("\n\n") if block.startswith("event:")]
    return [(block[0].removeprefix("event: "), json.loads(block[1].removeprefix("data: "))) for block in blocks]


async def test_without_a_model_the_stream_is_the_answer_and_its_end(plain: httpx.AsyncClient) -> None:
    whole = (await plain.post(WHOLE, json=ASKED)).json()
    assert await events(plain) == [("answer", whole), ("end", {"stands": False, "message": ""})]


async def test_an_honest_models_sentences_follow_the_answer_with_its_sources(assistant: FakeAssistant) -> None:
    async with served(assistant, Model(honest)) as client:
        (kind, answer), *sentences, end = await events(client)
    assert kind == "answer"
    assert [kind for kind, _ in sentences] == ["sentence"] * len(sentences)
    assert sentences
    assert all(said["citations"][0] in answer["citations"] for _, said in sentences)
    assert end[1]["stands"]
    assert end[1]["message"]


async def test_who_has_the_answer_already_is_sent_only_what_is_beside_it(assistant: FakeAssistant) -> None:
    async with served(assistant, Model(honest)) as client:
        whole, streamed = await events(client), await events(client, {**ASKED, "answer": False})
    assert streamed == whole[1:]


async def test_an_answer_says_whether_there_may_be_more_on_the_stream(
    assistant: FakeAssistant, plain: httpx.AsyncClient
) -> None:
    assert "more" not in (await plain.post(WHOLE, json=ASKED)).json()
    async with served(assistant, Model(honest)) as client:
        assert (await client.post(WHOLE, json=ASKED)).json()["more"] is True
        assert "more" not in (await client.post(WHOLE, json={"question": "kết hôn"})).json()
    async with served(assistant, Model(honest), Budget(0, allowed=lambda: False)) as client:
        assert "more" not in (await client.post(WHOLE, json=ASKED)).json()


@pytest.mark.parametrize("script", HOSTILE, ids=lambda script: script.__name__)
async def test_a_hostile_model_changes_nothing(
    assistant: FakeAssistant, plain: httpx.AsyncClient, script: Script
) -> None:
    without = await events(plain)
    async with served(assistant, Model(script)) as client:
        assert await events(client) == without


async def test_personal_numbers_do_not_reach_the_model(assistant: FakeAssistant) -> None:
    model = Model(honest)
    async with served(assistant, model) as client:
        await events(client, {**ASKED, "question": "khai sinh, số của tôi 0912345678"})
    assert "0912345678" not in model.sent[0]
    assert "[số]" in model.sent[0]


@pytest.mark.parametrize("sent", [{"question": "  "}, {"question": "x", "as_of": "hôm qua"}, {"asked": "x"}])
async def test_what_is_no_question_is_an_ordinary_error(plain: httpx.AsyncClient, sent: dict[str, str]) -> None:
    response = await plain.post(STREAM, json=sent)
    assert response.status_code == 422
    assert response.json()["error"]["message"]


async def test_a_streamed_chat_gets_the_explanation_behind_the_answer(assistant: FakeAssistant) -> None:
    chat = {"messages": [{"role": "user", "content": "làm giấy khai sinh cần gì"}], "stream": True}
    async with served(assistant, None) as client:
        without = (await client.post(CHAT, json=chat)).text
    async with served(assistant, Model(honest)) as client:
        assert "Giải thích thêm" in (await client.post(CHAT, json=chat)).text
    async with served(assistant, Model(HOSTILE[0])) as client:
        assert words(await client.post(CHAT, json=chat)) == words(httpx.Response(200, text=without))


def words(response: httpx.Response) -> str:
    lines = [line.removeprefix("data: ") for line in response.text.splitlines() if line.startswith("data: {")]
    return "".join(json.loads(line)["choices"][0]["delta"].get("content", "") for line in lines)
