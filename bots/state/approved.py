"""Answers that officials wrote or approved for a question."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session as Connection

from bots.state.tables import ApprovedAnswer, Official
from knowledge.vietnamese import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """An answer with its question, the province it holds for (everywhere if None), who stands for it, and until when.

    ``office`` is the place of the official who owns it, or else that person's name; ``expires_on`` is its last day.
    """

    question: str
    text: str
    owner: int
    approved_at: datetime
    expires_on: date
    source: str = ""
    place: str | None = None
    office: str = ""
    withdrawn_at: datetime | None = None
    id: int = 0

    def holds_on(self, day: date) -> bool:
        """Tell whether it is to be served for ``day``; both its first and its last day count."""
        return self.withdrawn_at is None and self.approved_at.date() <= day <= self.expires_on


def approve(connection: Connection, answer: Approved) -> int:
    """Write an approved answer down and return its number."""
    row = ApprovedAnswer(
        question=answer.question,
        key=question_key(answer.question),
        text=answer.text,
        source=answer.source or None,
        place=answer.place,
        owner=answer.owner,
        approved_at=answer.approved_at,
        expires_on=answer.expires_on,
    )
    connection.add(row)
    connection.flush()
    return row.id


def withdraw(connection: Connection, number: int, now: datetime) -> None:
    """Stop serving an approved answer."""
    connection.execute(update(ApprovedAnswer).where(ApprovedAnswer.id == number).values(withdrawn_at=now))


def approved_answers(connection: Connection, on: date | None) -> tuple[Approved, ...]:
    """Return the approved answers, the newest first; with ``on``, those served on that day or later."""
    rows = select(ApprovedAnswer, Official).join(Official, ApprovedAnswer.owner == Official.id)
    if on:
        rows = rows.where(ApprovedAnswer.withdrawn_at.is_(None), ApprovedAnswer.expires_on >= on)
    return tuple(_read(row, owner) for row, owner in connection.execute(rows.order_by(ApprovedAnswer.id.desc())))


def stamp(connection: Connection) -> tuple[object, ...]:
    """Return what changes whenever an approved answer is written or withdrawn."""
    row = ApprovedAnswer
    marks = select(func.count(row.id), func.max(row.id), func.max(row.approved_at), func.count(row.withdrawn_at))
    return tuple(connection.execute(marks).one())


def question_key(question: str) -> str:
    """Return a question as it is compared: its words without marks."""
    return fold(question)


def _read(row: ApprovedAnswer, owner: Official) -> Approved:
    return Approved(
        question=row.question,
        text=row.text,
        owner=row.owner,
        approved_at=row.approved_at,
        expires_on=row.expires_on,
        source=row.source or "",
        place=row.place,
        office=owner.place or owner.name,
        withdrawn_at=row.withdrawn_at,
        id=row.id,
    )
