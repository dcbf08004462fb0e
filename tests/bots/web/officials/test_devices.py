"""Whoever guesses passwords is slowed down, and the owner is not shut out; sessions elsewhere are seen and ended."""

from collections.abc import Callable

import pytest

from bots.accounts import Role
from bots.deeds import DeedKind
from bots.passwords import matches
from bots.state.accounts import accounts, set_password
from bots.state.database import Database
from bots.state.deeds import latest_deeds
from tests.bots.web.officials.browsing import CHEAP, HASH, PASSWORD, Browser, Clock, add_official

WRONG = "sai rồi sai rồi"
HOME = "/officials/"


def guess(browser: Browser, login: str, times: int) -> list[int]:
    return [browser.sign_in(login, f"{WRONG} {n}").status_code for n in range(times)]


def test_guessing_elsewhere_shuts_the_account_but_not_the_device_of_its_owner(
    browser: Browser, new_browser: Callable[[], Browser], database: Database
) -> None:
    add_official(database, "lan")
    browser.sign_in("lan")
    browser.submit("/sign-out")
    guess(new_browser(), "lan", 25)
    assert new_browser().sign_in("lan").status_code == 429
    assert browser.sign_in("lan").status_code == 303
    assert browser.get(HOME).status_code == 200


def test_a_device_of_the_owner_is_no_way_to_guess_without_end(
    browser: Browser, database: Database, clock: Clock
) -> None:
    add_official(database, "lan")
    browser.sign_in("lan")
    browser.submit("/sign-out")
    assert guess(browser, "lan", 20) == [401] * 20
    clock.passes(seconds=1)
    assert guess(browser, "lan", 6) == [401] * 6  # now as anybody, whose wrong passwords count for the account
    assert browser.sign_in("lan").status_code == 401


@pytest.mark.parametrize("planted", ["", "x", "x.", "x.y", "." * 50])
def test_a_made_up_device_is_nobodys(
    browser: Browser, new_browser: Callable[[], Browser], database: Database, planted: str
) -> None:
    add_official(database, "lan")
    guess(new_browser(), "lan", 6)
    browser.get("/officials/sign-in")
    browser.cookies.set("motcua-device", planted, domain="desk.test")
    assert browser.sign_in("lan").status_code == 401


def test_a_device_of_one_account_is_a_stranger_to_another(
    browser: Browser, new_browser: Callable[[], Browser], database: Database
) -> None:
    add_official(database, "lan")
    add_official(database, "hoa")
    browser.sign_in("lan")
    guess(new_browser(), "hoa", 6)
    assert browser.sign_in("hoa").status_code == 401


def test_a_device_is_worth_nothing_once_the_password_was_changed_elsewhere(
    browser: Browser, new_browser: Callable[[], Browser], database: Database, clock: Clock
) -> None:
    lan = add_official(database, "lan")
    browser.sign_in("lan")
    set_password(database, lan, CHEAP.hash("cầu Rồng phun lửa 21"), clock.now)
    guess(new_browser(), "lan", 6)
    assert browser.sign_in("lan", "cầu Rồng phun lửa 21").status_code == 401


def test_the_same_work_is_done_for_an_unknown_login_a_wrong_password_and_a_shut_account(
    browser: Browser, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_official(database, "lan")
    hashes: list[bool] = []

    def counted(password: str, kept: str | None) -> bool:
        hashes.append(kept is None)
        return matches(password, kept)

    monkeypatch.setattr("bots.web.officials.proof.matches", counted)
    guess(browser, "nobody", 1), guess(browser, "lan", 7)
    assert hashes == [True] + [False] * 7


def test_an_unknown_login_is_written_down_but_not_what_was_typed(browser: Browser, database: Database) -> None:
    browser.sign_in("mật khẩu gõ nhầm ô", WRONG)
    (deed,) = latest_deeds(database, 5)
    assert (deed.kind, deed.official, deed.subject) == (DeedKind.SIGN_IN_REFUSED, None, "?")


def test_what_is_refused_to_who_is_signed_in_is_written_down(
    as_role: Callable[[str], Browser], database: Database
) -> None:
    viewer = as_role("viewer")
    viewer.get("/officials/accounts")
    viewer.post("/officials/sign-out", data={"form_token": "x"})
    found = [(d.kind, d.subject) for d in latest_deeds(database, 2)]
    assert found == [
        (DeedKind.REFUSED, "POST /officials/sign-out"),
        (DeedKind.REFUSED, "GET /officials/accounts"),
    ]


def test_sessions_elsewhere_are_seen_and_ended_with_the_password(
    browser: Browser, new_browser: Callable[[], Browser], database: Database
) -> None:
    add_official(database, "lan")
    other = new_browser()
    other.sign_in("lan")
    browser.sign_in("lan")
    assert browser.get("/officials/password").text.count("dùng lần cuối") == 2
    assert browser.submit("/sessions/end", current=WRONG).status_code == 422
    assert other.get(HOME).status_code == 200
    assert browser.submit("/sessions/end", current=PASSWORD).headers["location"].startswith("/officials/password")
    assert other.get(HOME).status_code == 303
    assert browser.get(HOME).status_code == 200
    assert "Đăng xuất khỏi các nơi khác" not in browser.get("/officials/password").text


def test_no_account_stands_ready_made(database: Database) -> None:
    assert accounts(database) == []


def test_an_account_holds_under_any_spelling_of_its_password_only_exactly_as_typed(
    browser: Browser, database: Database
) -> None:
    add_official(database, "lan", Role.VIEWER)
    for spelled in (PASSWORD.upper(), f" {PASSWORD}", f"{PASSWORD} ", PASSWORD[:-1]):
        assert browser.sign_in("lan", spelled).status_code == 401
    assert HASH.startswith("$argon2id$")
