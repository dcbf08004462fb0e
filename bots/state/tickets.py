"""Tickets in the database."""

from sqlalchemy import select
from sqlalchemy.orm import Session as Connection

from bots.channels import Channel
from bots.state.inserting import insert_unless_there
from bots.state.tables import Ticket as Row
from bots.tickets import HandedOver, Ticket, TicketState


def add_ticket(connection: Connection, ticket: Ticket) -> bool:
    """Write a new ticket down; False if its code is taken, or if its request opened one already."""
    handed = ticket.handed
    values = {
        "code": ticket.code,
        "request": handed.request,
        "state": ticket.state,
        "opened_at": ticket.opened_at,
        "due_at": ticket.due_at,
        "keep_until": ticket.keep_until,
        "channel": handed.channel,
        "language": handed.language,
        "question": handed.question,
        "conversation": {"turns": list(handed.turns)} if handed.turns else None,
        "procedure": handed.procedure,
        "level": handed.level,
        "place": handed.place,
        "commune": handed.commune,
    }
    return insert_unless_there(connection, Row, values)


def ticket_of(connection: Connection, code: str) -> Ticket | None:
    """Return the ticket of a code, if there is one."""
    row = connection.scalar(select(Row).where(Row.code == code))
    return read_ticket(row) if row else None


def ticket_requested(connection: Connection, request: str) -> Ticket | None:
    """Return the ticket that a request opened, if it did."""
    row = connection.scalar(select(Row).where(Row.request == request))
    return read_ticket(row) if row else None


def read_ticket(row: Row) -> Ticket:
    """Return a row as the rest of the code knows a ticket."""
    return Ticket(
        id=row.id,
        code=row.code,
        state=TicketState(row.state),
        opened_at=row.opened_at,
        due_at=row.due_at,
        keep_until=row.keep_until,
        handed=HandedOver(
            question=row.question,
            channel=Channel(row.channel),
            language=row.language,
            turns=tuple((row.conversation or {}).get("turns", ())),
            procedure=row.procedure,
            level=row.level,
            place=row.place,
            commune=row.commune,
            request=row.request,
        ),
        forwarded_to=row.forwarded_to,
        draft=row.draft,
        reply=row.reply,
        replied_at=row.replied_at,
    )
