"""``/v1/chat/completions``: any chat front end that speaks OpenAI's protocol talks to Motcua; no model is needed.

A front end sends the whole chat each time, so the person's turns are taken again from the first: the server still
keeps nothing. What an assistant or a system message says is not read.
"""

import json
from collections.abc import AsyncIterator, Callable
from functools import partial

from fastapi import APIRouter
from fastapi.responses import JSONResponse, StreamingResponse
from fastapi.sse import format_sse_event
from starlette.concurrency import run_in_threadpool

from assistant.answer import Answer
from assistant.explaining.explainer import Explainer
from assistant.messages import ExplainMessage
from assistant.question import Conversation, make_question
from bots.answers_questions import AnswersQuestions
from bots.plain_text import render
from bots.rate_limits import Turn
from bots.web.chat_schemas import MODEL, ChatIn, ChatOut, Chunks, ModelsOut
from bots.web.errors import ErrorCode, error_response, failure
from bots.web.schemas import ErrorOut
from bots.web.turns import TurnInLine, waits

_TURNS = 8  # of the person, the last ones: an earlier turn no longer bears on the question


def chat_routes(assistant: AnswersQuestions, before: AnswersQuestions, explainer: Explainer | None = None) -> APIRouter:
    """Return the routes under ``/v1`` that chat front ends know; ``before`` takes the turns before the last again.

    An ``explainer`` adds what a language model words to a streamed reply, where that stands as a whole.
    """
    router = APIRouter(prefix="/v1", tags=["chat"])

    @router.get("/models", summary="Danh sách mô hình (the one model, for front ends)")
    def models() -> ModelsOut:
        """List the model to choose in a front end."""
        return ModelsOut()

    @router.post(
        "/chat/completions",
        summary="Trò chuyện theo giao thức OpenAI (chat)",
        response_model=ChatOut,
        responses={422: {"model": ErrorOut, "description": "The chat holds no question that can be taken."}},
    )
    async def complete(asked: ChatIn, turn: TurnInLine) -> ChatOut | StreamingResponse | JSONResponse:
        """Answer the chat's last question from the records, as text."""
        if asked.model != MODEL:
            sentence = f"Không có mô hình “{asked.model}”; hãy chọn “{MODEL}”. (There is only the model {MODEL}.)"
            return error_response(404, ErrorCode.NOT_FOUND, sentence)
        _check(asked)
        if asked.stream and not turn.has_come:
            return _streamed(_in_turn(turn, partial(_last_answer, assistant, before, asked), asked.question, explainer))
        await turn.come()
        answer = await run_in_threadpool(_last_answer, assistant, before, asked)
        turn.leave()
        if asked.stream:
            return _streamed(_events(Chunks(), answer, asked.question, explainer))
        return ChatOut.of(render(answer))

    return router


def _check(asked: ChatIn) -> None:
    """Raise ``BadQuestion`` before anybody waits for the answer to what cannot be asked."""
    make_question(asked.question, asked.metadata.as_of, asked.metadata.place)


def _streamed(events: AsyncIterator[bytes]) -> StreamingResponse:
    return StreamingResponse(events, media_type="text/event-stream")


def _last_answer(assistant: AnswersQuestions, before: AnswersQuestions, asked: ChatIn) -> Answer:
    """Answer the person's turns in order, each with what the one before left in hand; return the last answer."""
    *earlier, last = asked.turns[-_TURNS:] or [""]
    conversation = Conversation()
    for text in filter(str.strip, earlier):
        conversation = _answer(before, text, asked, conversation).conversation
    return _answer(assistant, last, asked, conversation)


def _answer(assistant: AnswersQuestions, text: str, asked: ChatIn, conversation: Conversation) -> Answer:
    return assistant.answer(make_question(text, asked.metadata.as_of, asked.metadata.place, conversation))


async def _in_turn(
    turn: Turn, answer: Callable[[], Answer], question: str, explainer: Explainer | None
) -> AsyncIterator[bytes]:
    """Yield the reply when its turn has come; until then its beginning, and comments, which front ends do not show."""
    chunks = Chunks()
    yield _event(json.dumps(chunks.saying("")))
    try:
        async for waiting in waits(turn):
            yield format_sse_event(comment=waiting.message)
        answered = await run_in_threadpool(answer)
    except Exception as problem:
        yield _event(bytes(failure(problem).body).decode())
        return
    turn.leave()
    async for event in _events(chunks, answered, question, explainer):
        yield event


async def _events(chunks: Chunks, answer: Answer, question: str, explainer: Explainer | None) -> AsyncIterator[bytes]:
    """Yield the reply as server-sent events: a line at a time, since a front end shows what it has."""
    for line in render(answer).splitlines(keepends=True):
        yield _event(json.dumps(chunks.saying(line), ensure_ascii=False))
    if explainer:
        for line in await _explanation(answer, question, explainer):
            yield _event(json.dumps(chunks.saying(line), ensure_ascii=False))
    yield _event(json.dumps(chunks.end()))
    yield _event("[DONE]")


async def _explanation(answer: Answer, question: str, explainer: Explainer) -> list[str]:
    """Return the lines of an explanation; none unless it stands, since a chat takes nothing back."""
    said = await explainer.whole(question, answer)
    heading = ExplainMessage.HEADING.in_(answer.language)
    return [f"\n\n{heading}:\n", *(f"- {one.text}\n" for one in said)] if said else []


def _event(data: str) -> bytes:
    return format_sse_event(data_str=data)
