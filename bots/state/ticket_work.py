"""Tickets as officials work on them: the queue, a draft, a reply, another office. Nothing is overwritten."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session as Connection

from bots.state.tables import Ticket as Row
from bots.state.tickets import read_ticket
from bots.ticket_queue import Queue
from bots.tickets import Ticket, TicketState

_WAITING = (TicketState.OPEN, TicketState.FORWARDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCounts:
    """How many tickets stand in each queue, and how many of those that wait are late."""

    queues: dict[Queue, int]
    late: int


def tickets_in(connection: Connection, queue: Queue, limit: int) -> list[Ticket]:
    """Return the tickets of a queue: those that wait by when they are due, those that are done the latest first."""
    waiting = queue in (Queue.WAITING, Queue.DRAFTED, Queue.FORWARDED)
    order = Row.due_at if waiting else func.coalesce(Row.replied_at, Row.opened_at).desc()
    query = select(Row).where(_in(queue)).order_by(order, Row.id).limit(limit)
    return [read_ticket(row) for row in connection.scalars(query)]


def ticket_counts(connection: Connection, now: datetime) -> TicketCounts:
    """Return how many tickets stand where."""
    late = select(func.count()).select_from(Row).where(Row.state.in_(_WAITING), Row.due_at < now)
    queues = {q: connection.scalar(select(func.count()).select_from(Row).where(_in(q))) or 0 for q in Queue}
    return TicketCounts(queues=queues, late=connection.scalar(late) or 0)


def save_draft(connection: Connection, ticket: Ticket, draft: str) -> bool:
    """Keep a draft of the reply; False if the ticket was changed since it was read."""
    return _change(connection, ticket, draft=draft)


def send_reply(connection: Connection, ticket: Ticket, reply: str, official: int, now: datetime) -> bool:
    """Let the citizen read the reply; False if the ticket was changed since it was read."""
    return _change(
        connection, ticket, state=TicketState.ANSWERED, reply=reply, draft=None, replied_by=official, replied_at=now
    )


def forward(connection: Connection, ticket: Ticket, office: str) -> bool:
    """Hand a ticket on to another office; False if it was changed since it was read."""
    return _change(connection, ticket, state=TicketState.FORWARDED, forwarded_to=office)


def put_aside(connection: Connection, ticket: Ticket) -> bool:
    """Close a ticket without a reply; False if it was changed since it was read."""
    return _change(connection, ticket, state=TicketState.CLOSED)


def _change(connection: Connection, ticket: Ticket, **values: Any) -> bool:
    """Change a ticket that still waits as it was read."""
    unchanged = (Row.id == ticket.id, Row.state == ticket.state, Row.state.in_(_WAITING), _same(ticket.draft))
    changed = connection.execute(update(Row).where(*unchanged).values(values).returning(Row.id)).first()
    return changed is not None


def _same(draft: str | None) -> ColumnElement[bool]:
    return Row.draft.is_(None) if draft is None else Row.draft == draft


def _in(queue: Queue) -> ColumnElement[bool]:
    has_draft = Row.draft.is_not(None)
    states: dict[Queue, Sequence[ColumnElement[bool]]] = {
        Queue.WAITING: (Row.state == TicketState.OPEN, ~has_draft),
        Queue.DRAFTED: (Row.state.in_(_WAITING), has_draft),
        Queue.FORWARDED: (Row.state == TicketState.FORWARDED, ~has_draft),
        Queue.ANSWERED: (Row.state == TicketState.ANSWERED,),
        Queue.CLOSED: (Row.state == TicketState.CLOSED,),
    }
    first, *others = states[queue]
    for other in others:
        first = first & other
    return first
