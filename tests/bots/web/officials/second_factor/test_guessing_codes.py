"""Whoever guesses codes is slowed, and does not shut the owner out."""

from collections.abc import Callable

from pyotp import TOTP

from bots.deeds import DeedKind
from bots.state.database import Database
from bots.state.deeds import latest_deeds
from tests.bots.web.officials.browsing import Browser, Clock
from tests.bots.web.officials.second_factor.telephone import HOME, second_step, turn_on


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
