"""Second factors in the database, on both engines."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from bots.accounts import Account, Role
from bots.deeds import DeedKind
from bots.second_factor import Factor, new_factor
from bots.state import tables
from bots.state.accounts import account_with_id, add_account
from bots.state.database import Database
from bots.state.deeds import latest_deeds
from bots.state.second_factors import (
    begin_factor,
    claim_guess,
    codes_left,
    confirm_factor,
    factor_of,
    remove_factor,
    renew_codes,
    take_recovery,
    take_step,
)
from bots.state.sessions import Visit, open_session, visit_with

NOW = datetime(2026, 11, 27, 2, 0, tzinfo=UTC)
MIGRATIONS = Path(tables.__file__ or "").with_name("migrations")


@pytest.fixture
def visit(database: Database) -> Visit:
    """An official who is signed in, without a second factor yet."""
    account = Account(id=0, login="lan", name="Lan", role=Role.EDITOR)
    value = open_session(database, add_account(database, account, "x", NOW), NOW)
    found = visit_with(database, value, NOW)
    assert found is not None
    return found


def turned_on(database: Database, visit: Visit, step: int = 100, codes: tuple[str, ...] = ("a", "b")) -> Factor:
    factor = new_factor("")
    begin_factor(database, visit.account.id, factor)
    assert confirm_factor(database, visit, factor, step, codes, NOW)
    return factor


def test_an_account_and_its_session_from_before_second_factors_go_on_as_they_were(
    database: Database, address: str, visit: Visit
) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.transaction() as connection:
        config.attributes["connection"] = connection.connection()
        command.downgrade(config, "0003")
    upgraded = Database(address)
    with upgraded.transaction() as connection:
        (session,) = connection.query(tables.Session)
        assert not session.awaits_factor
    account = account_with_id(upgraded, visit.account.id)
    assert account == visit.account
    turned_on(upgraded, visit)
    assert take_step(upgraded, visit.account.id, 101)
    upgraded.close()


def test_a_factor_is_in_use_only_once_it_was_confirmed(database: Database, visit: Visit) -> None:
    official, factor = visit.account.id, new_factor("khóa")
    begin_factor(database, official, factor)
    assert factor_of(database, official) == factor
    assert not take_step(database, official, 100)
    assert confirm_factor(database, visit, factor, 100, ("a",), NOW)
    kept = factor_of(database, official)
    assert kept == Factor(seed=factor.seed, keyed=True, since=NOW)
    account = account_with_id(database, official)
    assert account is not None
    assert account.factor_since == NOW


def test_a_factor_in_use_is_not_replaced_by_one_that_is_begun(database: Database, visit: Visit) -> None:
    factor = turned_on(database, visit)
    begin_factor(database, visit.account.id, new_factor(""))
    kept = factor_of(database, visit.account.id)
    assert kept is not None
    assert kept.seed == factor.seed
    assert not confirm_factor(database, visit, factor, 200, (), NOW)


def test_one_that_was_begun_anew_meanwhile_is_not_confirmed(database: Database, visit: Visit) -> None:
    stale = new_factor("")
    begin_factor(database, visit.account.id, stale)
    begin_factor(database, visit.account.id, new_factor(""))
    assert not confirm_factor(database, visit, stale, 100, (), NOW)


def test_a_step_is_taken_once_and_none_before_it(database: Database, visit: Visit) -> None:
    turned_on(database, visit, step=100)
    official = visit.account.id
    assert [take_step(database, official, step) for step in (100, 99, 101, 101, 100, 103, 102)] == [
        False, False, True, False, False, True, False,
    ]  # fmt: skip


def test_of_many_who_show_the_same_code_at_once_one_is_let_in(database: Database, visit: Visit) -> None:
    turned_on(database, visit)
    with ThreadPoolExecutor(4) as pool:
        taken = list(pool.map(lambda _: take_step(database, visit.account.id, 200), range(8)))
        recovered = list(pool.map(lambda _: take_recovery(database, visit.account.id, "a", NOW), range(8)))
    assert taken.count(True) == recovered.count(True) == 1


def test_a_recovery_code_opens_once_and_for_its_owner_alone(database: Database, visit: Visit) -> None:
    turned_on(database, visit)
    other = add_account(database, Account(id=0, login="hoa", name="Hoa", role=Role.VIEWER), "x", NOW)
    assert not take_recovery(database, other, "a", NOW)
    assert take_recovery(database, visit.account.id, "a", NOW)
    assert not take_recovery(database, visit.account.id, "a", NOW)
    assert codes_left(database, visit.account.id) == 1
    renew_codes(database, visit, ("c", "d", "e"), NOW)
    assert codes_left(database, visit.account.id) == 3
    assert not take_recovery(database, visit.account.id, "b", NOW)


def test_from_the_fifth_guess_on_the_second_step_is_shut_for_longer_each_time(database: Database, visit: Visit) -> None:
    turned_on(database, visit)
    official, now = visit.account.id, NOW
    assert [claim_guess(database, official, now) for _ in range(7)] == [True] * 5 + [False] * 2
    now += timedelta(seconds=30)
    assert [claim_guess(database, official, now) for _ in range(2)] == [True, False]
    now += timedelta(seconds=59)
    assert not claim_guess(database, official, now)
    now += timedelta(days=1)
    assert claim_guess(database, official, now)
    assert take_step(database, official, 300)
    assert [claim_guess(database, official, now) for _ in range(6)] == [True] * 5 + [False]


def test_guesses_at_the_same_instant_are_each_counted(database: Database, visit: Visit) -> None:
    turned_on(database, visit)
    with ThreadPoolExecutor(4) as pool:
        heard = list(pool.map(lambda _: claim_guess(database, visit.account.id, NOW), range(20)))
    assert heard.count(True) == 5


def test_turning_it_on_ends_the_sessions_elsewhere_and_taking_it_away_ends_all(
    database: Database, visit: Visit
) -> None:
    elsewhere = open_session(database, visit.account.id, NOW)
    turned_on(database, visit)
    assert visit_with(database, elsewhere, NOW) is None
    here = open_session(database, visit.account.id, NOW)
    remove_factor(database, visit.account.id, NOW, by=None)
    assert visit_with(database, here, NOW) is None
    assert factor_of(database, visit.account.id) is None
    assert codes_left(database, visit.account.id) == 0
    kinds = [deed.kind for deed in latest_deeds(database, 9)]
    assert kinds[0] == DeedKind.SECOND_FACTOR_RESET
    assert DeedKind.SECOND_FACTOR_ON in kinds


def test_a_session_that_waits_for_the_second_step_ends_after_ten_minutes(database: Database, visit: Visit) -> None:
    value = open_session(database, visit.account.id, NOW, awaits_factor=True)
    found = visit_with(database, value, NOW + timedelta(minutes=9))
    assert found is not None
    assert found.awaits_factor
    assert visit_with(database, value, NOW + timedelta(minutes=10)) is None


def test_neither_a_code_nor_a_secret_stands_in_the_log(database: Database, visit: Visit) -> None:
    factor = turned_on(database, visit, codes=("bí mật",))
    take_recovery(database, visit.account.id, "bí mật", NOW)
    with database.transaction() as connection:
        told = " ".join(connection.scalars(text("SELECT subject FROM deeds")))
    assert "bí mật" not in told
    assert factor.seed not in told
