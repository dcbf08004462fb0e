"""The second step of signing in: a code, taken once, after the password and never instead of it."""

from collections.abc import Callable

import pytest
from pyotp import TOTP

from bots.deeds import DeedKind
from bots.state.database import Database
from bots.state.deeds import latest_deeds
from bots.web.officials.means import Means
from tests.bots.web.officials.browsing import PASSWORD, Browser, Clock
from tests.bots.web.officials.every_route import MATRIX, every_route, filled
from tests.bots.web.officials.second_factor.telephone import HOME, PAGE, second_step, turn_on


def test_from_then_on_the_password_opens_nothing_but_the_second_step(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock, means: Means
) -> None:
    telephone, _ = turn_on(lan, clock)
    browser = new_browser()
    led = browser.sign_in("lan")
    assert led.headers["location"].startswith("/officials/second-step")
    allowed = {"/second-step", "/sign-out"}
    for route in sorted(set().union(*MATRIX.values())):
        method, path = route.split(" ")
        if path not in allowed:
            form = {"form_token": browser.token("/officials/second-step")} if method == "POST" else None
            answer = browser.request(method, f"/officials{filled(path)}", data=form)
            assert answer.headers.get("location") == "/officials/second-step", route
    assert set().union(*MATRIX.values()) <= every_route(means)
    assert second_step(browser, telephone.shows()) == 303
    assert browser.get(HOME).status_code == 200


def test_the_session_of_the_second_step_is_another_than_that_of_the_password(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock
) -> None:
    telephone, _ = turn_on(lan, clock)
    browser, thief = new_browser(), new_browser()
    browser.sign_in("lan")
    before = browser.cookies["motcua"]
    second_step(browser, telephone.shows())
    thief.cookies.set("motcua", before)
    assert browser.cookies["motcua"] != before
    assert thief.get(HOME).headers["location"].startswith("/officials/sign-in")


def test_whoever_was_led_to_the_door_comes_back_to_the_page_after_the_second_step(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock
) -> None:
    telephone, _ = turn_on(lan, clock)
    browser = new_browser()
    form = {"login": "lan", "password": PASSWORD, "next": "/tickets?queue=drafted"}
    led = browser.post("/officials/sign-in", data=form | {"form_token": browser.token("/officials/sign-in")})
    page = browser.get(led.headers["location"]).text
    assert 'name="next" value="/tickets?queue=drafted"' in page
    for away, come in (("//evil.test", "/officials//evil.test"), ("https://evil.test", "/officials/")):
        form = {"code": telephone.shows(), "next": away, "form_token": browser.token("/officials/second-step")}
        assert browser.post("/officials/second-step", data=form).headers["location"] == come
        browser.sign_in("lan")


def test_a_code_is_taken_once_even_while_it_still_shows(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock
) -> None:
    telephone, _ = turn_on(lan, clock)
    code, first, second = telephone.shows(), new_browser(), new_browser()
    first.sign_in("lan"), second.sign_in("lan")
    assert second_step(first, code) == 303
    assert second_step(second, code) == 401
    assert second.get(HOME).headers["location"] == "/officials/second-step"


def test_a_recovery_code_opens_once_instead_of_the_telephone_and_is_written_down(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock, database: Database
) -> None:
    _, codes = turn_on(lan, clock)
    browser = new_browser()
    browser.sign_in("lan")
    assert second_step(browser, codes[3].upper()) == 303
    assert "Còn 9 mã" in browser.get(PAGE).text
    browser.submit("/sign-out")
    browser.sign_in("lan")
    assert second_step(browser, codes[3]) == 401
    assert DeedKind.RECOVERY_CODE_USED in [deed.kind for deed in latest_deeds(database, 9)]


def test_the_password_alone_makes_no_device_of_the_owners(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock
) -> None:
    turn_on(lan, clock)
    thief = new_browser()
    thief.sign_in("lan")
    assert "motcua-device" not in thief.cookies


def test_a_device_from_before_the_second_factor_is_worth_nothing(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock
) -> None:
    thief = new_browser()
    thief.sign_in("lan")
    telephone, _ = turn_on(lan, clock)
    thief.sign_in("lan")
    for _ in range(5):
        second_step(thief, "000000")
    assert second_step(thief, TOTP(telephone.secret).at(clock.now)) == 401  # counted as a stranger


def test_a_wrong_code_is_shown_nowhere_and_written_nowhere(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock, database: Database
) -> None:
    turn_on(lan, clock)
    browser = new_browser()
    browser.sign_in("lan")
    for typed in ("135791", "<b>mã</b>", "x" * 60):
        answer = browser.submit("/second-step", "/officials/second-step", code=typed)
        assert answer.status_code == 401
        assert typed not in answer.text
    assert not [d for d in latest_deeds(database, 20) if "135791" in d.subject or "x" * 60 in d.subject]


def test_no_secret_password_or_code_is_logged(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    telephone, codes = turn_on(lan, clock)
    browser, shown = new_browser(), telephone.shows()
    browser.sign_in("lan")
    second_step(browser, "975310"), second_step(browser, shown)
    for secret in (telephone.secret, shown, "975310", PASSWORD, *codes):
        assert secret not in caplog.text


def test_a_second_step_is_signed_out_of(lan: Browser, new_browser: Callable[[], Browser], clock: Clock) -> None:
    turn_on(lan, clock)
    browser = new_browser()
    browser.sign_in("lan")
    assert browser.submit("/sign-out", "/officials/second-step").headers["location"].startswith("/officials/sign-in")
    assert browser.get("/officials/second-step").headers["location"].startswith("/officials/sign-in")
