"""``POST /answers/stream``: the verified answer at once, then what a language model makes of it, as server-sent events.

answer     the answer, as ``POST /answers`` gives it; the only event without a model
sentence   a sentence of an explanation that passed every check, with its sources
end        whether the explanation stands; where it does not, what was shown of it is to be taken back
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.sse import EventSourceResponse, ServerSentEvent

from assistant.answer import Answer
from assistant.explaining.explainer import End, Explainer
from assistant.messages import ExplainMessage
from assistant.question import make_question
from bots.answers_questions import AnswersQuestions
from bots.web.routes import ANSWER_ERRORS
from bots.web.schemas import AnswerOut, EndOut, PartOut, PartsOut, QuestionIn, SentenceOut


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A question and its answer, before anything is sent: what goes wrong until here is an ordinary error."""

    text: str
    answer: Answer


def stream_routes(assistant: AnswersQuestions, explainer: Explainer | None) -> APIRouter:
    """Return the route under ``/api/v1``; without an ``explainer`` the stream is the answer and its end."""
    router = APIRouter(prefix="/api/v1", tags=["answers"])

    def asked(sent: QuestionIn) -> _Asked:
        question = make_question(sent.question, sent.as_of, sent.place, sent.conversation, sent.request_id or "")
        return _Asked(text=question.text, answer=assistant.answer(question))

    @router.post(
        "/answers/stream",
        summary="Hỏi một câu, nhận dần (ask a question, get it piece by piece)",
        response_class=EventSourceResponse,
        responses=ANSWER_ERRORS,
    )
    async def stream_answer(asked: Annotated[_Asked, Depends(asked)]) -> AsyncIterator[ServerSentEvent]:
        """Send the answer at once (`answer`), then each sentence of an explanation as it passes the checks
        (`sentence`), the parts of a message that asks several things (`parts`), then `end`.

        A slow or absent model costs nothing but the explanation.
        """
        yield ServerSentEvent(event="answer", data=AnswerOut.of(asked.answer))
        if explainer is None:
            yield _end(asked.answer, stands=False, shown=False)
            return
        shown = stands = False
        async for said in explainer.explain(asked.text, asked.answer):
            if isinstance(said, End):
                stands = said.stands
            else:
                shown = True
                yield ServerSentEvent(event="sentence", data=SentenceOut.model_validate(said))
        parts = await explainer.splitter.split(asked.text, asked.answer.language) if explainer.splitter else []
        if parts:
            message = ExplainMessage.PARTS.in_(asked.answer.language)
            shaped = tuple(PartOut.model_validate(part) for part in parts)
            yield ServerSentEvent(event="parts", data=PartsOut(message=message, parts=shaped))
        yield _end(asked.answer, stands, shown)

    return router


def _end(answer: Answer, stands: bool, shown: bool) -> ServerSentEvent:
    message = ExplainMessage.HEADING if stands else ExplainMessage.TAKEN_BACK
    text = message.in_(answer.language) if stands or shown else ""
    return ServerSentEvent(event="end", data=EndOut(stands=stands, message=text))
