"""What was asked, answered, handed on and thought of it between two instants: counts alone, no word that was said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.orm import Session as Connection

from bots.state.database import Database
from bots.state.tables import AskedQuestion, Feedback, Ticket

_WRONG = ("wrong", "outdated")  # bots.web.desk_schemas.Reason
_CLOSED = "closed"  # bots.tickets.TicketState
Tally = tuple[tuple[str | None, int], ...]  # value (None: not known) and how many, the most first


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCounts:
    """Tickets of one span: ``waiting`` and ``overdue`` at its end, the others during it."""

    opened: int = 0
    replied: int = 0
    waiting: int = 0
    overdue: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Everything counted of one span; ``mean_milliseconds`` None when nothing was asked.

    ``reasons`` say why answers were of no use; ``reported`` are procedures whose answer was called wrong or outdated.
    """

    asked: int
    outcomes: Tally
    fields: Tally
    levels: Tally
    places: Tally
    channels: Tally
    procedures: Tally
    spans: tuple[int, ...]
    presumed_district: int
    approved_answers: int
    mean_milliseconds: float | None
    useful: int
    not_useful: int
    reasons: Tally
    reported: Tally
    tickets: TicketCounts


def counts_between(database: Database, instants: Sequence[datetime]) -> Counts:
    """Count from the first of ``instants`` to the last (exclusive); ``spans`` counts from each one to the next."""
    begin, end = instants[0], instants[-1]
    of_span = _within(AskedQuestion.asked_at, begin, end)
    with database.transaction() as connection:
        opinions = _within(Feedback.given_at, begin, end)
        return Counts(
            asked=_number(connection, AskedQuestion.id, of_span),
            outcomes=_tally(connection, AskedQuestion.outcome, of_span),
            fields=_tally(connection, AskedQuestion.field, of_span),
            levels=_tally(connection, AskedQuestion.level, of_span),
            places=_tally(connection, AskedQuestion.place, of_span),
            channels=_tally(connection, AskedQuestion.channel, of_span),
            procedures=_tally(connection, AskedQuestion.procedure, of_span & AskedQuestion.procedure.is_not(None)),
            spans=tuple(
                _number(connection, AskedQuestion.id, _within(AskedQuestion.asked_at, first, last))
                for first, last in pairwise(instants)
            ),
            presumed_district=_number(connection, AskedQuestion.id, of_span & AskedQuestion.presumed_district),
            approved_answers=_number(connection, AskedQuestion.approved_answer, of_span),
            mean_milliseconds=connection.scalar(select(func.avg(AskedQuestion.milliseconds)).where(of_span)),
            useful=_number(connection, Feedback.id, opinions & Feedback.useful),
            not_useful=_number(connection, Feedback.id, opinions & ~Feedback.useful),
            reasons=_tally(connection, Feedback.reason, opinions & ~Feedback.useful),
            reported=_reported(connection, opinions),
            tickets=_tickets(connection, begin, end),
        )


def _within(moment: InstrumentedAttribute[datetime], begin: datetime, end: datetime) -> ColumnElement[bool]:
    return (moment >= begin) & (moment < end)


def _number(connection: Connection, column: InstrumentedAttribute[Any], condition: ColumnElement[bool]) -> int:
    return connection.scalar(select(func.count(column)).where(condition)) or 0


def _tally(
    connection: Connection,
    column: InstrumentedAttribute[str] | InstrumentedAttribute[str | None],
    condition: ColumnElement[bool],
) -> Tally:
    """Return each value of ``column`` with its count, the most first, equal ones by name."""
    query = select(column, func.count()).where(condition).group_by(column).order_by(func.count().desc(), column)
    return tuple((value, number) for value, number in connection.execute(query))


def _reported(connection: Connection, condition: ColumnElement[bool]) -> Tally:
    """Return the procedures that were asked about in questions whose answer somebody called wrong or outdated."""
    query = (
        select(AskedQuestion.procedure, func.count())
        .join(Feedback, Feedback.question == AskedQuestion.id)
        .where(condition, ~Feedback.useful, Feedback.reason.in_(_WRONG), AskedQuestion.procedure.is_not(None))
        .group_by(AskedQuestion.procedure)
        .order_by(func.count().desc(), AskedQuestion.procedure)
    )
    return tuple((procedure, number) for procedure, number in connection.execute(query))


def _tickets(connection: Connection, begin: datetime, end: datetime) -> TicketCounts:
    """Count tickets; a reply that came after ``end`` was still awaited then, a ticket put aside is not."""
    waiting = (
        (Ticket.opened_at < end)
        & (Ticket.state != _CLOSED)
        & (Ticket.replied_at.is_(None) | (Ticket.replied_at >= end))
    )
    return TicketCounts(
        opened=_number(connection, Ticket.id, _within(Ticket.opened_at, begin, end)),
        replied=_number(connection, Ticket.id, (Ticket.replied_at >= begin) & (Ticket.replied_at < end)),
        waiting=_number(connection, Ticket.id, waiting),
        overdue=_number(connection, Ticket.id, waiting & (Ticket.due_at < end)),
    )
