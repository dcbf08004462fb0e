"""Runs a channel's bot: what was left unanswered first, then whatever comes, until it is told to stop."""

import asyncio
import signal
from collections.abc import Coroutine
from contextlib import suppress
from typing import TYPE_CHECKING

from bots.chat.channel import ChatChannel
from bots.chat.dialogue import Dialogue
from bots.chat.explaining import Explaining
from bots.chat.worker import Worker
from bots.state.inbox import Inbox

if TYPE_CHECKING:
    from assistant.explaining.explainer import Explainer

_GRACE = 5.0  # seconds for the answers under way when the bot is told to stop


async def serve(
    channel: ChatChannel,
    inbox: Inbox,
    dialogue: Dialogue,
    first_wait: float = 1.0,
    explainer: "Explainer | None" = None,
) -> None:
    """Answer until cancelled, and explain answers where there is an ``explainer``; raises ``AssistantError`` where the
    channel can never be reached.
    """
    async with channel:
        worker = Worker(channel, inbox, dialogue, first_wait, Explaining(channel, explainer))
        await worker.resume()
        try:
            await channel.listen(worker.keep)
        finally:
            await worker.finish(_GRACE)


def run_until_stopped(work: Coroutine[None, None, None]) -> None:
    """Run ``work`` in an event loop of its own until it ends, or until SIGINT or SIGTERM."""
    with asyncio.Runner() as runner, suppress(asyncio.CancelledError):
        runner.run(_stoppable(work))


async def _stoppable(work: Coroutine[None, None, None]) -> None:
    task = asyncio.current_task()
    assert task is not None  # a coroutine runs in one
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows: the process is ended instead, and the inbox goes on next time
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    await work
