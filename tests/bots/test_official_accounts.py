from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bots.cli import app
from bots.passwords import matches
from bots.second_factor import new_factor
from bots.state.accounts import credentials
from bots.state.database import Database, database_in
from bots.state.second_factors import begin_factor, confirm_factor, factor_of
from bots.state.sessions import open_session, visit_with

PASSWORD = "ba con mèo xanh 1789"


def run(home: Path, *arguments: str, typed: str = f"{PASSWORD}\n{PASSWORD}\n") -> tuple[int, str]:
    done = CliRunner().invoke(app, ["official", *arguments, "--home", str(home)], input=typed)
    return done.exit_code, done.output


def test_the_first_admin_is_added_on_the_command_line_and_the_password_is_asked(tmp_path: Path) -> None:
    status, shown = run(tmp_path, "add", "Lan", "--role", "admin", "--name", "Nguyễn Thị Lan")
    known = credentials(Database(database_in(tmp_path)), "lan")
    assert status == 0
    assert PASSWORD not in shown
    assert known is not None
    assert (known.account.name, known.account.role) == ("Nguyễn Thị Lan", "admin")
    assert matches(PASSWORD, known.password_hash)


def test_a_forgotten_password_is_set_anew(tmp_path: Path) -> None:
    run(tmp_path, "add", "lan")
    new = "sông Hàn chảy ngược"
    assert run(tmp_path, "password", "lan", typed=f"{new}\n{new}\n")[0] == 0
    known = credentials(Database(database_in(tmp_path)), "lan")
    assert known is not None
    assert matches(new, known.password_hash)


@pytest.mark.parametrize(
    ("arguments", "typed", "told"),
    [
        (("add", "bà lan"), "", "Tên đăng nhập"),
        (("add", "lan", "--role", "king"), "", "viewer, editor, approver, admin"),
        (("add", "lan"), "password1234\npassword1234\n", "dễ đoán"),
        (("add", "lan"), "ngắn\nngắn\n", "12 ký tự"),
        (("password", "nobody"), "", "Không có tài khoản"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(
    tmp_path: Path, arguments: tuple[str, ...], typed: str, told: str
) -> None:
    status, shown = run(tmp_path, *arguments, typed=typed)
    assert status == 1
    assert told in shown


def test_a_second_factor_whose_telephone_and_codes_are_lost_is_taken_away(tmp_path: Path) -> None:
    run(tmp_path, "add", "lan")
    database, now = Database(database_in(tmp_path)), datetime.now(UTC)
    number = credentials(database, "lan").account.id  # type: ignore[union-attr]
    visit, factor = visit_with(database, open_session(database, number, now), now), new_factor("")
    assert visit is not None
    begin_factor(database, number, factor)
    assert confirm_factor(database, visit, factor, 1, (), now)
    assert run(tmp_path, "reset-second-factor", "LAN") == (0, "")
    assert factor_of(database, number) is None
    assert run(tmp_path, "reset-second-factor", "nobody")[0] == 1


def test_a_login_that_is_taken_is_refused(tmp_path: Path) -> None:
    run(tmp_path, "add", "lan")
    status, shown = run(tmp_path, "add", "LAN")
    assert (status, "Đã có tài khoản" in shown) == (1, True)
