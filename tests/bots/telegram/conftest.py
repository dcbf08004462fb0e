"""The bot, its scripted assistant and the fake server that it talks to."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bots.state.database import Database, database_in
from tests.bots.telegram.fake_bot_api import FakeBotApi
from tests.bots.telegram.running_bot import running
from tests.bots.telegram.scripted_assistant import ScriptedAssistant


@pytest.fixture
def assistant() -> ScriptedAssistant:
    return ScriptedAssistant()


@pytest.fixture
def address(tmp_path: Path) -> str:
    """SQLite alone: the inbox itself is put to the test on both engines."""
    return database_in(tmp_path)


@pytest.fixture
async def api(assistant: ScriptedAssistant, database: Database) -> AsyncIterator[FakeBotApi]:
    """A server with the bot already polling it."""
    async with FakeBotApi() as api, running(api, assistant, database):
        await api.until(lambda: api.called("setMyCommands")[1:])
        yield api
