"""A channel's inbox: an update is committed before it is acknowledged, and emptied once it is answered."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy import update as change
from sqlalchemy.orm import Session

from bots.state.database import Database
from bots.state.tables import Update


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An update that waits for its answer; ``placeholder`` is what the channel noted of messages already sent."""

    number: str  # the channel's own
    talk: str  # updates of one talk are answered in the order in which they came
    payload: dict[str, Any]  # what was said
    placeholder: str | None = None
    tries: int = 0  # begun and not ended: the process died meanwhile
    received_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    next_try_at: datetime = field(default_factory=lambda: datetime.now(UTC))


class Inbox:
    """The updates of one channel; every method is one transaction and may be called from any thread."""

    def __init__(self, database: Database, channel: str) -> None:
        self._database = database
        self._channel = channel

    def keep(self, updates: Sequence[Kept]) -> tuple[Kept, ...]:
        """Commit ``updates`` and return those that were not kept before."""
        with self._database.transaction() as session:
            known = self._known(session, updates)
            fresh = {update.number: update for update in updates if update.number not in known}
            now = datetime.now(UTC)
            for position, update in enumerate(fresh.values()):  # a microsecond apart: their order is kept too
                session.add(self._row(update, now + timedelta(microseconds=position)))
        return tuple(fresh.values())

    def unanswered(self) -> tuple[Kept, ...]:
        """Return what waits for an answer, oldest first."""
        waiting = select(Update).where(Update.channel == self._channel, Update.answered_at.is_(None))
        with self._database.transaction() as session:
            return tuple(map(_kept, session.scalars(waiting.order_by(Update.received_at))))

    def begin(self, number: str) -> None:
        """Count one more try; committed before the try, so that one in which the process dies is known."""
        self._change(number, tries=Update.tries + 1)

    def note(self, number: str, placeholder: str) -> None:
        """Remember what has been sent, so that a restart edits it instead of sending it twice."""
        self._change(number, placeholder=placeholder)

    def postpone(self, number: str, until: datetime) -> None:
        """Try again at ``until``; a try that ended is not counted."""
        self._change(number, next_try_at=until, tries=Update.tries - 1)

    def close(self, number: str) -> None:
        """Empty an update that is answered, or given up; its number stays for some days."""
        self._change(number, payload=None, answered_at=datetime.now(UTC))

    def _change(self, number: str, **values: Any) -> None:
        one = change(Update).where(Update.channel == self._channel, Update.number == number)
        with self._database.transaction() as session:
            session.execute(one.values(**values))

    def _known(self, session: Session, updates: Sequence[Kept]) -> set[str]:
        numbers = [update.number for update in updates]
        return set(
            session.scalars(select(Update.number).where(Update.channel == self._channel, Update.number.in_(numbers)))
        )

    def _row(self, update: Kept, received_at: datetime) -> Update:
        return Update(
            channel=self._channel, number=update.number, talk=update.talk, received_at=received_at,
            payload=update.payload, placeholder=None, tries=0, next_try_at=received_at, answered_at=None,
        )  # fmt: skip


def _kept(row: Update) -> Kept:
    return Kept(
        number=row.number, talk=row.talk, payload=row.payload or {}, placeholder=row.placeholder, tries=row.tries,
        received_at=row.received_at, next_try_at=row.next_try_at,
    )  # fmt: skip
