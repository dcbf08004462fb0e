"""What people thought of an answer."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy import update
from sqlalchemy.orm import Session as Connection

from bots.state.inserting import insert_or_replace
from bots.state.tables import Feedback


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What one person thought of the answer to ``question`` (its id).

    ``words`` are masked, and only there while a retention is set.
    """

    question: str
    given_at: datetime
    useful: bool
    reason: str | None = None
    words: str | None = None
    words_until: date | None = None


def give_feedback(connection: Connection, opinion: Opinion) -> None:
    """Write an opinion down; the last one on an answer counts."""
    insert_or_replace(connection, Feedback, asdict(opinion), "question")


def forget_words(connection: Connection, questions: Sequence[str]) -> None:
    """Empty what was written about these answers; the counts stay."""
    emptied = update(Feedback).where(Feedback.question.in_(questions)).values(words=None, words_until=None)
    connection.execute(emptied)
