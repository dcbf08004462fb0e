from collections.abc import Callable
from datetime import timedelta

import pytest

from bots.accounts import Role
from bots.deeds import DeedKind
from bots.state.accounts import TEMPORARY, accounts, set_disabled, set_password
from bots.state.database import Database
from bots.state.deeds import latest_deeds
from bots.state.tables import Session
from tests.bots.web.officials.browsing import HASH, PASSWORD, Browser, Clock, add_official

NEW = "sông Hàn chảy ngược 22"
HOME = "/officials/"


def test_nobody_sees_a_page_without_signing_in_and_is_led_back_to_it_afterwards(
    browser: Browser, database: Database
) -> None:
    add_official(database, "lan")
    led = browser.get("/officials/password")
    assert led.headers["location"] == "/officials/sign-in?next=/password"
    token = browser.token(led.headers["location"])
    form = {"login": "lan", "password": PASSWORD, "form_token": token, "next": "/password"}
    assert browser.post("/officials/sign-in", data=form).headers["location"] == "/officials/password"
    assert browser.get("/officials/password").status_code == 200


@pytest.mark.parametrize("next_", ["https://evil.test/", "//evil.test", "javascript:alert(1)"])
def test_the_way_back_never_leads_to_another_site(browser: Browser, database: Database, next_: str) -> None:
    add_official(database, "lan")
    form = {"login": "lan", "password": PASSWORD, "form_token": browser.token("/officials/sign-in"), "next": next_}
    assert browser.post("/officials/sign-in", data=form).headers["location"].startswith("/officials/")


def test_the_cookie_is_hidden_from_scripts_and_from_other_sites(browser: Browser, database: Database) -> None:
    add_official(database, "lan")
    cookie = browser.sign_in("lan").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "secure" not in cookie  # this office has no https


def test_over_https_the_cookie_is_secure_and_bound_to_the_host(
    new_browser: Callable[[], Browser], database: Database
) -> None:
    add_official(database, "lan")
    browser = new_browser()
    browser.base_url, browser.headers["origin"] = "https://desk.test", "https://desk.test"  # type: ignore[assignment]
    answer = browser.sign_in("lan")
    assert "__Host-motcua=" in answer.headers["set-cookie"]
    assert "secure" in answer.headers["set-cookie"].lower()
    assert "max-age" in answer.headers["strict-transport-security"]
    assert browser.get(HOME).status_code == 200


def test_only_a_digest_of_the_cookie_is_kept(browser: Browser, database: Database) -> None:
    add_official(database, "lan")
    browser.sign_in("lan")
    with database.transaction() as connection:
        (session,) = connection.query(Session)
        assert session.digest not in set(browser.cookies.values())
        assert len(session.digest) == 64


def test_a_session_planted_before_signing_in_is_worth_nothing(browser: Browser, database: Database) -> None:
    add_official(database, "lan")
    browser.cookies.set("motcua", "planted", domain="desk.test")
    browser.sign_in("lan")
    assert browser.cookies.get("motcua", domain="desk.test") != "planted"


def test_signing_in_again_gives_a_new_session_and_ends_the_old_one(
    browser: Browser, new_browser: Callable[[], Browser], database: Database
) -> None:
    add_official(database, "lan")
    browser.sign_in("lan")
    old, thief = browser.cookies["motcua"], new_browser()
    browser.sign_in("lan")
    assert browser.cookies["motcua"] != old
    thief.cookies.set("motcua", old)
    assert thief.get(HOME).status_code == 303


def test_signing_out_ends_the_session_on_the_server(
    browser: Browser, new_browser: Callable[[], Browser], database: Database
) -> None:
    add_official(database, "lan")
    browser.sign_in("lan")
    copy = new_browser()
    copy.cookies.set("motcua", browser.cookies["motcua"])
    assert copy.get(HOME).status_code == 200
    assert browser.submit("/sign-out").status_code == 303
    assert copy.get(HOME).status_code == 303


def test_a_session_ends_after_an_idle_hour_and_after_a_working_day(
    browser: Browser, database: Database, clock: Clock
) -> None:
    add_official(database, "lan")
    browser.sign_in("lan")
    clock.passes(minutes=61)
    assert browser.get(HOME).status_code == 303
    browser.sign_in("lan")
    for _ in range(11):
        clock.passes(minutes=54)
        assert browser.get(HOME).status_code == 200
    clock.passes(minutes=54)
    assert browser.get(HOME).status_code == 303


def test_a_wrong_password_and_an_unknown_login_are_refused_in_the_same_words(
    browser: Browser, database: Database
) -> None:
    add_official(database, "lan")
    wrong, unknown = browser.sign_in("lan", "sai rồi sai rồi"), browser.sign_in("nobody", "sai rồi sai rồi")
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.text.replace("lan", "") == unknown.text.replace("nobody", "").replace("lan", "")


def test_after_five_wrong_passwords_the_right_one_must_wait_and_then_opens(
    browser: Browser, database: Database, clock: Clock
) -> None:
    add_official(database, "lan")
    for _ in range(5):
        assert browser.sign_in("lan", "sai rồi sai rồi").status_code == 401
    assert browser.sign_in("lan").status_code == 401
    clock.passes(seconds=31)
    assert browser.sign_in("lan").status_code == 303


def test_each_further_wrong_password_doubles_the_wait_up_to_a_quarter_of_an_hour(
    browser: Browser, database: Database, clock: Clock
) -> None:
    add_official(database, "lan")
    for _ in range(12):
        clock.passes(minutes=16)
        browser.sign_in("lan", "sai rồi sai rồi")
    clock.passes(minutes=14)
    assert browser.sign_in("lan").status_code == 401
    clock.passes(minutes=2)
    assert browser.sign_in("lan").status_code == 303


def test_an_address_that_tries_many_logins_is_stopped(browser: Browser, database: Database, clock: Clock) -> None:
    add_official(database, "lan")
    for n in range(20):
        browser.sign_in(f"thu{n}", "sai rồi sai rồi")
    assert browser.sign_in("lan").status_code == 429
    clock.passes(minutes=15)
    assert browser.sign_in("lan").status_code == 303


def test_a_disabled_account_is_out_at_once_and_stays_out(browser: Browser, database: Database, clock: Clock) -> None:
    boss, lan = add_official(database, "boss", Role.ADMIN), add_official(database, "lan")
    browser.sign_in("lan")
    set_disabled(database, lan, True, clock.now, boss)
    assert browser.get(HOME).status_code == 303
    assert browser.sign_in("lan").status_code == 401


def test_a_changed_password_ends_all_other_sessions(
    browser: Browser, new_browser: Callable[[], Browser], database: Database
) -> None:
    add_official(database, "lan")
    other = new_browser()
    browser.sign_in("lan")
    other.sign_in("lan")
    changed = browser.submit("/password", current=PASSWORD, new=NEW, again=NEW)
    assert changed.headers["location"] == "/officials/?done=PASSWORD"
    assert browser.get(HOME).status_code == 200
    assert other.get(HOME).status_code == 303
    assert other.sign_in("lan").status_code == 401
    assert other.sign_in("lan", NEW).status_code == 303


@pytest.mark.parametrize(
    ("current", "new", "again", "told"),
    [
        ("sai rồi sai rồi", NEW, NEW, "Mật khẩu hiện tại chưa đúng"),
        (PASSWORD, NEW, NEW + "3", "chưa giống nhau"),
        (PASSWORD, "ngắn quá", "ngắn quá", "ít nhất 12"),
        (PASSWORD, "password1234", "password1234", "dễ đoán"),
        (PASSWORD, "lan-lan-lan-lan", "lan-lan-lan-lan", "dễ đoán"),
    ],
)
def test_a_bad_new_password_is_refused_with_the_reason(
    browser: Browser, database: Database, current: str, new: str, again: str, told: str
) -> None:
    add_official(database, "lan")
    browser.sign_in("lan")
    answer = browser.submit("/password", current=current, new=new, again=again)
    assert answer.status_code == 422
    assert told in answer.text


def test_a_temporary_password_opens_nothing_but_its_own_change_and_lapses(
    browser: Browser, database: Database, clock: Clock
) -> None:
    lan = add_official(database, "lan")
    set_password(database, lan, HASH, clock.now, by=None, temporary_until=clock.now + TEMPORARY)
    browser.sign_in("lan")
    assert browser.get(HOME).headers["location"] == "/officials/password"
    browser.submit("/password", current=PASSWORD, new=NEW, again=NEW)
    assert browser.get(HOME).status_code == 200
    set_password(database, lan, HASH, clock.now, by=None, temporary_until=clock.now + TEMPORARY)
    clock.passes(days=3, seconds=1)
    assert browser.sign_in("lan").status_code == 401


def test_what_happens_to_accounts_is_written_down(browser: Browser, database: Database) -> None:
    add_official(database, "lan")
    browser.sign_in("lan", "sai rồi sai rồi")
    browser.sign_in("lan")
    browser.submit("/password", current=PASSWORD, new=NEW, again=NEW)
    kinds = [deed.kind for deed in latest_deeds(database, 10)]
    assert kinds == [
        DeedKind.SIGNED_IN,
        DeedKind.PASSWORD_CHANGED,
        DeedKind.SIGNED_IN,
        DeedKind.SIGN_IN_REFUSED,
        DeedKind.ACCOUNT_ADDED,
    ]
    assert [account.login for account in accounts(database)] == ["lan"]
    assert timedelta(hours=1) <= TEMPORARY
