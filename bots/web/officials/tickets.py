"""The queue of tickets; one ticket with a draft reply, a reply, another office to send it to."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from assistant.answer import Answer
from assistant.authority import verdict_on
from assistant.errors import AssistantError
from bots.accounts import Role
from bots.deeds import DeedKind
from bots.drafting import answer_to, draft_of
from bots.reach import reach_at, reach_of
from bots.state.deeds import note_deed
from bots.state.ticket_work import (
    forward,
    put_aside,
    save_draft,
    send_reply,
    ticket_counts,
    ticket_within,
    tickets_in,
)
from bots.ticket_queue import Queue
from bots.tickets import Ticket, TicketState
from bots.vietnam_time import today
from bots.web.officials.access import protected, visit_of
from bots.web.officials.means import Means
from bots.web.officials.messages import Words
from bots.web.officials.pages import go, page
from bots.web.officials.refusals import Refusal
from bots.web.officials.typed import text_typed
from knowledge.errors import KnowledgeError
from knowledge.procedure import AuthorityLevel

_SHOWN = 200
Text = Annotated[str, Form(min_length=3, max_length=8_000)]
Seen = Annotated[str, Form(max_length=64)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """What the assistant makes of a ticket: a draft, the procedure that it is about, who is competent for it."""

    draft: str = ""
    procedure: str | None = None
    level: AuthorityLevel | None = None
    office: str = ""
    explainable: bool = False  # in other words, by a language model


def ticket_routes(means: Means) -> APIRouter:
    """Return the routes that show tickets."""
    router = protected(means, Role.VIEWER)

    @router.get("/tickets")
    def show(request: Request, queue: Queue = Queue.WAITING, mine: bool = False) -> Response:
        account = visit_of(request).account
        reach = reach_at(account.place) if mine and account.place else reach_of(account)
        with means.database.transaction() as connection:
            found = tickets_in(connection, queue, _SHOWN, reach)
            counts = ticket_counts(connection, means.now(), reach)
        return page(
            request,
            "tickets",
            tickets=found,
            queue=queue,
            counts=counts,
            mine=mine,
            confined=reach_of(account) is not None,
            now=means.now(),
            names={code: entry.name for code, entry in means.library().catalogue.items()},
        )

    @router.get("/tickets/{code}")
    def one(request: Request, code: str) -> Response:
        return ticket_page(request, means, found_ticket(request, means, code))

    @router.get("/tickets/{code}/slip")
    def slip(request: Request, code: str) -> Response:
        ticket = found_ticket(request, means, code)
        return page(request, "slip", ticket=ticket, suggested=_suggested(ticket, means), names=_names(means))

    return router


def answering_routes(means: Means) -> APIRouter:
    """Return the routes of those who draft and forward."""
    router = protected(means, Role.EDITOR)

    @router.post("/tickets/{code}/draft")
    def draft(request: Request, code: str, text: Text, seen: Seen) -> Response:
        if _done(request, means, code, seen, DeedKind.TICKET_DRAFTED, save_draft, text_typed(text)):
            return go(request, f"/tickets/{code}", "DONE")
        return _changed(request, means, code, text)

    @router.post("/tickets/{code}/forward")
    def send_on(
        request: Request, code: str, office: Annotated[str, Form(min_length=3, max_length=200)], seen: Seen
    ) -> Response:
        if _done(request, means, code, seen, DeedKind.TICKET_FORWARDED, forward, office.strip()):
            return go(request, f"/tickets/{code}", "FORWARDED")
        return _changed(request, means, code, "")

    @router.post("/tickets/{code}/close")
    def close(request: Request, code: str, seen: Seen) -> Response:
        if _done(request, means, code, seen, DeedKind.TICKET_CLOSED, put_aside):
            return go(request, "/tickets", "DONE")
        return _changed(request, means, code, "")

    return router


def replying_routes(means: Means) -> APIRouter:
    """Return the route of those who let a reply go out."""
    router = protected(means, Role.APPROVER)

    @router.post("/tickets/{code}/reply")
    def reply(request: Request, code: str, text: Text, seen: Seen) -> Response:
        by = visit_of(request).account.id
        if _done(request, means, code, seen, DeedKind.TICKET_REPLIED, send_reply, text_typed(text), by, means.now()):
            return go(request, f"/tickets/{code}", "REPLIED")
        return _changed(request, means, code, text)

    return router


def _done(
    request: Request, means: Means, code: str, seen: str, kind: DeedKind, act: Callable[..., bool], *given: object
) -> bool:
    """Change a ticket and write the deed down; False if anybody has changed it since it was shown."""
    ticket = found_ticket(request, means, code)
    with means.database.transaction() as connection:
        done = _mark(ticket) == seen and act(connection, ticket, *given)
        if done:
            note_deed(connection, means.now(), visit_of(request).account.id, kind, code)
    return done


def ticket_page(request: Request, means: Means, ticket: Ticket, status: int = 200, **own: object) -> Response:
    """Return the page of a ticket; ``own`` is what differs from how it is first shown."""
    suggested = _suggested(ticket, means)
    draft = ticket.draft or suggested.draft
    shown = {"text": draft, "seen": _mark(ticket), "changed": False, "explained": None} | own
    return page(
        request,
        "ticket",
        status,
        ticket=ticket,
        suggested=suggested,
        waits=ticket.state in (TicketState.OPEN, TicketState.FORWARDED),
        now=means.now(),
        names=_names(means),
        wait=means.explainer.seconds if means.explainer else 0,
        **shown,
    )


def _suggested(ticket: Ticket, means: Means) -> Suggested:
    """Return what the assistant makes of a ticket; nothing where it cannot answer."""
    try:
        answer: Answer | None = answer_to(ticket.handed, means.assistant)
    except (AssistantError, KnowledgeError):
        answer = None
    code = ticket.handed.procedure or (answer.procedure if answer else None)
    procedure = means.library().records.procedure(code) if code else None
    verdict = verdict_on(procedure, today(means.now())) if procedure else None
    return Suggested(
        draft=draft_of(answer) if answer else "",
        procedure=procedure.code if procedure else None,
        level=verdict.level if verdict else None,
        office=_office(ticket, verdict.level, verdict.bodies) if verdict else "",
        explainable=bool(answer and means.explainer and means.explainer.may_explain(answer)),
    )


def _office(ticket: Ticket, level: AuthorityLevel | None, bodies: tuple[str, ...]) -> str:
    """Return the office that is competent, by name where the ticket tells the place."""
    place, commune = ticket.handed.place or "", ticket.handed.commune or ""
    if level == AuthorityLevel.COMMUNE:
        return f"UBND {commune}, {place}" if commune and place else next(iter(bodies), "")
    return ", ".join(filter(None, (next(iter(bodies), ""), place if level == AuthorityLevel.PROVINCE else "")))


def found_ticket(request: Request, means: Means, code: str) -> Ticket:
    """Return the ticket of a code; raises ``Refusal`` where there is none, or none within the visitor's reach."""
    with means.database.transaction() as connection:
        ticket = ticket_within(connection, code, reach_of(visit_of(request).account))
    if ticket is None:
        raise Refusal(404, Words.NO_SUCH_PAGE)
    return ticket


def _changed(request: Request, means: Means, code: str, text: str) -> Response:
    """Show the ticket as another left it, and what this official wrote: nothing is lost, nothing is overwritten."""
    ticket = found_ticket(request, means, code)
    return ticket_page(request, means, ticket, 409, changed=True, **({"text": text} if text else {}))


def _mark(ticket: Ticket) -> str:
    """Return what is different once anybody has changed a ticket."""
    return hashlib.sha256(f"{ticket.state} {ticket.draft} {ticket.forwarded_to}".encode()).hexdigest()


def _names(means: Means) -> dict[str, str]:
    return {code: entry.name for code, entry in means.library().catalogue.items()}
