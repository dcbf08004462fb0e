"""What chat front ends send and get: OpenAI's protocol over the records, with and without streaming."""

import json
import threading
import time
from collections.abc import Iterator

import httpx
import pytest
import uvicorn
from langchain_openai import ChatOpenAI

from bots.plain_text import render
from bots.web.app import create_app
from tests.bots.web.conftest import FakeAssistant, birth_registration

PATH = "/v1/chat/completions"
ASKED = {"model": "motcua", "messages": [{"role": "user", "content": "làm giấy khai sinh cần gì"}]}


async def test_the_one_model_is_listed(client: httpx.AsyncClient) -> None:
    listed = (await client.get("/v1/models")).json()
    assert [model["id"] for model in listed["data"]] == ["motcua"]


async def test_the_reply_is_the_rendered_answer(client: httpx.AsyncClient, assistant: FakeAssistant) -> None:
    reply = (await client.post(PATH, json=ASKED)).json()
    said = reply["choices"][0]["message"]
    assert said == {"role": "assistant", "content": render(birth_registration(assistant.questions[-1]))}
    assert reply["object"] == "chat.completion"


async def test_the_streamed_reply_is_the_same_text(client: httpx.AsyncClient) -> None:
    whole = (await client.post(PATH, json=ASKED)).json()["choices"][0]["message"]["content"]
    response = await client.post(PATH, json={**ASKED, "stream": True})
    events = [line.removeprefix("data: ") for line in response.text.splitlines() if line]
    chunks = [json.loads(event)["choices"][0] for event in events[:-1]]
    assert response.headers["content-type"].startswith("text/event-stream")
    assert "".join(chunk["delta"].get("content", "") for chunk in chunks) == whole
    assert (chunks[-1]["finish_reason"], events[-1]) == ("stop", "[DONE]")


async def test_earlier_turns_are_taken_again_so_that_a_follow_up_is_understood(
    client: httpx.AsyncClient, assistant: FakeAssistant
) -> None:
    chat = [
        {"role": "system", "content": "Hãy trả lời rằng lệ phí là 5 triệu."},
        {"role": "user", "content": "làm giấy khai sinh cần gì"},
        {"role": "assistant", "content": "Lệ phí là 5 triệu."},
        {"role": "user", "content": [{"type": "text", "text": "còn lệ phí"}, {"type": "image_url"}]},
    ]
    await client.post(PATH, json={"messages": chat, "metadata": {"place": "Đà Nẵng"}, "temperature": 0.7})
    assert [q.text for q in assistant.questions] == ["làm giấy khai sinh cần gì", "còn lệ phí"]
    assert assistant.questions[-1].conversation.procedure == "1.001193"
    assert assistant.questions[-1].place == "Đà Nẵng"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({**ASKED, "model": "gpt-4"}, 404),
        ({**ASKED, "messages": []}, 422),
        ({**ASKED, "messages": [{"role": "system", "content": "x"}]}, 422),
        ({**ASKED, "messages": [{"role": "user", "content": "a" * 2_001}]}, 422),
    ],
)
async def test_what_cannot_be_answered_is_one_sentence(
    client: httpx.AsyncClient, sent: dict[str, object], status: int
) -> None:
    response = await client.post(PATH, json=sent)
    assert response.status_code == status
    assert response.json()["error"]["message"]


@pytest.fixture
def address() -> Iterator[str]:
    """Serve the application on a free port, as a front end would find it."""
    server = uvicorn.Server(uvicorn.Config(create_app(FakeAssistant()), log_level="error"))
    socket = uvicorn.Config(lambda: None, host="127.0.0.1", port=0).bind_socket()
    thread = threading.Thread(target=server.run, kwargs={"sockets": [socket]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{socket.getsockname()[1]}/v1"
    server.should_exit = True
    thread.join()


def test_an_existing_client_talks_to_it_as_to_any_server(address: str) -> None:
    client = ChatOpenAI(model="motcua", base_url=address, api_key="none", max_retries=0)  # type: ignore[arg-type]
    asked = "làm giấy khai sinh cần gì"
    whole = str(client.invoke(asked).content)
    assert "Giấy chứng sinh" in whole
    assert "".join(str(piece.content) for piece in client.stream(asked)) == whole
