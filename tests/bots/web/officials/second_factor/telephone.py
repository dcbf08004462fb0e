"""An official's telephone that shows six digits, and what the pages of the second factor show."""

import re

from pyotp import TOTP

from tests.bots.web.officials.browsing import PASSWORD, Browser, Clock

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
