"""Opinions on answers, questions handed to an official, and forgetting. None of it asks who the person is."""

from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from assistant.question import make_question
from bots.channels import Channel
from bots.desk import Desk
from bots.handing_over import forget, hand_over, opinion, ticket_at
from bots.messages import TicketMessage
from bots.slowing import Slowing
from bots.ticket_wording import due, standing
from bots.tickets import HandedOver, Ticket, TicketState
from bots.web.desk_schemas import DoneOut, FeedbackIn, ForgetIn, Language, TicketIn, TicketOut
from bots.web.errors import ErrorCode, error_response
from bots.web.schemas import ErrorOut

_HOUR = timedelta(hours=1)
_WRONG_CODES, _TICKETS = 10, 20  # an hour, from one address
_ERRORS: dict[int | str, dict[str, Any]] = {
    404: {"model": ErrorOut, "description": "There is no such answer or ticket."},
    422: {"model": ErrorOut, "description": "A field is wrong; the message says which."},
    429: {"model": ErrorOut, "description": "Too often from one address; `Retry-After` says when to try again."},
    503: {"model": ErrorOut, "description": "It cannot be kept now; `Retry-After` says when to try again."},
}


def desk_routes(desk: Desk) -> APIRouter:
    """Return the routes under ``/api/v1``."""
    router = APIRouter(prefix="/api/v1", tags=["desk"], responses=_ERRORS)
    wrong_codes, opened = Slowing(_WRONG_CODES, _HOUR), Slowing(_TICKETS, _HOUR)

    @router.post("/feedback", summary="Góp ý về câu trả lời (was the answer useful)", response_model=DoneOut)
    def post_feedback(given: FeedbackIn) -> DoneOut | Response:
        """Say whether an answer was useful, and if not why."""
        if not opinion(desk, given.answer, given.useful, given.reason, given.words):
            return _refused(404, ErrorCode.NOT_FOUND, TicketMessage.UNKNOWN_ANSWER)
        return DoneOut(message=TicketMessage.THANKS.in_(given.language))

    @router.post("/tickets", summary="Chuyển câu hỏi đến cán bộ (ask an official)", response_model=TicketOut)
    def post_ticket(asked: TicketIn, request: Request) -> TicketOut | Response:
        """Hand a question to an official and get the code that leads to the reply."""
        now, address = datetime.now(UTC), _address(request)
        if opened.refuses(address, now):
            return _refused(429, ErrorCode.TOO_MANY, TicketMessage.TOO_MANY_TICKETS)
        ticket = hand_over(desk, _handed(asked), now, asked.answer)
        opened.failed(address, now)
        message = TicketMessage.OPENED.in_(asked.language, code=ticket.code, due=due(ticket, asked.language))
        return _out(ticket, message)

    @router.get("/tickets/{code}", summary="Xem trả lời của cán bộ (read the reply)", response_model=TicketOut)
    def get_ticket(
        code: Annotated[str, Path(max_length=20)], request: Request, language: Annotated[Language, Query()] = "vi"
    ) -> TicketOut | Response:
        """Say where a ticket stands, with the reply once there is one."""
        now, address = datetime.now(UTC), _address(request)
        if wrong_codes.refuses(address, now):
            return _refused(429, ErrorCode.TOO_MANY, TicketMessage.TOO_MANY_CODES)
        ticket = ticket_at(desk, code)
        if ticket is None:
            wrong_codes.failed(address, now)
            return _refused(404, ErrorCode.NOT_FOUND, TicketMessage.UNKNOWN_CODE)
        return _out(ticket, standing(ticket, now, language))

    @router.post("/forget", summary="Xóa lời đã hỏi (have questions forgotten)")
    def post_forget(named: ForgetIn) -> DoneOut:
        """Delete the texts of these questions, if any are kept; their counts, which name nobody, stay."""
        forget(desk, named.answers)
        return DoneOut(message=TicketMessage.FORGOTTEN.in_(named.language))

    return router


def _handed(asked: TicketIn) -> HandedOver:
    """Return what is handed over; raises ``BadQuestion``."""
    question = make_question(asked.question, None, asked.place)
    return HandedOver(
        question=question.text,
        channel=Channel.WEB,
        language=asked.language,
        turns=asked.turns if asked.consent else (),
        procedure=asked.procedure,
        level=asked.level,
        place=question.place,
        commune=question.commune,
        request=asked.request_id,
    )


def _out(ticket: Ticket, message: str) -> TicketOut:
    answered = ticket.state == TicketState.ANSWERED  # a draft is nobody's reply yet
    return TicketOut(
        code=ticket.code,
        state=ticket.state,
        opened_at=ticket.opened_at,
        due_at=ticket.due_at,
        reply=ticket.reply if answered else None,
        replied_at=ticket.replied_at if answered else None,
        message=message,
    )


def _refused(status: int, code: ErrorCode, message: TicketMessage) -> Response:
    return error_response(status, code, f"{message.in_('vi')} ({message.in_('en')})")


def _address(request: Request) -> str:
    return request.client.host if request.client else ""
