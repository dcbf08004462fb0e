"""The officials' application over a database of its own, and browsers that sign in to it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bots.accounts import Role
from bots.answers_questions import AnswersQuestions
from bots.state.database import Database, database_in
from bots.web.app import create_app
from bots.web.officials.application import officials_app
from bots.web.officials.means import Means
from knowledge.library import Library
from tests.bots.web.officials.browsing import CHEAP, ORIGIN, Browser, Clock, add_official


@pytest.fixture(autouse=True)
def cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bots.passwords._hasher", lambda: CHEAP)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(database_in(tmp_path / "home"))
    yield opened
    opened.close()


@pytest.fixture
def library() -> Library | None:
    """The open generation; tests that look things up give a real one."""
    return None


@pytest.fixture
def begun() -> list[tuple[str, int]]:
    """What work on uploads was begun; tests do it themselves."""
    return []


@pytest.fixture
def means(
    database: Database,
    assistant: AnswersQuestions,
    clock: Clock,
    tmp_path: Path,
    library: Library,
    begun: list[tuple[str, int]],
) -> Means:
    return Means(
        database=database,
        assistant=assistant,
        library=lambda: library,
        home=tmp_path / "home",
        now=clock,
        begin=lambda work, number, _: begun.append((work, number)),
    )


@pytest.fixture
def new_browser(means: Means) -> Callable[[], Browser]:
    app = create_app(means.assistant, officials=officials_app(means))

    def opened() -> Browser:
        return Browser(app, base_url=ORIGIN, headers={"origin": ORIGIN}, follow_redirects=False)

    return opened


@pytest.fixture
def browser(new_browser: Callable[[], Browser]) -> Browser:
    return new_browser()


@pytest.fixture
def as_role(database: Database, new_browser: Callable[[], Browser]) -> Callable[[str], Browser]:
    """Return a browser in which an official of that role is signed in; the login is the role's name."""

    def signed_in(role: str) -> Browser:
        add_official(database, role, Role(role))
        browser = new_browser()
        assert browser.sign_in(role).status_code == 303
        return browser

    return signed_in
