"""Telegram's errors: in the channel's own words, or waited out."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bots.chat.channel import TryLater, Undeliverable

logger = logging.getLogger(__name__)

_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0  # seconds


@contextmanager
def refusals() -> Iterator[None]:
    """Raise ``TryLater`` for what may pass (too many requests, a bad gateway, no network), else ``Undeliverable``."""
    try:
        yield
    except RetryAfter as refusal:
        raise TryLater(seconds(refusal)) from refusal
    except (BadRequest, ChatMigrated, Forbidden, InvalidToken) as refusal:
        raise Undeliverable from refusal
    except TelegramError as refusal:
        raise TryLater from refusal


async def reach(call: Callable[[], Awaitable[object]]) -> None:
    """Do ``call`` until Telegram takes it; raises ``InvalidToken`` and ``BadRequest``, which waiting cannot help."""
    wait = _FIRST_WAIT
    while True:
        try:
            await call()
        except (InvalidToken, BadRequest):
            raise
        except TelegramError as problem:
            logger.warning("Telegram cannot be reached: %s", type(problem).__name__)
        else:
            return
        await asyncio.sleep(wait)
        wait = min(2 * wait, _LONGEST_WAIT)


def seconds(refusal: RetryAfter) -> float:
    """Return how long Telegram asks to wait."""
    wait = refusal.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
