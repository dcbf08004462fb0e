"""``POST /answers/stream``: the verified answer at once, then what a language model makes of it, as server-sent events.

waiting    how many are answered before, at once and every few seconds; only while more ask than can be answered
answer     the answer, as ``POST /answers`` gives it, unless the asker has it from there
sentence   a sentence of an explanation that passed every check, with its sources
parts      the several things that a message asks, to be tapped
end        whether the explanation stands; where it does not, what was shown of it is to be taken back
error      in place of the rest, where one had to wait and then there was no answer
"""

from collections.abc import AsyncIterator

from fastapi import APIRouter
from fastapi.responses import StreamingResponse
from fastapi.sse import format_sse_event
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from assistant.answer import Answer
from assistant.explaining.explainer import End, Explainer
from assistant.messages import ExplainMessage
from assistant.question import Question, make_question
from bots.answers_questions import AnswersQuestions
from bots.rate_limits import Turn
from bots.web.errors import failure
from bots.web.routes import ANSWER_ERRORS
from bots.web.schemas import AnswerOut, EndOut, PartOut, PartsOut, SentenceOut, StreamedQuestionIn
from bots.web.turns import TurnInLine, waits

_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}  # nginx passes each event on at once


def stream_routes(assistant: AnswersQuestions, explainer: Explainer | None) -> APIRouter:
    """Return the route under ``/api/v1``; without an ``explainer`` the stream is the answer and its end."""
    router = APIRouter(prefix="/api/v1", tags=["answers"])

    @router.post(
        "/answers/stream",
        summary="Hỏi một câu, nhận dần (ask a question, get it piece by piece)",
        response_class=StreamingResponse,
        responses=ANSWER_ERRORS | {200: {"content": {"text/event-stream": {}}, "description": "Events, as they come."}},
    )
    async def stream_answer(sent: StreamedQuestionIn, turn: TurnInLine) -> StreamingResponse:
        """Send the answer at once (`answer`), then each sentence of an explanation as it passes the checks
        (`sentence`), the parts of a message that asks several things (`parts`), then `end`.

        While more ask than can be answered, the place in the line comes first (`waiting`). A slow or absent model
        costs nothing but the explanation.
        """
        question = make_question(sent.question, sent.as_of, sent.place, sent.conversation, sent.request_id or "")
        if turn.has_come:  # nobody waits: what goes wrong before anything is sent is an ordinary error
            events = _answered(explainer, question, await _answer(assistant, question, turn), sent.answer)
        else:
            events = _in_turn(assistant, explainer, question, turn, sent.answer)
        return StreamingResponse(events, media_type="text/event-stream", headers=_HEADERS)

    return router


async def _answer(assistant: AnswersQuestions, question: Question, turn: Turn) -> Answer:
    """Return the answer and give up the place: whatever is said about it afterwards keeps nobody waiting."""
    answer = await run_in_threadpool(assistant.answer, question)
    turn.leave()
    return answer


async def _in_turn(
    assistant: AnswersQuestions, explainer: Explainer | None, question: Question, turn: Turn, wanted: bool
) -> AsyncIterator[bytes]:
    """Yield the place in the line until the turn has come, then the answer, or why there is none."""
    try:
        async for waiting in waits(turn):
            yield _event("waiting", waiting)
        answer = await _answer(assistant, question, turn)
    except Exception as problem:
        yield format_sse_event(event="error", data_str=bytes(failure(problem).body).decode())
        return
    async for event in _answered(explainer, question, answer, wanted):
        yield event


async def _answered(
    explainer: Explainer | None, question: Question, answer: Answer, wanted: bool
) -> AsyncIterator[bytes]:
    """Yield the answer, if that is ``wanted``, and what a language model makes of it."""
    if wanted:
        yield _event("answer", AnswerOut.of(answer))
    async for kind, said in _explained(explainer, question.text, answer):
        yield _event(kind, said)


def _event(kind: str, said: BaseModel) -> bytes:
    return format_sse_event(event=kind, data_str=said.model_dump_json())


async def _explained(explainer: Explainer | None, text: str, answer: Answer) -> AsyncIterator[tuple[str, BaseModel]]:
    """Yield what a language model makes of an answer, and the end, each with its event's name."""
    if explainer is None:
        yield "end", _end(answer, stands=False, shown=False)
        return
    shown = stands = False
    async for said in explainer.explain(text, answer):
        if isinstance(said, End):
            stands = said.stands
        else:
            shown = True
            yield "sentence", SentenceOut.model_validate(said)
    parts = await explainer.parts(text, answer)
    if parts:
        message = ExplainMessage.PARTS.in_(answer.language)
        shaped = tuple(PartOut.model_validate(part) for part in parts)
        yield "parts", PartsOut(message=message, parts=shaped)
    yield "end", _end(answer, stands, shown)


def _end(answer: Answer, stands: bool, shown: bool) -> EndOut:
    message = ExplainMessage.HEADING if stands else ExplainMessage.TAKEN_BACK
    text = message.in_(answer.language) if stands or shown else ""
    return EndOut(stands=stands, message=text)
