"""A second factor is turned on, renewed, turned off, reset by an admin, or required of all."""

from collections.abc import Callable

from bots.accounts import Role
from bots.deeds import DeedKind
from bots.state.accounts import TEMPORARY, set_password
from bots.state.database import Database
from bots.state.deeds import latest_deeds
from bots.state.tables import Official, RecoveryCode
from tests.bots.web.officials.browsing import HASH, PASSWORD, Browser, Clock, add_official
from tests.bots.web.officials.second_factor.telephone import (
    HOME,
    PAGE,
    Telephone,
    codes_on,
    second_step,
    secret_on,
    turn_on,
)


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
