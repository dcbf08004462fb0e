"""When an update fails: log first, tell second. No log line carries what was said in a chat."""

import logging
import traceback
from collections.abc import Iterator
from contextlib import suppress

from telegram import Update
from telegram.error import NetworkError, TelegramError

from assistant.errors import AssistantError, BadQuestion
from assistant.messages import Ending
from bots.telegram.context import Context
from bots.telegram.delivery import deliver
from bots.telegram.markup import sentence
from knowledge.errors import KnowledgeError

logger = logging.getLogger(__name__)


async def report_failure(update: object, context: Context) -> None:
    """Log what failed, then tell the person: an expected error in its own words, a bug as ``Ending.BROKEN``."""
    error = context.error
    assert error is not None  # the library calls error handlers with one
    _log(error, polling=update is None)
    if isinstance(update, Update) and update.effective_chat:
        with suppress(TelegramError):  # the chat may be what failed
            await deliver(update, [sentence(_told(error, context))])


def _told(error: Exception, context: Context) -> str:
    if isinstance(error, AssistantError | KnowledgeError):
        return str(error)
    return Ending.BROKEN.in_(context.chat_data.language if context.chat_data else "vi")


def _log(error: Exception, polling: bool) -> None:
    if isinstance(error, BadQuestion):
        logger.info("A question could not be taken as it is")
    elif polling and isinstance(error, NetworkError):
        logger.warning("Telegram cannot be reached: %s", error)
    else:
        logger.error("An update failed: %s", "".join(_story(error)))


def _story(error: BaseException) -> Iterator[str]:
    """Yield types and places, innermost cause first; a message only if Telegram wrote it: others may quote the chat."""
    cause = error.__cause__ or error.__context__
    if cause:
        yield from _story(cause)
    yield f"{type(error).__name__}: {error}\n" if isinstance(error, TelegramError) else f"{type(error).__name__}\n"
    yield from traceback.format_tb(error.__traceback__)
