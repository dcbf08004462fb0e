"""Every error that the API returns: ``{"error": {"code", "message"}}`` with one sentence a person can act on."""

import logging
from enum import StrEnum

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from assistant.errors import AssistantError, BadQuestion
from assistant.messages import Ending
from bots.bug_places import bug_places
from bots.messages import BusyMessage
from bots.rate_limits import Overloaded
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


def busy_response() -> JSONResponse:
    """Return what is said when more wait than can be served in good time."""
    vietnamese, english = BusyMessage.FULL.in_("vi"), BusyMessage.FULL.in_("en")
    return error_response(503, ErrorCode.BUSY, f"{vietnamese} ({english})")


_EXPECTED: dict[type[Exception], tuple[int, ErrorCode]] = {
    BadQuestion: (422, ErrorCode.BAD_QUESTION),
    AssistantError: (503, ErrorCode.ASSISTANT_UNAVAILABLE),
    StateUnavailable: (503, ErrorCode.STATE_UNAVAILABLE),
    KnowledgeError: (503, ErrorCode.KNOWLEDGE_UNAVAILABLE),
}


def failure(problem: Exception) -> JSONResponse:
    """Return what is said of a failure; a bug is logged where it happened, anything unavailable by its name."""
    if isinstance(problem, Overloaded):
        return busy_response()
    for kind in type(problem).__mro__:
        if kind in _EXPECTED:
            status, code = _EXPECTED[kind]
            if status >= 500:
                logger.warning("%s: %s", code, type(problem).__name__)
            return error_response(status, code, str(problem))
    logger.error("bug: %s", bug_places(problem))
    return broken_response()


def handle_errors(app: FastAPI) -> None:
    """Give ``app`` a handler for each expected error; a bug is left to ``BugGuard``."""
    app.add_exception_handler(Overloaded, _expected)
    for kind in _EXPECTED:
        app.add_exception_handler(kind, _expected)
    app.add_exception_handler(RequestValidationError, _bad_request)
    app.add_exception_handler(HTTPException, _http)


async def _expected(_: Request, error: Exception) -> JSONResponse:
    return failure(error)


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
