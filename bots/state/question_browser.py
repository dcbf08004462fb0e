"""The questions that were asked, as officials look through them: filtered, grouped, with what was thought of them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.orm import Session as Connection

from assistant.answer import Outcome
from bots.state.tables import AskedQuestion as Row
from bots.state.tables import Feedback

UNANSWERED = (Outcome.NOT_FOUND, Outcome.OUT_OF_SCOPE, Outcome.ERROR)
_OF_IT = Feedback.question == Row.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which questions: from ``begin`` (inclusive) to ``end`` (exclusive); None is no filter."""

    begin: datetime
    end: datetime
    channel: str | None = None
    outcome: str | None = None
    level: str | None = None
    place: str | None = None
    district: bool = False
    not_useful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenQuestion:
    """One question with what was thought of its answer; ``text`` and ``words`` only while they are kept."""

    asked_at: datetime
    channel: str
    outcome: str
    procedure: str | None
    level: str | None
    place: str | None
    presumed_district: bool
    text: str | None
    useful: bool | None
    reason: str | None
    words: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Questions alike: what they share (None: not known, or not kept) and how many."""

    shared: str | None
    count: int


def questions(connection: Connection, sought: Sought, limit: int, skipped: int) -> list[SeenQuestion]:
    """Return the questions that fit, the latest first."""
    query = select(Row, Feedback).outerjoin(Feedback, _OF_IT).where(*_fitting(sought))
    query = query.order_by(Row.asked_at.desc(), Row.id).limit(limit).offset(skipped)
    return [_seen(row, opinion) for row, opinion in connection.execute(query)]


def outcomes(connection: Connection, sought: Sought) -> dict[str, int]:
    """Return how many of those that fit ended how, the most first."""
    query = select(Row.outcome, func.count()).outerjoin(Feedback, _OF_IT).where(*_fitting(sought))
    query = query.group_by(Row.outcome).order_by(func.count().desc())
    return {row[0]: row[1] for row in connection.execute(query)}


def unanswered(connection: Connection, sought: Sought, limit: int) -> list[Group]:
    """Return what was asked and not answered, by its words, the most first."""
    return _groups(connection, sought, Row.text, Row.outcome.in_(UNANSWERED), limit)


def presuming_district(connection: Connection, sought: Sought, limit: int) -> list[Group]:
    """Return what was asked as if districts still decided it, by procedure, the most first."""
    return _groups(connection, sought, Row.procedure, Row.presumed_district.is_(True), limit)


def _groups(
    connection: Connection,
    sought: Sought,
    by: InstrumentedAttribute[str | None],
    condition: ColumnElement[bool],
    limit: int,
) -> list[Group]:
    query = select(by, func.count()).outerjoin(Feedback, _OF_IT).where(condition, *_fitting(sought))
    query = query.group_by(by).order_by(func.count().desc(), by).limit(limit)
    return [Group(shared=shared, count=count) for shared, count in connection.execute(query)]


def _fitting(sought: Sought) -> list[ColumnElement[bool]]:
    wanted = (
        (Row.channel, sought.channel),
        (Row.outcome, sought.outcome),
        (Row.level, sought.level),
        (Row.place, sought.place),
    )
    return [
        Row.asked_at >= sought.begin,
        Row.asked_at < sought.end,
        *(column == value for column, value in wanted if value),
        *([Row.presumed_district.is_(True)] if sought.district else []),
        *([Feedback.useful.is_(False)] if sought.not_useful else []),
    ]


def _seen(row: Row, opinion: Feedback | None) -> SeenQuestion:
    return SeenQuestion(
        asked_at=row.asked_at,
        channel=row.channel,
        outcome=row.outcome,
        procedure=row.procedure,
        level=row.level,
        place=row.place,
        presumed_district=row.presumed_district,
        text=row.text,
        useful=opinion.useful if opinion else None,
        reason=opinion.reason if opinion else None,
        words=opinion.words if opinion else None,
    )
