"""Every error that the API returns: ``{"error": {"code", "message"}}`` with one sentence a person can act on."""

import logging
from enum import StrEnum

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from assistant.errors import AssistantError, BadQuestion
from assistant.messages import Ending
from bots.state.database import StateUnavailable
from bots.web.schemas import ErrorOut
from knowledge.errors import KnowledgeError

logger = logging.getLogger(__name__)

_RETRY_AFTER_SECONDS = "2"
_SLOWED_SECONDS = "3600"


class ErrorCode(StrEnum):
    """What went wrong, for a program; the message says it to a person."""

    BAD_QUESTION = "bad_question"
    BAD_REQUEST = "bad_request"
    NOT_FOUND = "not_found"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    BUSY = "busy"
    TOO_MANY = "too_many"
    ASSISTANT_UNAVAILABLE = "assistant_unavailable"
    KNOWLEDGE_UNAVAILABLE = "knowledge_unavailable"
    STATE_UNAVAILABLE = "state_unavailable"
    BROKEN = "broken"


def error_response(status: int, code: ErrorCode, message: str) -> JSONResponse:
    """Return the one shape of an error; a 503 or 429 also says in how many seconds to come back."""
    wait = {503: _RETRY_AFTER_SECONDS, 429: _SLOWED_SECONDS}.get(status)
    headers = {"Retry-After": wait} if wait else {}
    content = ErrorOut.model_validate({"error": {"code": code, "message": message}})
    return JSONResponse(content.model_dump(mode="json"), status, {**headers, "Cache-Control": "no-store"})


def broken_response() -> JSONResponse:
    """Return what a person sees of a bug."""
    vietnamese, english = Ending.BROKEN.in_("vi"), Ending.BROKEN.in_("en")
    return error_response(500, ErrorCode.BROKEN, f"{vietnamese} ({english})")


def handle_errors(app: FastAPI) -> None:
    """Give ``app`` a handler for each expected error; a bug is left to ``BugGuard``."""
    app.add_exception_handler(BadQuestion, _bad_question)
    app.add_exception_handler(AssistantError, _assistant_unavailable)
    app.add_exception_handler(StateUnavailable, _state_unavailable)
    app.add_exception_handler(KnowledgeError, _knowledge_unavailable)
    app.add_exception_handler(RequestValidationError, _bad_request)
    app.add_exception_handler(HTTPException, _http)


async def _bad_question(_: Request, error: Exception) -> JSONResponse:
    return error_response(422, ErrorCode.BAD_QUESTION, str(error))


async def _assistant_unavailable(_: Request, error: Exception) -> JSONResponse:
    logger.warning("no answer: %s", type(error).__name__)
    return error_response(503, ErrorCode.ASSISTANT_UNAVAILABLE, str(error))


async def _state_unavailable(_: Request, error: Exception) -> JSONResponse:
    logger.warning("not kept: %s", type(error).__name__)
    return error_response(503, ErrorCode.STATE_UNAVAILABLE, str(error))


async def _knowledge_unavailable(_: Request, error: Exception) -> JSONResponse:
    logger.warning("no answer: %s", type(error).__name__)
    return error_response(503, ErrorCode.KNOWLEDGE_UNAVAILABLE, str(error))


async def _bad_request(_: Request, error: Exception) -> JSONResponse:
    first = error.errors()[0] if isinstance(error, RequestValidationError) else {"loc": (), "type": "", "msg": ""}
    field = ".".join(str(part) for part in first["loc"][1:])
    if first["type"] == "json_invalid" or not field:
        sentence = "Nội dung gửi lên phải là một đối tượng JSON. (The body must be a JSON object.)"
    else:
        sentence = f"Trường “{field}” chưa đúng. (Field “{field}”: {first['msg']}.)"
    return error_response(422, ErrorCode.BAD_REQUEST, sentence)


async def _http(_: Request, error: Exception) -> JSONResponse:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == 404:
        return error_response(404, ErrorCode.NOT_FOUND, "Không có địa chỉ này. (There is nothing at this address.)")
    if status == 405:
        sentence = "Địa chỉ này không nhận cách gọi đó. (This address does not take that method.)"
        return error_response(405, ErrorCode.METHOD_NOT_ALLOWED, sentence)
    if status >= 500:
        return broken_response()
    sentence = "Không đọc được yêu cầu này. (This request cannot be read.)"
    return error_response(status, ErrorCode.BAD_REQUEST, sentence)
