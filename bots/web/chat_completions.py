"""``/v1/chat/completions``: any chat front end that speaks OpenAI's protocol talks to Motcua; no model is needed.

A front end sends the whole chat each time, so the person's turns are taken again from the first: the server still
keeps nothing. What an assistant or a system message says is not read.
"""

import json
from collections.abc import Iterator

from fastapi import APIRouter
from fastapi.responses import JSONResponse, StreamingResponse
from fastapi.sse import format_sse_event

from assistant.answer import Answer
from assistant.question import Conversation, make_question
from bots.answers_questions import AnswersQuestions
from bots.plain_text import render
from bots.web.chat_schemas import MODEL, ChatIn, ChatOut, Chunks, ModelsOut
from bots.web.errors import ErrorCode, error_response
from bots.web.schemas import ErrorOut

_TURNS = 8  # of the person, the last ones: an earlier turn no longer bears on the question


def chat_routes(assistant: AnswersQuestions, before: AnswersQuestions) -> APIRouter:
    """Return the routes under ``/v1`` that chat front ends know; ``before`` takes the turns before the last again."""
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
    def complete(asked: ChatIn) -> ChatOut | StreamingResponse | JSONResponse:
        """Answer the chat's last question from the records, as text."""
        if asked.model != MODEL:
            sentence = f"Không có mô hình “{asked.model}”; hãy chọn “{MODEL}”. (There is only the model {MODEL}.)"
            return error_response(404, ErrorCode.NOT_FOUND, sentence)
        text = render(_last_answer(assistant, before, asked))
        if asked.stream:
            return StreamingResponse(_events(text), media_type="text/event-stream")
        return ChatOut.of(text)

    return router


def _last_answer(assistant: AnswersQuestions, before: AnswersQuestions, asked: ChatIn) -> Answer:
    """Answer the person's turns in order, each with what the one before left in hand; return the last answer."""
    *earlier, last = [message.text for message in asked.messages if message.role == "user"][-_TURNS:] or [""]
    conversation = Conversation()
    for text in filter(str.strip, earlier):
        conversation = _answer(before, text, asked, conversation).conversation
    return _answer(assistant, last, asked, conversation)


def _answer(assistant: AnswersQuestions, text: str, asked: ChatIn, conversation: Conversation) -> Answer:
    return assistant.answer(make_question(text, asked.metadata.as_of, asked.metadata.place, conversation))


def _events(text: str) -> Iterator[bytes]:
    """Yield the reply as server-sent events: a line at a time, since a front end shows what it has."""
    chunks = Chunks()
    for line in text.splitlines(keepends=True):
        yield _event(json.dumps(chunks.saying(line), ensure_ascii=False))
    yield _event(json.dumps(chunks.end()))
    yield _event("[DONE]")


def _event(data: str) -> bytes:
    return format_sse_event(data_str=data)
