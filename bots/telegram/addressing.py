"""Who a message is meant for: in a group the bot answers only when mentioned or replied to."""

import re

from telegram import Message, MessageEntity, User
from telegram.constants import ChatType


def is_addressed(message: Message, bot: User) -> bool:
    """Tell whether the bot is meant: in private always, in a group if it is mentioned, replied to or commanded."""
    return message.chat.type == ChatType.PRIVATE or _replies_to(message, bot) or _names(message, bot)


def without_name(text: str, bot: User) -> str:
    """Return ``text`` without the bot's own name."""
    return re.sub(rf"@{re.escape(bot.username or '')}\b", " ", text, flags=re.IGNORECASE).strip()


def _replies_to(message: Message, bot: User) -> bool:
    replied = message.reply_to_message
    return bool(replied and replied.from_user and replied.from_user.id == bot.id)


def _names(message: Message, bot: User) -> bool:
    name = f"@{bot.username}".lower()
    named = message.parse_entities([MessageEntity.MENTION, MessageEntity.BOT_COMMAND]).values()
    return any(text.lower().endswith(name) for text in named)
