"""A Telegram update as what a person said; what asks nothing of the bot is None, and is kept nowhere."""

from dataclasses import dataclass
from typing import Any

from telegram import CallbackQuery, Chat, Message, Update, User
from telegram.constants import ChatType
from telegram.ext import filters

from bots.chat.channel import Gesture, Said
from bots.telegram.addressing import is_addressed, without_name
from bots.telegram.markup import ASK, FOLD, OPEN

_ALLOWED = (Update.MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY)
ALLOWED_UPDATES = list(_ALLOWED)
_PICTURES = filters.PHOTO | filters.VIDEO | filters.Document.IMAGE | filters.Sticker.ALL | filters.VIDEO_NOTE
_NOBODY = 0  # a group's anonymous administrators share one thread


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a reply goes: the chat, its topic, and in a group the message that is replied to."""

    chat: int
    topic: int | None = None
    replies_to: int | None = None
    tap: str | None = None  # the tap whose spinner is to be stopped


def read(update: Update, bot: User) -> Said | None:
    """Return what a person said to the bot or tapped, or None."""
    if update.callback_query:
        return _tapped(update, update.callback_query)
    message = update.message
    if message is None or filters.StatusUpdate.ALL.check_update(update) or not is_addressed(message, bot):
        return None
    gesture = _gesture(update, message)
    text = without_name(message.text, bot) if message.text else ""
    return Said(gesture=gesture, text=text, **_whence(update, message.chat, message))


def _gesture(update: Update, message: Message) -> Gesture:
    if message.text:
        return Gesture.TEXT
    if message.voice or message.audio:
        return Gesture.VOICE
    return Gesture.PICTURE if _PICTURES.check_update(update) else Gesture.OTHER


def _tapped(update: Update, query: CallbackQuery) -> Said | None:
    kind, _, rest = (query.data or "").partition(":")
    gestures = {ASK: Gesture.TEXT, OPEN: Gesture.OPEN, FOLD: Gesture.FOLD}
    gesture, message = gestures.get(kind), query.message
    if message is None or gesture is None or (gesture == Gesture.OPEN and not rest.isdigit()):
        return None
    shown = message if isinstance(message, Message) else None  # an old message is out of reach, its chat is not
    whence = _whence(update, message.chat, shown, query.id)
    return Said(gesture=gesture, text=rest, message=str(message.message_id), **whence)


def _whence(update: Update, chat: Chat, message: Message | None, tap: str | None = None) -> dict[str, Any]:
    """Return who spoke, where, and where the reply goes."""
    topic = message.message_thread_id if message and message.is_topic_message else None
    quoted = message.message_id if message and chat.type != ChatType.PRIVATE else None
    person = update.effective_user.id if update.effective_user else _NOBODY
    return {
        "number": str(update.update_id),
        "talk": str(chat.id),
        "person": str(person),
        "address": {"chat": chat.id, "topic": topic, "replies_to": quoted, "tap": tap},
    }
