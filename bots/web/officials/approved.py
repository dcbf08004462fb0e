"""Approved answers: written for a question, each with an owner and a last day; withdrawn when they no longer hold."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from assistant.question import MAX_CHARACTERS
from bots.accounts import Role
from bots.deeds import DeedKind
from bots.drafting import without_frame
from bots.reach import Reach, reach_of
from bots.state.approved import Approved, approve, approved_answers, withdraw
from bots.state.deeds import note_deed
from bots.state.ticket_work import ticket_within
from bots.vietnam_time import today
from bots.web.officials.access import protected, visit_of
from bots.web.officials.means import Means
from bots.web.officials.pages import go, page
from bots.web.officials.typed import Number, day_typed, text_typed
from knowledge.administrative_unit import provinces
from knowledge.vietnamese import clean

SOON = timedelta(days=30)
_USUAL, _LONGEST = timedelta(days=180), timedelta(days=366)
Question = Annotated[str, Form(min_length=3, max_length=MAX_CHARACTERS)]
Text = Annotated[str, Form(min_length=3, max_length=8_000)]


def approved_routes(means: Means) -> APIRouter:
    """Return the routes that list approved answers."""
    router = protected(means, Role.VIEWER)

    @router.get("/approved")
    def show(request: Request, everything: bool = False) -> Response:
        day = today(means.now())
        with means.database.transaction() as connection:
            found = approved_answers(connection, None if everything else day)
        ordered = sorted(found, key=lambda a: (not a.holds_on(day), a.expires_on))
        return page(request, "approved", answers=ordered, today=day, soon=day + SOON, everything=everything)

    return router


def approving_routes(means: Means) -> APIRouter:
    """Return the routes that approve an answer and withdraw it."""
    router = protected(means, Role.APPROVER)

    @router.get("/approved/new")
    def form(request: Request, question: str = "", ticket: str = "") -> Response:
        given: dict[str, object] = {"question": question, "text": "", "place": "", "source": ""}
        replied = _replied(means, ticket, reach_of(visit_of(request).account))
        return _form(request, given | replied | {"until": today(means.now()) + _USUAL})

    @router.post("/approved/new")
    def add(
        request: Request,
        question: Question,
        text: Text,
        until: Annotated[str, Form()],
        source: Annotated[str, Form(max_length=500)] = "",
        place: Annotated[str, Form(max_length=80)] = "",
    ) -> Response:
        now, by, last = means.now(), visit_of(request).account.id, day_typed(until) or date.min
        if not today(now) < last <= today(now) + _LONGEST:
            given = {"question": question, "text": text, "source": source, "place": place, "until": last}
            return _form(request, given, 422, "BAD_EXPIRY")
        answer = Approved(
            question=clean(question),
            text=text_typed(text),
            source=source.strip(),
            place=place if place in {p.name for p in provinces()} else None,
            owner=by,
            approved_at=now,
            expires_on=last,
        )
        with means.database.transaction() as connection:
            number = approve(connection, answer)
            note_deed(connection, now, by, DeedKind.ANSWER_APPROVED, str(number))
        return go(request, "/approved", "DONE")

    @router.post("/approved/{number}/withdraw")
    def take_back(request: Request, number: Number) -> Response:
        now = means.now()
        with means.database.transaction() as connection:
            withdraw(connection, number, now)
            note_deed(connection, now, visit_of(request).account.id, DeedKind.ANSWER_WITHDRAWN, str(number))
        return go(request, "/approved", "DONE")

    return router


def _replied(means: Means, code: str, reach: Reach | None) -> dict[str, object]:
    """Return what a ticket's reply gives the form."""
    with means.database.transaction() as connection:
        ticket = ticket_within(connection, code, reach)
    if ticket is None or not ticket.reply:
        return {}
    return {"question": ticket.handed.question, "text": without_frame(ticket.reply), "place": ticket.handed.place or ""}


def _form(request: Request, given: Mapping[str, object], status: int = 200, problem: str = "") -> Response:
    names = [p.name for p in provinces()]
    return page(request, "approving", status, problem=problem, given=given, provinces=names)
