"""The log of what officials did, written in the transaction of the deed itself: neither is without the other."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session as Connection

from bots.deeds import Deed, DeedKind
from bots.state import tables
from bots.state.database import Database


def note_deed(connection: Connection, now: datetime, official: int | None, kind: DeedKind, subject: str) -> None:
    """Write down that the account ``official`` did this to ``subject``."""
    connection.add(tables.Deed(done_at=now, official=official, deed=kind, subject=subject))


def write_deed(database: Database, now: datetime, official: int | None, kind: DeedKind, subject: str) -> None:
    """Write down a deed that changes nothing else."""
    with database.transaction() as connection:
        note_deed(connection, now, official, kind, subject)


def latest_deeds(database: Database, limit: int, skipped: int = 0) -> list[Deed]:
    """Return deeds, the latest first."""
    query = (
        select(tables.Deed, tables.Official.name)
        .outerjoin(tables.Official, tables.Official.id == tables.Deed.official)
        .order_by(tables.Deed.done_at.desc(), tables.Deed.id.desc())
        .limit(limit)
        .offset(skipped)
    )
    with database.transaction() as connection:
        return [
            Deed(done_at=row.done_at, official=name, kind=DeedKind(row.deed), subject=row.subject)
            for row, name in connection.execute(query)
        ]
