"""Updates posted by Telegram: acknowledged when kept, and only with the secret that was agreed."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest

from assistant.errors import AssistantError
from bots.state.database import Database
from bots.state.inbox import Inbox
from bots.telegram.webhook import secret_of
from tests.bots.telegram.fake_bot_api import TOKEN, FakeBotApi
from tests.bots.telegram.running_bot import bot_at, running
from tests.bots.telegram.scripted_assistant import ScriptedAssistant

SECRET = {"X-Telegram-Bot-Api-Secret-Token": secret_of(TOKEN)}


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
async def hook(
    assistant: ScriptedAssistant, database: Database, port: int
) -> AsyncIterator[tuple[FakeBotApi, httpx.AsyncClient]]:
    async with _listening(assistant, database, port) as api, _client(port) as client:
        yield api, client


def _client(port: int) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}")


@asynccontextmanager
async def _listening(assistant: ScriptedAssistant, database: Database, port: int) -> AsyncIterator[FakeBotApi]:
    async with (
        FakeBotApi() as api,
        running(api, assistant, database, webhook="https://bot.example.vn/telegram", port=port),
    ):
        await api.until(lambda: api.called("setWebhook"))
        yield api


Hook = tuple[FakeBotApi, httpx.AsyncClient]


async def test_a_posted_question_is_answered_and_the_webhook_is_registered_with_its_secret(hook: Hook) -> None:
    api, client = hook
    done = await client.post("/telegram", json={"update_id": 5, **api.message("khai sinh")}, headers=SECRET)
    assert done.status_code == 200
    assert (await api.reply()).text.startswith("Thủ tục đăng ký khai sinh")
    (registered,) = api.called("setWebhook")
    assert registered["url"] == "https://bot.example.vn/telegram"
    assert registered["secret_token"] == SECRET["X-Telegram-Bot-Api-Secret-Token"]
    assert registered["allowed_updates"] == ["message", "callback_query", "inline_query"]
    assert not api.called("getUpdates")


@pytest.mark.parametrize("headers", [{}, {"X-Telegram-Bot-Api-Secret-Token": "đoán"}])
async def test_whoever_does_not_know_the_secret_is_turned_away(
    hook: Hook, assistant: ScriptedAssistant, database: Database, headers: dict[str, str]
) -> None:
    api, client = hook
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    done = await client.post("/telegram", json={"update_id": 5, **api.message("khai sinh")}, headers=raw)
    assert done.status_code == 403
    assert Inbox(database, "telegram").unanswered() == ()
    assert assistant.asked == []


async def test_an_update_is_kept_before_it_is_acknowledged_and_not_acknowledged_if_it_cannot_be(
    hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("disk full")

    api, client = hook
    monkeypatch.setattr(Inbox, "keep", full)
    update = {"update_id": 5, **api.message("khai sinh")}
    assert (await client.post("/telegram", json=update, headers=SECRET)).status_code == 500
    monkeypatch.undo()
    assert (await client.post("/telegram", json=update, headers=SECRET)).status_code == 200
    assert (await api.reply()).text.startswith("Thủ tục đăng ký khai sinh")


@pytest.mark.parametrize(("body", "status"), [("{", 400), ("x" * 1_100_000, 413)])
async def test_what_is_no_update_is_refused(hook: Hook, body: str, status: int) -> None:
    _, client = hook
    assert (await client.post("/telegram", content=body, headers=SECRET)).status_code == status


async def test_an_update_that_asks_nothing_is_acknowledged_and_kept_nowhere(hook: Hook, database: Database) -> None:
    _, client = hook
    assert (await client.post("/telegram", json={"update_id": 5}, headers=SECRET)).status_code == 200
    assert Inbox(database, "telegram").keep([]) == ()


async def test_an_address_that_telegram_refuses_is_one_clear_sentence(
    assistant: ScriptedAssistant, database: Database, port: int
) -> None:
    async with FakeBotApi() as api, asyncio.timeout(10):
        api.refuse_next("setWebhook", 400, "Bad Request: bad webhook: HTTPS url must be provided for webhook")
        with pytest.raises(AssistantError, match=r"MOTCUA_TELEGRAM_WEBHOOK=http://x: .*https url must be provided"):
            await bot_at(api, assistant, database, "http://x", port)


async def test_a_taken_port_is_one_clear_sentence(assistant: ScriptedAssistant, database: Database, port: int) -> None:
    async with FakeBotApi() as api, asyncio.timeout(10):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", port))
            taken.listen()
            with pytest.raises(AssistantError, match=f"Không mở được 127.0.0.1:{port}"):
                await bot_at(api, assistant, database, "https://x/y", port)
