"""Notices shown above every answer from one moment to another."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session as Connection

from bots.state.tables import EmergencyNotice


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What is said, in both languages, and from when to when (the end exclusive)."""

    text: str
    text_en: str
    starts_at: datetime
    ends_at: datetime
    id: int = 0

    def holds(self, now: datetime) -> bool:
        """Tell whether it is to be shown now."""
        return self.starts_at <= now < self.ends_at


def notices_from(connection: Connection, now: datetime) -> tuple[Notice, ...]:
    """Return the notices that are not over yet, the earliest first."""
    rows = select(EmergencyNotice).where(EmergencyNotice.ends_at > now).order_by(EmergencyNotice.starts_at)
    return tuple(
        Notice(text=r.text, text_en=r.text_en or r.text, starts_at=r.starts_at, ends_at=r.ends_at, id=r.id)
        for r in connection.scalars(rows)
    )


def put_up(connection: Connection, notice: Notice, official: int) -> int:
    """Put a notice up and return its number."""
    row = EmergencyNotice(
        text=notice.text,
        text_en=notice.text_en,
        starts_at=notice.starts_at,
        ends_at=notice.ends_at,
        written_by=official,
    )
    connection.add(row)
    connection.flush()
    return row.id


def take_down(connection: Connection, number: int) -> None:
    """Take a notice down at once."""
    connection.execute(delete(EmergencyNotice).where(EmergencyNotice.id == number))
