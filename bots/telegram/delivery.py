"""Sending messages, and changing those that were sent."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Self

from telegram import Bot, ReplyParameters
from telegram.error import BadRequest, TelegramError

from bots.chat.channel import Note, Said
from bots.telegram.markup import Outgoing

_GONE = ("message to edit not found", "message can't be edited")
_UNCHANGED = "message is not modified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What of an answer is in the chat: its first message, its last, and how many there are."""

    first: int
    last: int
    sent: int  # 0: only the placeholder

    def __str__(self) -> str:
        return f"{self.first}:{self.last}:{self.sent}"

    @classmethod
    def of(cls, text: str) -> Self:
        """Read what ``str`` wrote."""
        first, last, sent = map(int, text.split(":"))
        return cls(first=first, last=last, sent=sent)


async def send(bot: Bot, said: Said, message: Outgoing) -> int:
    """Send ``message`` to where ``said`` came from and return its number; raises ``TelegramError``."""
    quoted = said.address["replies_to"]
    sent = await bot.send_message(
        said.address["chat"],
        message.text,
        reply_markup=message.keyboard,
        message_thread_id=said.address["topic"],
        reply_parameters=ReplyParameters(quoted, allow_sending_without_reply=True) if quoted else None,
    )
    return sent.message_id


async def deliver(bot: Bot, said: Said, messages: Sequence[Outgoing], progress: Progress | None, note: Note) -> int:
    """Send those of ``messages`` that are not in the chat yet, the first in place of the placeholder.

    Returns the number of the last; raises ``TelegramError``.
    """
    for position, message in enumerate(messages):
        if progress and position < progress.sent:
            continue
        if progress and position == 0 and await edit(bot, said, progress.first, message):
            progress = replace(progress, sent=1)
            continue
        number = await send(bot, said, message)
        progress = Progress(first=progress.first if position and progress else number, last=number, sent=position + 1)
        await note(str(progress))
    assert progress is not None  # an answer has at least one message
    return progress.last


async def edit(bot: Bot, said: Said, number: int, message: Outgoing) -> bool:
    """Change message ``number``; return whether it is still there. Raises ``TelegramError``."""
    try:
        await bot.edit_message_text(message.text, said.address["chat"], number, reply_markup=message.keyboard)
    except BadRequest as problem:
        if _UNCHANGED in problem.message.lower():  # an earlier try, or an earlier tap, has done it
            return True
        if any(reason in problem.message.lower() for reason in _GONE):
            return False
        raise
    return True


async def stop_spinner(bot: Bot, said: Said) -> None:
    """Say that a tap was noticed; one made while the bot was down is too old for that, not too old to serve."""
    if said.address["tap"]:
        with suppress(TelegramError):
            await bot.answer_callback_query(said.address["tap"])
