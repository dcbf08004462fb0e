"""A real browser, and the application that it is sent to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.settings import Settings
from bots.desk import Desk
from bots.state.database import Database, database_in
from bots.web.app import create_app
from tests.bots.web.browser.serving import running

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def desk(tmp_path_factory) -> Iterator[Desk]:
    database = Database(database_in(tmp_path_factory.mktemp("state")))
    yield Desk(database, Settings())
    database.close()


@pytest.fixture
def address(assistant, desk, library) -> Iterator[str]:
    with running(create_app(assistant, desk, library=lambda: library)) as address:
        yield address


@pytest.fixture(
    scope="package"
)  # Playwright keeps an event loop running: no asynchronous test may follow before it ends
def browser():
    sync_api = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip("Debian's chromium is not installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 390, "height": 780}, locale="vi-VN")
    page = context.new_page()
    page.set_default_timeout(5_000)
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    context.close()
    assert problems == []


@pytest.fixture
def ask(page):
    """Type a question as a person does, and send it."""

    def send(text: str) -> None:
        page.get_by_role("combobox").fill(text)
        page.keyboard.press("Enter")

    return send
