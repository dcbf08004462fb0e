"""Tickets as officials work on them: the queue, a draft, a reply, another office. Nothing is overwritten."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, false, func, or_, select, true, update
from sqlalchemy.orm import Session as Connection

from bots.reach import Reach
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


def tickets_in(connection: Connection, queue: Queue, limit: int, reach: Reach | None = None) -> list[Ticket]:
    """Return tickets of a queue ``within`` reach: those that wait by when they are due, else the latest first."""
    waiting = queue in (Queue.WAITING, Queue.DRAFTED, Queue.FORWARDED)
    order = Row.due_at if waiting else func.coalesce(Row.replied_at, Row.opened_at).desc()
    query = select(Row).where(_in(queue), within(reach)).order_by(order, Row.id).limit(limit)
    return [read_ticket(row) for row in connection.scalars(query)]


def ticket_counts(connection: Connection, now: datetime, reach: Reach | None = None) -> TicketCounts:
    """Return how many tickets ``within`` reach stand where."""
    seen = select(func.count()).select_from(Row).where(within(reach))
    late = seen.where(Row.state.in_(_WAITING), Row.due_at < now)
    queues = {q: connection.scalar(seen.where(_in(q))) or 0 for q in Queue}
    return TicketCounts(queues=queues, late=connection.scalar(late) or 0)


def ticket_within(connection: Connection, code: str, reach: Reach | None) -> Ticket | None:
    """Return the ticket of a code; one out of reach is as one that is not there."""
    row = connection.scalar(select(Row).where(Row.code == code, within(reach)))
    return read_ticket(row) if row else None


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


def within(reach: Reach | None) -> ColumnElement[bool]:
    """Tell which tickets somebody confined to ``reach`` may see.

    A ticket without a place, or with the province alone, is no other commune's: somebody must answer it.
    """
    if reach is None:
        return true()
    of_commune = or_(Row.commune.is_(None), Row.commune == reach.commune) if reach.commune else true()
    of_place = (Row.place == reach.province) & of_commune if reach.province else false()
    return or_(Row.place.is_(None), of_place, _handed_on(reach))


def _handed_on(reach: Reach) -> ColumnElement[bool]:
    """Tell which tickets were forwarded to an office whose name ends in the unit's: "UBND phường A, Đà Nẵng"."""
    if not reach.province or not reach.commune:
        return Row.forwarded_to.contains(reach.province, autoescape=True) if reach.province else false()
    names = (reach.commune, reach.commune[0].upper() + reach.commune[1:])
    whole = [Row.forwarded_to.contains(f"{name}, {reach.province}", autoescape=True) for name in names]
    short = [Row.forwarded_to.endswith(name, autoescape=True) for name in names]
    return or_(*whole, (Row.place == reach.province) & or_(*short))


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
