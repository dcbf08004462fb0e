"""The bot, its scripted assistant and the fake server that it talks to."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from fake_bot_api import TOKEN, FakeBotApi
from scripted_assistant import ScriptedAssistant

from bots.telegram.app import ALLOWED_UPDATES, build_application


@pytest.fixture
def assistant() -> ScriptedAssistant:
    return ScriptedAssistant()


@pytest.fixture
async def api(assistant: ScriptedAssistant) -> AsyncIterator[FakeBotApi]:
    """A server with the bot already polling it."""
    async with FakeBotApi() as api, running(api, assistant):
        yield api


@asynccontextmanager
async def running(api: FakeBotApi, assistant: ScriptedAssistant) -> AsyncIterator[None]:
    """Run the bot within this event loop, as ``run_polling`` does in one of its own."""
    bot = build_application(TOKEN, assistant, api.base_url, patience=0.05)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(bot)
        assert bot.post_init
        assert bot.updater
        await bot.post_init(bot)
        await bot.updater.start_polling(timeout=5, allowed_updates=ALLOWED_UPDATES)
        await bot.start()
        stack.push_async_callback(bot.stop)
        stack.push_async_callback(bot.updater.stop)
        yield
