"""Inline mode: what a person types after the bot's name in any chat is answered with articles to choose from.

A query is typed letter by letter and means nothing after a few seconds, so it is neither kept nor counted.
"""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from telegram import (
    Bot,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError

from assistant.answer import Answer, Outcome
from assistant.composing.wording import shortened
from assistant.errors import BadQuestion
from assistant.question import Question, make_question
from bots.answers_questions import AnswersQuestions
from bots.bug_places import bug_places
from bots.state.talks import Talks
from bots.telegram.markup import messages_of
from bots.telegram.messages import TelegramNotice

logger = logging.getLogger(__name__)

_MOST = 5  # articles
_SHORTEST = 4  # characters that say something
_CACHED = 60  # seconds
_TITLE, _DESCRIPTION = 100, 160


class InlineAnswers:
    """Answers the last query of each person; one overtaken by the next is dropped."""

    def __init__(self, assistant: AnswersQuestions, talks: Talks) -> None:
        self._assistant = assistant
        self._talks = talks
        self._tasks: dict[int, asyncio.Task[None]] = {}

    def begin(self, bot: Bot, query: InlineQuery) -> None:
        """Begin to answer ``query`` beside everything else."""
        person = query.from_user.id
        if before := self._tasks.get(person):
            before.cancel()
        task = asyncio.create_task(self._answer(bot, query))
        self._tasks[person] = task
        task.add_done_callback(lambda done: self._tasks.pop(person) if self._tasks.get(person) is done else None)

    async def _answer(self, bot: Bot, query: InlineQuery) -> None:
        try:
            answers = await asyncio.to_thread(self._found, query)
        except Exception as bug:
            logger.error("An inline query failed: %s", bug_places(bug))
            return
        button = InlineQueryResultsButton(TelegramNotice.ASK_IN_PRIVATE.in_("vi"), start_parameter="inline")
        with suppress(TelegramError):  # the person types on, and asks again
            await bot.answer_inline_query(query.id, _articles(answers), _CACHED, is_personal=True, button=button)

    def _found(self, query: InlineQuery) -> list[Answer]:
        """Return the answer, or a card for each procedure that it could be about."""
        settings = self._talks.find(str(query.from_user.id))  # a private chat has its person's number
        try:
            asked = make_question(query.query if len(query.query.strip()) >= _SHORTEST else "")
        except BadQuestion:
            return []
        asked = replace(asked, place=settings.place, commune=settings.commune, language=settings.language)
        return list(self._answers(asked))[:_MOST]

    def _answers(self, asked: Question) -> Iterator[Answer]:
        answer = self._assistant.answer(asked)
        if answer.outcome == Outcome.ANSWERED:
            yield answer
        for option in answer.options[:_MOST]:
            chosen = self._assistant.answer(replace(asked, text=option.value, conversation=answer.conversation))
            if chosen.outcome == Outcome.ANSWERED:
                yield chosen


def _articles(answers: Sequence[Answer]) -> list[InlineQueryResultArticle]:
    return [_article(str(number), answer) for number, answer in enumerate(answers)]


def _article(name: str, answer: Answer) -> InlineQueryResultArticle:
    """Return what is listed and, if it is chosen, sent: the first message of the answer, without its buttons."""
    lines = [line for block in answer.blocks for line in block.lines]
    content = InputTextMessageContent(
        messages_of(replace(answer, options=()))[0].text,
        parse_mode=ParseMode.HTML,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    title = answer.title or lines[0]
    said = next((line for line in lines if line != title), "")
    return InlineQueryResultArticle(
        name, shortened(title, _TITLE), content, description=shortened(said, _DESCRIPTION) or None
    )
