"""The second step of signing in, as browsers meet it."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from pyotp import TOTP

from bots.accounts import Role
from bots.deeds import DeedKind
from bots.state.accounts import TEMPORARY, set_password
from bots.state.database import Database
from bots.state.deeds import latest_deeds
from bots.state.tables import Official, RecoveryCode
from bots.web.app import create_app
from bots.web.officials.application import officials_app
from bots.web.officials.means import Means
from tests.bots.web.officials.browsing import HASH, ORIGIN, PASSWORD, Browser, Clock, add_official
from tests.bots.web.officials.every_route import MATRIX, every_route, filled

PAGE = "/officials/second-factor"
HOME = "/officials/"
KEY = "khóa của cơ quan, dài hơn ba mươi hai ký tự"


class Telephone:
    """An app that shows a code of the moment."""

    def __init__(self, secret: str, clock: Clock) -> None:
        self.secret, self.clock = secret, clock

    def shows(self) -> str:
        """Wait for a code that was not shown yet, and read it."""
        self.clock.passes(seconds=30)
        return TOTP(self.secret).at(self.clock.now)


def turn_on(browser: Browser, clock: Clock) -> tuple[Telephone, list[str]]:
    """Turn the second factor of whoever is signed in on; return the telephone and the recovery codes."""
    browser.submit("/second-factor/begin", PAGE)
    secret = secret_on(browser.get(PAGE).text)
    telephone = Telephone(secret, clock)
    shown = browser.submit("/second-factor/on", PAGE, current=PASSWORD, code=telephone.shows())
    assert shown.status_code == 200, shown.text
    return telephone, codes_on(shown.text)


def secret_on(page: str) -> str:
    return page.split('class="secret long">')[1].split("<")[0].replace(" ", "")


def codes_on(page: str) -> list[str]:
    return re.findall(r'class="secret long">([a-z2-9-]+)<', page)


def second_step(browser: Browser, code: str) -> int:
    return browser.submit("/second-step", "/officials/second-step", code=code).status_code


@pytest.fixture
def lan(browser: Browser, database: Database) -> Browser:
    """Lan, an editor, signed in."""
    add_official(database, "lan", Role.EDITOR)
    assert browser.sign_in("lan").status_code == 303
    return browser


@pytest.fixture
def required(means: Means) -> Callable[[], Browser]:
    """Browsers at a desk that wants a second factor of everybody, and has a key."""
    app = create_app(means.assistant, officials=officials_app(replace(means, factor_required=True, factor_key=KEY)))
    return lambda: Browser(app, base_url=ORIGIN, headers={"origin": ORIGIN}, follow_redirects=False)


def test_it_is_turned_on_with_a_drawing_a_secret_in_text_the_password_and_a_first_code(
    lan: Browser, clock: Clock, database: Database
) -> None:
    assert "Chưa" not in lan.get("/officials/password").text
    lan.submit("/second-factor/begin", PAGE)
    page = lan.get(PAGE).text
    assert "<svg" in page
    assert 'href="otpauth://totp/Motcua:lan?secret=' in page
    assert "<script" not in page
    telephone = Telephone(secret_on(page), clock)
    code = telephone.shows()
    assert lan.submit("/second-factor/on", PAGE, current="sai rồi sai rồi", code=code).status_code == 422
    assert lan.submit("/second-factor/on", PAGE, current=PASSWORD, code="000000").status_code == 422
    assert lan.get(HOME).status_code == 200
    shown = lan.submit("/second-factor/on", PAGE, current=PASSWORD, code=code)
    assert len(set(codes_on(shown.text))) == 10
    assert not set(codes_on(shown.text)) & set(codes_on(lan.get(PAGE).text))
    assert telephone.secret not in lan.get(PAGE).text.replace(" ", "")
    with database.transaction() as connection:
        kept = {row.digest for row in connection.query(RecoveryCode)}
        (row,) = connection.query(Official)
    assert len(kept) == 10
    assert not kept & set(codes_on(shown.text))
    assert telephone.secret not in (row.factor_seed or "")


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


def test_wrong_codes_are_slowed_like_wrong_passwords_and_the_right_one_must_wait(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock, database: Database
) -> None:
    telephone, _ = turn_on(lan, clock)
    thief = new_browser()
    thief.sign_in("lan")
    assert [second_step(thief, "000000") for _ in range(5)] == [401] * 5
    assert second_step(thief, TOTP(telephone.secret).at(clock.now)) == 401
    clock.passes(seconds=31)
    assert second_step(thief, TOTP(telephone.secret).at(clock.now)) == 303
    kinds = [deed.kind for deed in latest_deeds(database, 20)]
    assert kinds.count(DeedKind.SECOND_STEP_REFUSED) == 6


def test_the_password_known_does_not_wash_the_wrong_codes_away(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock
) -> None:
    telephone, _ = turn_on(lan, clock)
    thief = new_browser()
    for _ in range(5):
        thief.sign_in("lan")
        assert second_step(thief, "000000") == 401
    thief.sign_in("lan")
    assert second_step(thief, TOTP(telephone.secret).at(clock.now)) == 401


def test_an_address_that_guesses_codes_without_end_is_stopped(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock
) -> None:
    turn_on(lan, clock)
    thief = new_browser()
    thief.sign_in("lan")
    assert [second_step(thief, "000000") for _ in range(21)] == [401] * 20 + [429]


def test_whoever_guesses_codes_elsewhere_does_not_shut_the_owner_out(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock
) -> None:
    telephone, _ = turn_on(lan, clock)
    lan.submit("/sign-out")
    thief = new_browser()
    thief.sign_in("lan")
    for _ in range(25):
        second_step(thief, "000000")
    lan.sign_in("lan")
    assert second_step(lan, telephone.shows()) == 303
    assert lan.get(HOME).status_code == 200


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


def test_turning_it_on_signs_out_everywhere_else(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock
) -> None:
    other = new_browser()
    other.sign_in("lan")
    turn_on(lan, clock)
    assert other.get(HOME).status_code == 303
    assert lan.get(HOME).status_code == 200


def test_new_recovery_codes_end_the_old_ones_and_ask_for_password_and_code(lan: Browser, clock: Clock) -> None:
    telephone, old = turn_on(lan, clock)
    for given in ({"current": "sai rồi sai rồi", "code": telephone.shows()}, {"current": PASSWORD, "code": "000000"}):
        assert lan.submit("/second-factor/codes", PAGE, **given).status_code == 422
    shown = lan.submit("/second-factor/codes", PAGE, current=PASSWORD, code=telephone.shows())
    new = codes_on(shown.text)
    assert len(new) == 10
    assert not set(new) & set(old)
    assert lan.submit("/second-factor/off", PAGE, current=PASSWORD, code=old[0]).status_code == 422
    assert lan.submit("/second-factor/off", PAGE, current=PASSWORD, code=new[0]).status_code == 303


def test_it_is_turned_off_with_password_and_code_and_the_password_is_enough_again(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock
) -> None:
    telephone, _ = turn_on(lan, clock)
    assert lan.submit("/second-factor/off", PAGE, current=PASSWORD, code="000000").status_code == 422
    assert lan.submit("/second-factor/off", PAGE, current=PASSWORD, code=telephone.shows()).status_code == 303
    browser = new_browser()
    assert browser.sign_in("lan").headers["location"] == HOME
    assert browser.get(HOME).status_code == 200


def test_an_admin_resets_it_for_an_official_whose_sessions_end_and_it_is_written_down(
    lan: Browser,
    as_role: Callable[[str], Browser],
    new_browser: Callable[[], Browser],
    clock: Clock,
    database: Database,
) -> None:
    turn_on(lan, clock)
    admin = as_role("admin")
    assert "Gỡ xác thực hai lớp" in admin.get("/officials/accounts").text
    with database.transaction() as connection:
        number = connection.query(Official).filter_by(login="lan").one().id
    assert admin.submit(f"/accounts/{number}/second-factor").status_code == 303
    assert lan.get(HOME).status_code == 303
    assert new_browser().sign_in("lan").headers["location"] == HOME
    assert "Gỡ xác thực hai lớp" not in admin.get("/officials/accounts").text
    deed = next(d for d in latest_deeds(database, 9) if d.kind == DeedKind.SECOND_FACTOR_RESET)
    assert (deed.official, deed.subject) == ("Cán bộ admin", "lan")


def test_a_temporary_password_takes_no_second_factor_away(
    lan: Browser, new_browser: Callable[[], Browser], clock: Clock, database: Database
) -> None:
    telephone, _ = turn_on(lan, clock)
    with database.transaction() as connection:
        number = connection.query(Official).one().id
    set_password(database, number, HASH, clock.now, by=None, temporary_until=clock.now + TEMPORARY)
    browser = new_browser()
    browser.sign_in("lan")
    assert browser.get(HOME).headers["location"] == "/officials/second-step"
    assert second_step(browser, telephone.shows()) == 303
    assert browser.get(HOME).headers["location"] == "/officials/password"


def test_where_it_is_required_whoever_has_none_is_led_to_set_it_up_before_anything_else(
    required: Callable[[], Browser], database: Database, clock: Clock
) -> None:
    add_official(database, "lan", Role.EDITOR)
    browser = required()
    browser.sign_in("lan")
    for path in (HOME, "/officials/tickets", "/officials/look-up?q=x", "/officials/report"):
        assert browser.get(path).headers["location"] == PAGE
    assert "Cơ quan bạn yêu cầu" in browser.get(PAGE).text
    telephone, _ = turn_on(browser, clock)
    assert browser.get(HOME).status_code == 200
    assert browser.submit("/second-factor/off", PAGE, current=PASSWORD, code=telephone.shows()).status_code == 303
    assert browser.get(HOME).headers["location"] == PAGE


def test_with_a_key_the_database_alone_gives_no_code(
    required: Callable[[], Browser], new_browser: Callable[[], Browser], database: Database, clock: Clock
) -> None:
    add_official(database, "lan")
    browser = required()
    browser.sign_in("lan")
    telephone, _ = turn_on(browser, clock)
    keyless = new_browser()  # a server on the same database that was not given the key
    keyless.sign_in("lan")
    assert second_step(keyless, telephone.shows()) == 401
    again = required()
    again.sign_in("lan")
    assert second_step(again, telephone.shows()) == 303


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
