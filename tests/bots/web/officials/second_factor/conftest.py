"""Lan, an editor who is signed in, and a desk that wants a second factor of everybody."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bots.accounts import Role
from bots.state.database import Database
from bots.web.app import create_app
from bots.web.officials.application import officials_app
from bots.web.officials.means import Means
from tests.bots.web.officials.browsing import ORIGIN, Browser, add_official
from tests.bots.web.officials.second_factor.telephone import KEY


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
