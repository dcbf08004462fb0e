"""Long polling: an update is acknowledged by asking for the next, which is done only when it is kept."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bots.bug_places import bug_places
from bots.telegram.reading import ALLOWED_UPDATES
from bots.telegram.refusals import reach, seconds

logger = logging.getLogger(__name__)

Take = Callable[[Sequence[Update]], Awaitable[None]]

_LONG_POLL = 30  # seconds that Telegram holds a request when there is nothing new
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 30.0  # seconds


async def poll(bot: Bot, take: Take) -> None:
    """Hand updates to ``take`` until cancelled; whatever fails is tried again, save a token that is not valid."""
    await reach(bot.delete_webhook)  # Telegram gives updates in one way at a time
    offset, failures = None, 0
    while True:
        try:
            updates = await bot.get_updates(offset=offset, timeout=_LONG_POLL, allowed_updates=ALLOWED_UPDATES)
            await take(updates)
        except InvalidToken:
            raise
        except Exception as problem:
            failures += 1
            await asyncio.sleep(_wait(problem, min(_FIRST_WAIT * 2 ** min(failures - 1, 5), _LONGEST_WAIT)))
        else:
            offset, failures = updates[-1].update_id + 1 if updates else offset, 0


def _wait(problem: Exception, usual: float) -> float:
    """Log a failure and return how many seconds to wait: as many as Telegram says, or the usual."""
    if isinstance(problem, Conflict):
        logger.error("Another process polls with the same token: run one bot a token")
    elif isinstance(problem, TelegramError):
        logger.warning("Telegram cannot be reached: %s", type(problem).__name__)
    else:
        logger.error("Updates could not be kept, so they are asked for again: %s", bug_places(problem))
    return seconds(problem) if isinstance(problem, RetryAfter) else usual
