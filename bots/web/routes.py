"""What the API answers to. A plain ``def`` runs in the thread pool, so a slow answer holds up nobody else."""

from typing import Any

from fastapi import APIRouter, Response

from assistant.explaining.explainer import Explainer
from assistant.question import make_question
from bots.answers_questions import AnswersQuestions
from bots.web.errors import ErrorCode, error_response
from bots.web.refreshing import Refreshing
from bots.web.schemas import AnswerOut, ErrorOut, QuestionIn, StatusOut

ANSWER_ERRORS: dict[int | str, dict[str, Any]] = {
    413: {"model": ErrorOut, "description": "The request is larger than 64 KB."},
    422: {"model": ErrorOut, "description": "The question is empty or too long, its place unknown, or a field wrong."},
    500: {"model": ErrorOut, "description": "A bug; it has been logged, without the question."},
    503: {"model": ErrorOut, "description": "The knowledge cannot be read now; `Retry-After` says when to try again."},
}


def answer_routes(assistant: AnswersQuestions, explainer: Explainer | None = None) -> APIRouter:
    """Return the routes under ``/api/v1``; an ``explainer`` may have more to say, on the stream."""
    router = APIRouter(prefix="/api/v1", tags=["answers"])

    @router.post("/answers", summary="Hỏi một câu (ask a question)", responses=ANSWER_ERRORS)
    def post_answer(asked: QuestionIn, response: Response) -> AnswerOut:
        """Answer one message from the records, each fact with its source, for one day and one place.

        The server keeps no conversation: send the last answer's `conversation` back with the next question.
        """
        response.headers["Cache-Control"] = "no-store"
        question = make_question(asked.question, asked.as_of, asked.place, asked.conversation, asked.request_id or "")
        answer = assistant.answer(question)
        return AnswerOut.of(answer, more=explainer is not None and explainer.may_add(question.text, answer))

    return router


def service_routes(refreshing: Refreshing) -> APIRouter:
    """Return the routes that a process supervisor or load balancer asks."""
    router = APIRouter(tags=["service"])

    @router.get("/healthz", summary="Còn chạy không (is the process alive)")
    async def healthz() -> StatusOut:
        """Say that the process runs; nothing else is looked at."""
        return StatusOut(status="ok")

    @router.get(
        "/readyz",
        summary="Đã trả lời được chưa (can it answer)",
        response_model=StatusOut,
        responses={503: {"model": ErrorOut, "description": "No knowledge has been opened yet; the message says why."}},
    )
    async def readyz() -> StatusOut | Response:
        """Say whether a generation of knowledge is open, so that questions can be answered."""
        if refreshing.refusal is not None:
            return error_response(503, ErrorCode.KNOWLEDGE_UNAVAILABLE, refreshing.refusal)
        return StatusOut(status="ready")

    return router
