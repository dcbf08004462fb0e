"""Asking the assistant from the event loop: in a thread, with "typing…" shown when it takes a while."""

import asyncio
import logging
from contextlib import suppress

from telegram import Chat
from telegram.constants import ChatAction
from telegram.error import TelegramError

from assistant.answer import Answer
from assistant.question import Question
from bots.answers_questions import AnswersQuestions
from knowledge.errors import KnowledgeError

PATIENCE = 0.5  # seconds without an answer before "typing…" is shown

logger = logging.getLogger(__name__)


async def ask(assistant: AnswersQuestions, question: Question, chat: Chat, patience: float = PATIENCE) -> Answer:
    """Return the answer to ``question``, asked in a thread; raises what the assistant raises."""
    work = asyncio.create_task(asyncio.to_thread(_answer, assistant, question))
    done, _ = await asyncio.wait({work}, timeout=patience)
    if not done:
        with suppress(TelegramError):
            await chat.send_action(ChatAction.TYPING)
    return await work


def _answer(assistant: AnswersQuestions, question: Question) -> Answer:
    """Answer from the newest knowledge that opens; a damaged publication must not silence the bot."""
    try:
        assistant.refresh()
    except KnowledgeError:
        logger.warning("New knowledge does not open; answering from what is in hand", exc_info=True)
    return assistant.answer(question)
