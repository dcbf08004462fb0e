"""The bot within the test's own event loop."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress

from pydantic import SecretStr

from assistant.explaining.explainer import Explainer
from assistant.settings import Settings
from bots.channels import Channel
from bots.chat.dialogue import Dialogue
from bots.chat.officer import Officer
from bots.chat.running import serve
from bots.desk import Desk
from bots.state.database import Database
from bots.state.inbox import Inbox
from bots.state.talks import Talks
from bots.telegram.app import build_channel
from tests.bots.telegram.fake_bot_api import TOKEN, FakeBotApi
from tests.bots.telegram.scripted_assistant import ScriptedAssistant


@asynccontextmanager
async def running(
    api: FakeBotApi,
    assistant: ScriptedAssistant,
    database: Database,
    webhook: str = "",
    port: int = 0,
    explainer: Explainer | None = None,
) -> AsyncIterator[None]:
    """Run the bot within this event loop; ending it is ending the process without a grace."""
    task = asyncio.create_task(bot_at(api, assistant, database, webhook, port, explainer))
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


def bot_at(
    api: FakeBotApi,
    assistant: ScriptedAssistant,
    database: Database,
    webhook: str = "",
    port: int = 0,
    explainer: Explainer | None = None,
) -> Coroutine[None, None, None]:
    """Return a bot that answers until it is cancelled."""
    settings = Settings(
        TELEGRAM_BOT_TOKEN=SecretStr(TOKEN), telegram_api=api.address, telegram_webhook=webhook, telegram_port=port
    )
    talks = Talks(database, "telegram")
    officer = Officer(desk=Desk(database, settings), channel=Channel.TELEGRAM)
    inbox, dialogue = Inbox(database, "telegram"), Dialogue(assistant, talks, officer)
    return serve(build_channel(settings, assistant, talks), inbox, dialogue, 0.05, explainer)
