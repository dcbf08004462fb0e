"""Telegram as a channel: updates in, by polling or webhook; answers out, as messages that are edited."""

import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Self

from telegram import Bot, BotCommand, Update
from telegram.error import InvalidToken, TelegramError

from assistant.errors import AssistantError
from bots.bug_places import bug_places
from bots.chat.channel import Keep, Note, Reply, Said
from bots.chat.notices import notice
from bots.telegram.delivery import Progress, deliver, edit, send, stop_spinner
from bots.telegram.inline import InlineAnswers
from bots.telegram.markup import Outgoing, block_messages, messages_of, unfolded
from bots.telegram.messages import TelegramNotice
from bots.telegram.polling import Take
from bots.telegram.reading import read
from bots.telegram.refusals import reach, refusals

logger = logging.getLogger(__name__)

Listen = Callable[[Bot, Take], Awaitable[None]]

_MENU = {
    "help": TelegramNotice.MENU_HELP,
    "place": TelegramNotice.MENU_PLACE,
    "procedure": TelegramNotice.MENU_PROCEDURE,
    "officer": TelegramNotice.MENU_OFFICER,
    "language": TelegramNotice.MENU_LANGUAGE,
    "start": TelegramNotice.MENU_START,
}


class TelegramChannel:
    """One bot. ``listening`` brings its updates (``poll``, or a webhook); ``inline`` answers inline queries."""

    def __init__(self, bot: Bot, listening: Listen, inline: InlineAnswers) -> None:
        self._bot = bot
        self._listening = listening
        self._inline = inline

    async def __aenter__(self) -> Self:
        """Learn the bot's name, however long the network is away; raises ``AssistantError`` for a rejected token."""
        with _clear_token_errors():
            await reach(self._bot.initialize)
        await self._set_menu()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close the connections."""
        await self._bot.shutdown()

    async def listen(self, keep: Keep) -> None:
        """Receive until cancelled; what a person said is kept before it is acknowledged, inline queries are not."""

        async def take(updates: Sequence[Update]) -> None:
            said = [one for update in updates if (one := self._read(update))]
            if said:
                await keep(said)

        with _clear_token_errors():
            await self._listening(self._bot, take)

    async def promise(self, said: Said, text: str) -> str:
        """Send the placeholder."""
        await stop_spinner(self._bot, said)
        with refusals():
            number = await send(self._bot, said, messages_of(notice(text))[0])
        return str(Progress(first=number, last=number, sent=0))

    async def show(self, said: Said, reply: Reply, placeholder: str | None, note: Note) -> str:
        """Show an answer, or open or close a part of one."""
        progress = Progress.of(placeholder) if placeholder else None
        if progress is None:
            await stop_spinner(self._bot, said)
        with refusals():
            if reply.within and (changed := _changed(reply)):
                await edit(self._bot, said, int(reply.within), changed)
                return reply.within
            return str(await deliver(self._bot, said, _new_messages(reply), progress, note))

    def _read(self, update: Update) -> Said | None:
        """Return what is to be kept of an update; one that cannot be read must not hold up those after it."""
        try:
            if update.inline_query:
                self._inline.begin(self._bot, update.inline_query)
            return read(update, self._bot.bot)
        except Exception as bug:
            logger.error("An update cannot be read: %s", bug_places(bug))
            return None

    async def _set_menu(self) -> None:
        """Put the commands in Telegram's menu; a bot without a menu still answers."""
        with suppress(TelegramError):
            for language, code in (("vi", None), ("en", "en")):
                menu = [BotCommand(command, text.in_(language)) for command, text in _MENU.items()]
                await self._bot.set_my_commands(menu, language_code=code)


@contextmanager
def _clear_token_errors() -> Iterator[None]:
    """Say in one sentence that the token is rejected; Telegram's own message quotes it."""
    try:
        yield
    except InvalidToken:
        vietnamese, english = (TelegramNotice.WRONG_TOKEN.in_(language) for language in ("vi", "en"))
        raise AssistantError(f"{vietnamese} ({english})") from None


def _changed(reply: Reply) -> Outgoing | None:
    """Return the message with the part open, or all parts closed; None where the part does not fit."""
    return messages_of(reply.answer)[-1] if reply.opened is None else unfolded(reply.answer, reply.opened)


def _new_messages(reply: Reply) -> Sequence[Outgoing]:
    return messages_of(reply.answer) if reply.opened is None else block_messages(reply.answer, reply.opened)
