"""Sending messages to the chat that an update came from."""

from collections.abc import Iterable

from telegram import Message, ReplyParameters, Update
from telegram.constants import ChatType

from bots.telegram.markup import Outgoing


async def deliver(update: Update, messages: Iterable[Outgoing]) -> Message | None:
    """Send ``messages`` in order and return the last; in a group they reply to what was said.

    Raises ``TelegramError``.
    """
    chat, said = update.effective_chat, update.effective_message
    assert chat is not None  # the bot only takes updates that come from a chat
    thread = said.message_thread_id if said and said.is_topic_message else None
    quoted = ReplyParameters(said.message_id, allow_sending_without_reply=True) if said else None
    sent = None
    for message in messages:
        sent = await chat.send_message(
            message.text,
            reply_markup=message.keyboard,
            message_thread_id=thread,
            reply_parameters=None if chat.type == ChatType.PRIVATE else quoted,
        )
    return sent
