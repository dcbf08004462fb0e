"""Deletes what people wrote once the day until which it may be kept is past; the counts stay."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import CursorResult, Delete, Update, delete, update
from sqlalchemy.orm import Session as Connection

from bots.state.database import Database
from bots.state.tables import AskedQuestion, Feedback, Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """How many questions and opinions lost their words, and how many tickets were deleted."""

    questions: int
    opinions: int
    tickets: int


def purge(database: Database, today: date) -> Purged:
    """Empty and delete what was to be kept until a day before ``today``."""
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
        )


def _done(connection: Connection, change: Update | Delete) -> int:
    """Return how many rows a change touched."""
    result = connection.execute(change)
    assert isinstance(result, CursorResult)
    return result.rowcount
