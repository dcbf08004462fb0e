"""The assistant as a channel offers it: what officials ruled comes first, and every question is counted."""

import logging
import time
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from assistant.answer import Answer, Block, Outcome
from assistant.question import Question
from bots.answers_questions import AnswersQuestions
from bots.approved_answer import with_approved
from bots.channels import Channel
from bots.messages import DeskMessage
from bots.question_log import QuestionLog
from bots.rulings import CurrentRulings, Rulings
from bots.state.switches import TurnedOff
from knowledge.vietnamese import words

logger = logging.getLogger(__name__)

_STANDS_ALONE = 5  # words from which a turn within a conversation may be a question of its own
_NEVER_REPLACED = {Outcome.REFUSED, Outcome.REDIRECTED}  # an emergency is told its number, whatever else is ruled


class Service:
    """Answers for one channel. It needs no database to answer: rulings are read and counts written beside it."""

    def __init__(
        self, assistant: AnswersQuestions, rulings: CurrentRulings, log: QuestionLog | None, channel: Channel
    ) -> None:
        self._assistant, self._rulings, self._log, self._channel = assistant, rulings, log, channel

    def refresh(self) -> object:
        """Open a newly published generation, if there is one; may raise ``KnowledgeError``."""
        return self._assistant.refresh()

    def answer(self, question: Question) -> Answer:
        """Return the answer under its request's id; may raise ``AssistantError`` or ``KnowledgeError``."""
        started = time.perf_counter()
        question = question if question.id else replace(question, id=uuid4().hex)
        answer = Answer(outcome=Outcome.ERROR)
        try:
            answer = self._ruled(question, self._assistant.answer(question))
        finally:
            self._count(question, answer, 1000 * (time.perf_counter() - started))
        return answer

    def _count(self, question: Question, answer: Answer, milliseconds: float) -> None:
        if self._log is None:
            return
        try:
            self._log.add(question, answer, self._channel, milliseconds)
        except Exception as bug:  # counting must not cost an answer
            logger.error("not counted: %s", type(bug).__name__)

    def _ruled(self, question: Question, answer: Answer) -> Answer:
        """Return ``answer`` as those responsible want it shown."""
        rulings = self._rulings.now
        if answer.outcome not in _NEVER_REPLACED:
            answer = self._turned_off(rulings, answer) or self._approved(rulings, question, answer)
        alerts = rulings.alerts(datetime.now(UTC), answer.language)
        return replace(answer, id=question.id, alerts=alerts, kept_days=self._log.days if self._log else 0)

    def _turned_off(self, rulings: Rulings, answer: Answer) -> Answer | None:
        channel, sector = rulings.channel_off(self._channel), rulings.sector_off(answer.sector)
        if channel:
            return _paused(answer, DeskMessage.CHANNEL_OFF, channel)
        return _paused(answer, DeskMessage.FIELD_OFF, sector) if sector else None

    def _approved(self, rulings: Rulings, question: Question, answer: Answer) -> Answer:
        new = answer.trace.understood.get("relation", "new") == "new"
        if not new and len(words(question.text)) < _STANDS_ALONE:
            return answer
        place = answer.conversation.place or question.place
        approved = rulings.approved_for(question.text, place, question.as_of)
        return with_approved(answer, approved) if approved else answer


def _paused(answer: Answer, message: DeskMessage, off: TurnedOff) -> Answer:
    """Return that a channel or sector is off, with the reason; the conversation may go on later."""
    reason = off.reason_en if answer.language == "en" else off.reason
    line = message.in_(answer.language, reason=reason.rstrip(". ") + ".", field=answer.sector)
    return Answer(
        outcome=Outcome.UNAVAILABLE,
        blocks=(Block(aspect=None, title="", lines=(line,)),),
        as_of=answer.as_of,
        language=answer.language,
        generation=answer.generation,
        conversation=answer.conversation,
        procedure=answer.procedure,
        sector=answer.sector,
        presumed_district=answer.presumed_district,
        trace=answer.trace,
    )
