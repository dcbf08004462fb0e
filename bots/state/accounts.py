"""Accounts of officials: looked up, added, changed; every change is a deed."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as Connection

from assistant.errors import AssistantError
from bots.accounts import Account, Credentials, Role
from bots.deeds import DeedKind
from bots.slowing import wait_after
from bots.state.database import Database
from bots.state.deeds import note_deed
from bots.state.tables import Official, Session

TEMPORARY = timedelta(days=3)  # how long a password that an admin gave may be used to sign in


def account_of(row: Official) -> Account:
    """Return an account as the rest of the code knows it."""
    return Account(
        id=row.id,
        login=row.login,
        name=row.name,
        role=Role(row.role),
        place=row.place,
        disabled_at=row.disabled_at,
        temporary_until=row.temporary_until,
        factor_since=row.factor_since,
    )


def accounts(database: Database) -> list[Account]:
    """Return every account, by login."""
    with database.transaction() as connection:
        return [account_of(row) for row in connection.scalars(select(Official).order_by(Official.login))]


def account_with_id(database: Database, official: int) -> Account | None:
    """Return the account of that number, or None."""
    with database.transaction() as connection:
        row = connection.get(Official, official)
        return account_of(row) if row else None


def credentials(database: Database, login: str) -> Credentials | None:
    """Return what a sign-in as ``login`` is judged by, or None of one unknown."""
    with database.transaction() as connection:
        row = connection.scalar(select(Official).where(Official.login == login))
        if row is None:
            return None
        return Credentials(
            account=account_of(row),
            password_hash=row.password_hash,
            failures=row.failures,
            locked_until=row.locked_until,
            factor_seed=row.factor_seed if row.factor_since else None,
        )


def add_account(
    database: Database,
    account: Account,
    password_hash: str,
    now: datetime,
    by: int | None = None,
) -> int:
    """Add ``account`` (its id aside) and return its id; raises ``AssistantError`` when the login is taken."""
    try:
        with database.transaction() as connection:
            row = Official(
                login=account.login,
                name=account.name,
                role=account.role,
                place=account.place,
                password_hash=password_hash,
                temporary_until=account.temporary_until,
            )
            connection.add(row)
            connection.flush()
            note_deed(connection, now, by, DeedKind.ACCOUNT_ADDED, f"{account.login} ({account.role})")
            return row.id
    except IntegrityError:
        raise AssistantError(
            f"Đã có tài khoản “{account.login}”; hãy chọn tên đăng nhập khác. (This login is taken.)"
        ) from None


def note_failure(database: Database, official: int, now: datetime, counts: bool = True) -> None:
    """Write a wrong password down; from the fifth in a row that ``counts`` on, each doubles the wait."""
    with database.transaction() as connection:
        row = connection.get_one(Official, official, with_for_update=True)
        row.failures += counts
        wait = wait_after(row.failures) if counts else None
        if wait:
            row.locked_until = now + wait
        note_deed(connection, now, official, DeedKind.SIGN_IN_REFUSED, row.login)


def set_password(
    database: Database,
    official: int,
    password_hash: str,
    now: datetime,
    by: int | None = None,
    temporary_until: datetime | None = None,
) -> None:
    """Keep a new password and end every session of its owner; ``by`` is the admin who gave it, if one did."""
    with database.transaction() as connection:
        row = connection.get_one(Official, official)
        row.password_hash, row.temporary_until = password_hash, temporary_until
        row.failures, row.locked_until = 0, None
        end_sessions(connection, official)
        kind = DeedKind.PASSWORD_CHANGED if by == official else DeedKind.PASSWORD_GIVEN
        note_deed(connection, now, by, kind, row.login)


def set_role(database: Database, official: int, role: Role, now: datetime, by: int | None) -> None:
    """Give an account another role; raises ``AssistantError`` if no admin would be left."""

    def change(row: Official) -> None:
        row.role = role

    _change(database, official, change, DeedKind.ROLE_CHANGED, f" → {role}", now, by)


def set_disabled(database: Database, official: int, disabled: bool, now: datetime, by: int | None) -> None:
    """Lock an account or open it again; its sessions end. Raises ``AssistantError`` if no admin would be left."""

    def change(row: Official) -> None:
        row.disabled_at = now if disabled else None

    kind = DeedKind.ACCOUNT_DISABLED if disabled else DeedKind.ACCOUNT_ENABLED
    _change(database, official, change, kind, "", now, by)


def _change(
    database: Database,
    official: int,
    change: Callable[[Official], None],
    kind: DeedKind,
    detail: str,
    now: datetime,
    by: int | None,
) -> None:
    with database.transaction() as connection:
        row = connection.get_one(Official, official, with_for_update=True)
        change(row)
        connection.flush()
        admins = select(func.count()).where(Official.role == Role.ADMIN, Official.disabled_at.is_(None))
        if not connection.scalar(admins):
            raise AssistantError(
                "Phải còn ít nhất một tài khoản quản trị hoạt động. (At least one active admin must remain.)"
            )
        end_sessions(connection, official)
        note_deed(connection, now, by, kind, row.login + detail)


def end_sessions(connection: Connection, official: int, kept: str = "") -> None:
    """End every session of an account but the one whose digest is ``kept``."""
    connection.execute(delete(Session).where(Session.official == official, Session.digest != kept))
