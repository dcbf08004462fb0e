"""Sign-ins: opened, found by the digest of the cookie's value, ended. The value itself is never kept."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select

from bots.accounts import Account
from bots.deeds import DeedKind
from bots.state.accounts import account_of
from bots.state.database import Database
from bots.state.deeds import note_deed
from bots.state.tables import Official, Session

IDLE, ABSOLUTE = timedelta(hours=1), timedelta(hours=10)  # an hour away from the counter; a working day
_SECOND_STEP = timedelta(minutes=10)  # to find the telephone
_SEEN_EVERY = timedelta(minutes=1)  # how often a session's last use is written down


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """An official who is signed in: ``form_token`` must come back with every form.

    ``awaits_factor``: the password was shown, the second step not yet; such a session may do nothing else.
    """

    account: Account
    digest: str
    form_token: str
    awaits_factor: bool = False


def open_session(
    database: Database, official: int, now: datetime, left: str | None = None, awaits_factor: bool = False
) -> str:
    """Start a session and return the new cookie's value; ``left`` is that of the session it replaces."""
    value = secrets.token_urlsafe(32)
    with database.transaction() as connection:
        row = connection.get_one(Official, official)
        row.failures, row.locked_until = 0, None
        over = or_(Session.expires_at < now, Session.seen_at < now - IDLE, Session.digest == _digest(left or ""))
        connection.execute(delete(Session).where(over))
        connection.add(
            Session(
                digest=_digest(value),
                official=official,
                form_token=secrets.token_urlsafe(32),
                signed_in_at=now,
                seen_at=now,
                expires_at=now + (_SECOND_STEP if awaits_factor else ABSOLUTE),
                awaits_factor=awaits_factor,
            )
        )
        kind = DeedKind.PASSWORD_SHOWN if awaits_factor else DeedKind.SIGNED_IN
        note_deed(connection, now, official, kind, row.login)
    return value


def visit_with(database: Database, value: str, now: datetime) -> Visit | None:
    """Return who is signed in with this cookie, None if the session is unknown, over, or its account disabled."""
    with database.transaction() as connection:
        session = connection.get(Session, _digest(value))
        if session is None or session.expires_at <= now or session.seen_at <= now - IDLE:
            return None
        official = connection.get_one(Official, session.official)
        if official.disabled_at:
            return None
        if session.seen_at <= now - _SEEN_EVERY:
            session.seen_at = now
        return Visit(
            account=account_of(official),
            digest=session.digest,
            form_token=session.form_token,
            awaits_factor=session.awaits_factor,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """One session that is open: since when, last used when (to the minute), and whether it is the one that asks."""

    since: datetime
    seen: datetime
    here: bool


def sessions_of(database: Database, visit: Visit, now: datetime) -> list[SignedIn]:
    """Return the open sessions of whoever visits, the latest first."""
    open_ = (
        Session.official == visit.account.id,
        Session.expires_at > now,
        Session.seen_at > now - IDLE,
        ~Session.awaits_factor,
    )
    with database.transaction() as connection:
        rows = connection.scalars(select(Session).where(*open_).order_by(Session.signed_in_at.desc()))
        return [SignedIn(since=r.signed_in_at, seen=r.seen_at, here=r.digest == visit.digest) for r in rows]


def end_other_sessions(database: Database, visit: Visit, now: datetime) -> None:
    """Sign out everywhere but here."""
    others = (Session.official == visit.account.id, Session.digest != visit.digest)
    with database.transaction() as connection:
        connection.execute(delete(Session).where(*others))
        note_deed(connection, now, visit.account.id, DeedKind.SESSIONS_ENDED, visit.account.login)


def end_session(database: Database, visit: Visit, now: datetime) -> None:
    """Sign out."""
    with database.transaction() as connection:
        connection.execute(delete(Session).where(Session.digest == visit.digest))
        note_deed(connection, now, visit.account.id, DeedKind.SIGNED_OUT, visit.account.login)


def _digest(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()
