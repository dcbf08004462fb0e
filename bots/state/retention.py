"""Deletes what people wrote once the day until which it may be kept is past; the counts stay."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import CursorResult, Delete, delete, update
from sqlalchemy import Update as Change
from sqlalchemy.orm import Session as Connection

from bots.state.database import Database
from bots.state.tables import AskedQuestion, Feedback, Session, Ticket, Update
from bots.vietnam_time import VIETNAM

# A channel sends an update again for a day or two at most, and after two days no bot answers it any more.
_SENT_AGAIN = timedelta(days=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """How many questions and opinions lost their words, and how many tickets, sign-ins and updates were deleted."""

    questions: int
    opinions: int
    tickets: int
    sessions: int
    updates: int


def purge(database: Database, today: date) -> Purged:
    """Empty and delete what was to be kept until a day before ``today``."""
    midnight = datetime.combine(today, time(), VIETNAM)
    with database.transaction() as connection:
        return Purged(
            questions=_done(
                connection,
                update(AskedQuestion).where(AskedQuestion.text_until < today).values(text=None, text_until=None),
            ),
            opinions=_done(
                connection, update(Feedback).where(Feedback.words_until < today).values(words=None, words_until=None)
            ),
            tickets=_done(connection, delete(Ticket).where(Ticket.keep_until < today)),
            sessions=_done(connection, delete(Session).where(Session.expires_at < midnight)),
            updates=_done(connection, delete(Update).where(Update.received_at < midnight - _SENT_AGAIN)),
        )


def _done(connection: Connection, change: Change | Delete) -> int:
    """Return how many rows a change touched."""
    result = connection.execute(change)
    assert isinstance(result, CursorResult)
    return result.rowcount
