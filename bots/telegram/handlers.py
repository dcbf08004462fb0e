"""What happens on each command, message and tap."""

from contextlib import suppress

from telegram import CallbackQuery, Update
from telegram.error import BadRequest

from assistant.answer import Answer
from assistant.messages import Ending, Message
from bots.answers_questions import AnswersQuestions
from bots.telegram.addressing import question_in
from bots.telegram.asking import PATIENCE, ask
from bots.telegram.context import Context
from bots.telegram.delivery import deliver
from bots.telegram.markup import Outgoing, block_messages, messages_of, sentence, unfolded
from bots.telegram.memory import ChatMemory, ShownAnswers
from bots.telegram.messages import Notice


class Handlers:
    """The bot's reactions; whatever fails goes to the error handler, which tells the person."""

    def __init__(self, assistant: AnswersQuestions, patience: float = PATIENCE) -> None:
        self._assistant = assistant
        self._patience = patience
        self._shown = ShownAnswers()

    async def start(self, update: Update, context: Context) -> None:
        """Greet, in both languages, and start over."""
        _memory(context).start_over(_person(update))
        texts = (m.in_(language) for language in ("vi", "en") for m in (Ending.GREETING, Message.ASSISTANT))
        await deliver(update, [sentence(*texts)])

    async def help(self, update: Update, context: Context) -> None:  # noqa: ARG002 (the library's signature)
        """Say how to ask, in both languages."""
        await deliver(update, [sentence(Notice.HELP.in_("vi"), Notice.HELP.in_("en"))])

    async def place(self, update: Update, context: Context) -> None:
        """Set the province that the chat's answers hold for, or say which it is."""
        memory = _memory(context)
        if context.args:
            notice, place = Notice.PLACE_SET, memory.settle_in(" ".join(context.args))
        else:
            notice, place = Notice.PLACE_IN_HAND if memory.place else Notice.PLACE_UNSET, memory.place or ""
        await deliver(update, [sentence(notice.in_(memory.language, place=place))])

    async def ask(self, update: Update, context: Context) -> None:
        """Answer a message."""
        assert update.effective_message is not None  # a message handler has one
        await self._answer(update, context, question_in(update.effective_message))

    async def choose(self, update: Update, context: Context) -> None:
        """Answer for the option that was tapped."""
        await self._answer(update, context, await _tapped(update))

    async def unfold(self, update: Update, context: Context) -> None:
        """Open a part within the message; one too long for it follows in messages of its own."""
        number, answer = int(await _tapped(update)), self._answer_shown(update)
        if answer is None:
            await deliver(update, [sentence(Notice.TOO_OLD.in_(_memory(context).language))])
        elif edited := unfolded(answer, number):
            await _edit(_query(update), edited)
        else:
            await deliver(update, block_messages(answer, number))

    async def fold(self, update: Update, context: Context) -> None:  # noqa: ARG002 (the library's signature)
        """Close the part that is open in the message."""
        await _tapped(update)
        if answer := self._answer_shown(update):
            await _edit(_query(update), messages_of(answer)[-1])

    async def not_text(self, update: Update, context: Context) -> None:
        """Say that a picture, a voice message or a file cannot be read."""
        await deliver(update, [sentence(Notice.TEXT_ONLY.in_(_memory(context).language))])

    async def _answer(self, update: Update, context: Context, text: str) -> None:
        memory, person, chat = _memory(context), _person(update), update.effective_chat
        assert chat is not None  # the bot only takes updates that come from a chat
        answer = await ask(self._assistant, memory.question(person, text), chat, self._patience)
        memory.keep(person, answer)
        sent = await deliver(update, messages_of(answer))
        if sent:
            self._shown.keep(chat.id, sent.message_id, answer)

    def _answer_shown(self, update: Update) -> Answer | None:
        message = _query(update).message
        return self._shown.get(message.chat.id, message.message_id) if message else None


def _memory(context: Context) -> ChatMemory:
    assert context.chat_data is not None  # the bot only takes updates that come from a chat
    return context.chat_data


def _person(update: Update) -> int:
    """Return who speaks; a group's anonymous administrators share one thread."""
    return update.effective_user.id if update.effective_user else 0


def _query(update: Update) -> CallbackQuery:
    assert update.callback_query is not None  # a tap has one
    return update.callback_query


async def _tapped(update: Update) -> str:
    """Stop the button's spinner and return what the button carries after its kind."""
    query = _query(update)
    with suppress(BadRequest):  # a tap made while the bot was down is too old to acknowledge, not to serve
        await query.answer()
    return (query.data or "").partition(":")[2]


async def _edit(query: CallbackQuery, message: Outgoing) -> None:
    """Change the tapped message; a second tap of the same button changes nothing, which Telegram calls an error."""
    try:
        await query.edit_message_text(message.text, reply_markup=message.keyboard)
    except BadRequest as problem:
        if "not modified" not in problem.message:
            raise
