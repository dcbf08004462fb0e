"""Second factors: begun, confirmed, their codes taken once each, taken away; every change is a deed.

A guess is counted before it is judged, and a code is taken by the statement that marks it used, so that many tries at
the same instant are worth no more than one.
"""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session as Connection

from bots.deeds import DeedKind
from bots.second_factor import Factor
from bots.slowing import wait_after
from bots.state.accounts import end_sessions
from bots.state.database import Database
from bots.state.deeds import note_deed
from bots.state.sessions import Visit
from bots.state.tables import Official, RecoveryCode


def factor_of(database: Database, official: int) -> Factor | None:
    """Return an account's second factor, one that is only begun too."""
    with database.transaction() as connection:
        row = connection.get_one(Official, official)
        if row.factor_seed is None:
            return None
        return Factor(seed=row.factor_seed, keyed=row.factor_keyed, since=row.factor_since)


def begin_factor(database: Database, official: int, factor: Factor) -> None:
    """Keep a factor to be confirmed by its first code; one that is in use stays."""
    unused = (Official.id == official, Official.factor_since.is_(None))
    with database.transaction() as connection:
        connection.execute(update(Official).where(*unused).values(factor_seed=factor.seed, factor_keyed=factor.keyed))


def confirm_factor(
    database: Database, visit: Visit, factor: Factor, step: int, codes: Iterable[str], now: datetime
) -> bool:
    """Put a factor to use from ``now`` on and sign out everywhere else; False if it is no longer the one begun.

    ``codes`` are the digests of its recovery codes.
    """
    begun = (Official.id == visit.account.id, Official.factor_since.is_(None), Official.factor_seed == factor.seed)
    values = {"factor_since": now, "factor_step": step, "factor_failures": 0, "factor_locked_until": None}
    with database.transaction() as connection:
        done = connection.execute(update(Official).where(*begun).values(values).returning(Official.id)).first()
        if done is None:
            return False
        _give_codes(connection, visit.account.id, codes)
        end_sessions(connection, visit.account.id, kept=visit.digest)
        note_deed(connection, now, visit.account.id, DeedKind.SECOND_FACTOR_ON, visit.account.login)
        return True


def renew_codes(database: Database, visit: Visit, codes: Iterable[str], now: datetime) -> None:
    """Replace the recovery codes by others."""
    with database.transaction() as connection:
        _give_codes(connection, visit.account.id, codes)
        note_deed(connection, now, visit.account.id, DeedKind.RECOVERY_CODES_MADE, visit.account.login)


def codes_left(database: Database, official: int) -> int:
    """Return how many recovery codes are unused."""
    with database.transaction() as connection:
        return connection.scalar(select(func.count()).where(RecoveryCode.official == official)) or 0


def claim_guess(database: Database, official: int, now: datetime) -> bool:
    """Count a guess; False while the account's second step is shut, as it is for longer from each fifth on."""
    open_ = or_(Official.factor_locked_until.is_(None), Official.factor_locked_until <= now)
    counted = (
        update(Official).where(Official.id == official, open_).values(factor_failures=Official.factor_failures + 1)
    )
    with database.transaction() as connection:
        failures = connection.scalar(counted.returning(Official.factor_failures))
        wait = wait_after(failures or 0)
        if wait:
            shut = update(Official).where(Official.id == official).values(factor_locked_until=now + wait)
            connection.execute(shut)
        return failures is not None


def take_step(database: Database, official: int, step: int) -> bool:
    """Take the code of a time step; False if it, or a later one, was taken before."""
    with database.transaction() as connection:
        taken = connection.execute(
            update(Official)
            .where(Official.id == official, Official.factor_since.is_not(None), Official.factor_step < step)
            .values(factor_step=step, factor_failures=0, factor_locked_until=None)
            .returning(Official.id)
        ).first()
        return taken is not None


def take_recovery(database: Database, official: int, digest: str, now: datetime) -> bool:
    """Use a recovery code up; False if it is none, or no longer."""
    its_own = (RecoveryCode.digest == digest, RecoveryCode.official == official)
    with database.transaction() as connection:
        taken = connection.execute(delete(RecoveryCode).where(*its_own).returning(RecoveryCode.digest)).first()
        if taken is None:
            return False
        row = connection.get_one(Official, official)
        row.factor_failures, row.factor_locked_until = 0, None
        note_deed(connection, now, official, DeedKind.RECOVERY_CODE_USED, row.login)
        return True


def remove_factor(database: Database, official: int, now: datetime, by: int | None, kept: str = "") -> None:
    """Take a factor away, its codes too, and end the account's sessions but the one ``kept``; ``by`` is who does it."""
    with database.transaction() as connection:
        row = connection.get_one(Official, official)
        row.factor_seed, row.factor_keyed, row.factor_since = None, False, None
        row.factor_failures, row.factor_locked_until = 0, None
        _give_codes(connection, official, ())
        end_sessions(connection, official, kept)
        kind = DeedKind.SECOND_FACTOR_OFF if by == official else DeedKind.SECOND_FACTOR_RESET
        note_deed(connection, now, by, kind, row.login)


def _give_codes(connection: Connection, official: int, digests: Iterable[str]) -> None:
    connection.execute(delete(RecoveryCode).where(RecoveryCode.official == official))
    connection.add_all(RecoveryCode(digest=digest, official=official) for digest in digests)
