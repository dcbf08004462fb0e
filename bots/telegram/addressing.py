"""Who a message is meant for: in a group the bot answers only when mentioned or replied to."""

import re

from telegram import Message, MessageEntity
from telegram.constants import ChatType
from telegram.ext.filters import MessageFilter


class Addressed(MessageFilter):
    """Passes private messages, and group messages that mention the bot, reply to it or name it in a command."""

    def filter(self, message: Message) -> bool:
        """Return whether the bot is meant."""
        return message.chat.type == ChatType.PRIVATE or _replies_to_bot(message) or _names_bot(message)


ADDRESSED = Addressed()


def question_in(message: Message) -> str:
    """Return the text without the bot's own name."""
    name = re.escape(f"@{message.get_bot().username}")
    return re.sub(rf"{name}\b", " ", message.text or "", flags=re.IGNORECASE).strip()


def _replies_to_bot(message: Message) -> bool:
    replied = message.reply_to_message
    return bool(replied and replied.from_user and replied.from_user.id == message.get_bot().id)


def _names_bot(message: Message) -> bool:
    name = f"@{message.get_bot().username}".lower()
    named = message.parse_entities([MessageEntity.MENTION, MessageEntity.BOT_COMMAND]).values()
    return any(text.lower().endswith(name) for text in named)
