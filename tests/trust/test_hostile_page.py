"""The page cannot be turned against its host: hostile texts through every way into a page, in a real browser's document.

The browser ignores our Content-Security-Policy here, so that escaping is judged alone; the policies are judged alone in
``test_page_policies``.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from bots.web.app import create_app
from bots.weekly_report.week import week_named
from bots.weekly_report.writing import write_report
from knowledge.generation import Home
from knowledge.records import Records
from tests.bots.web.browser.serving import portal, running
from tests.bots.web.officials.browsing import PASSWORD
from tests.trust.hostile_records import TEXTS, Echoing
from tests.trust.hostile_site import Site, hostile_site
from tests.trust.ledger import Row
from tests.trust.payloads import Payload, batches, joined, payloads
from tests.trust.watched_page import Watched, chromium, squeezed, watched

_PROMISE = "The page cannot be turned against its host: no script, no link that runs, no request elsewhere; text is shown as text"
_PORTAL = "<!doctype html><title>Cổng</title><main><h1>Phường Hải Châu</h1></main><script data-ours src='{}/widget.js'></script>"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def seed(drawn: Callable[[], int]) -> int:
    """The seed of the one site that all tests here look at."""
    return drawn()


@pytest.fixture(scope="module")
def made(seed: int, full: bool) -> list[Payload]:
    return payloads(random.Random(seed), 1_000 if full else 36)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, embedder: Any, made: list[Payload]) -> Iterator[Site]:
    with hostile_site(tmp_path_factory.mktemp("site"), embedder, made) as opened:
        yield opened


@pytest.fixture
def officials(browser: Any, site: Site) -> Iterator[Watched]:
    """A page on which an admin is signed in."""
    with watched(browser, site.address) as seen:
        seen.page.goto(f"{site.address}/officials/sign-in")
        seen.page.fill("#login", "boss")
        seen.page.fill("#password", PASSWORD)
        seen.page.click("main button")
        yield seen


def looked_at(seen: Watched, addresses: list[str], more: str = "") -> tuple[list[str], str]:
    """Open every address; return what is wrong with any of them, and all their text."""
    wrong, text = [], []
    for address in addresses:
        seen.page.goto(address)
        wrong += [f"{address[:120]}: {sign}" for sign in seen.wrongs(more)]
        text.append(seen.text())
        seen.forget()
    return wrong, " ".join(text)


def unshown(text: str, made: list[Payload]) -> list[str]:
    """Return the payloads that do not stand in the text, letter by letter but for blanks."""
    return [p.text for p in made if squeezed(p.text) not in text]


@contextmanager
def widget_on(browser: Any, address: str) -> Iterator[Watched]:
    """Open the widget on a portal's page, which is of another origin and has no policy."""
    with portal(_PORTAL.format(address), "") as host, watched(browser, host.rstrip("/"), address) as seen:
        seen.page.goto(host)
        seen.page.get_by_role("button", name="Hỏi thủ tục").click()
        yield seen
        assert seen.page.url == host


def ask(seen: Watched, text: str) -> None:
    """Ask in the widget as a person does."""
    before = seen.page.locator(".turn").count()
    seen.page.get_by_role("combobox").fill(text)
    seen.page.keyboard.press("Enter")
    seen.page.locator(f".turns[aria-busy=false] .turn:nth-child({before + 1})").wait_for()


def test_what_is_asked_in_the_widget_and_what_records_answer_is_text(
    browser: Any, site: Site, seed: int, row: Row
) -> None:
    questions = [(joined(batch), batch) for batch in batches(site.made, 1_900)]
    with widget_on(browser, site.address) as seen:
        for text, _ in questions:
            ask(seen, text)
        shown = seen.text()
        wrong = seen.wrongs()
        seen.page.get_by_role("button", name="Hỏi lại từ đầu").click()
        for procedure in site.procedures:
            ask(seen, procedure.code)
        wrong += seen.wrongs()
    assert wrong == []
    assert unshown(shown, site.made) == []
    row.number, row.promise, row.seed = "11.1", f"{_PROMISE}: the widget on a portal of another origin", seed
    row.tried = f"{len(site.made)} payloads asked in {len(questions)} questions, and as texts of {len(site.procedures)} records asked for"


def test_a_server_that_was_turned_cannot_turn_the_page_of_a_portal(
    browser: Any, site: Site, seed: int, row: Row
) -> None:
    echoing, unseen = Echoing(site.made), []
    parts = range(0, len(site.made), TEXTS)
    with running(create_app(echoing)) as address, widget_on(browser, address) as seen:
        for _ in parts:
            ask(seen, "khai sinh")
            card = seen.page.locator(".turn").last
            for box in card.locator("input[type=checkbox]:visible").all():
                box.check()
            unseen += unshown(seen.text(), echoing.part)
        wrong = seen.wrongs()
        seen.page.reload()
        seen.page.locator(".card").first.wait_for()
        wrong += seen.wrongs()
    assert wrong == []
    row.number, row.promise, row.seed = "11.2", "… even when every text of every answer is hostile", seed
    row.tried = f"{len(site.made)} payloads as title, lines, links, options, alerts and codes of {len(parts)} answers, unfolded, ticked, reloaded"
    row.measured = [f"{len(unseen)} shown otherwise than written"]


def test_nothing_on_the_pages_of_officials_is_more_than_text(
    officials: Watched, site: Site, seed: int, row: Row
) -> None:
    desk = f"{site.address}/officials"
    pages = {
        "accounts": ["/accounts"],
        "tickets": [f"/tickets/{t.code}{part}" for t in site.tickets for part in ("", "/slip")],
        "questions": ["/questions"],
        "approved": ["/approved"],
        "switches": ["/switches"],
        "uploads": [f"/documents/{n}" for n in range(1, site.uploads + 1)],
        "records": [f"/records/{p.code}" for p in site.procedures],
        "law": ["/documents-of-law?number=900/2025/NĐ-CP", "/look-up?kind=documents"],
        "others": [
            "/",
            "/log",
            "/documents",
            "/look-up",
            "/tickets?queue=answered",
            "/tickets?queue=forwarded",
            "/report",
        ],
    }
    wrong, unseen = [], Counter[str]()
    for name, paths in pages.items():
        found, text = looked_at(officials, [f"{desk}{path}" for path in paths])
        wrong += found
        if name in {"accounts", "questions", "approved", "switches", "uploads", "law"}:
            unseen[name] = len(unshown(text, site.made))
    assert wrong == []
    assert +unseen == Counter()
    row.number, row.promise, row.seed = "11.3", "… on the officials' page", seed
    row.tried = f"{len(site.made)} payloads as " + ", ".join(
        f"{name} ({len(paths)} pages)" for name, paths in pages.items()
    )


def test_what_an_address_says_comes_back_as_text(officials: Watched, site: Site, seed: int, row: Row) -> None:
    said = [quote(joined(batch), safe="") for batch in batches(site.made, 1_900)]
    paths = (
        "/officials/look-up?q={}", "/officials/approved/new?question={}", "/officials/sign-in?next={}", "/officials/questions?place={}",
        "/officials/language/vi?back={}", "/sheets/{}", "/?place={}", "/?lang={}", "/officials/{}", "/officials/?done={}",
    )  # fmt: skip
    addresses = [site.address + path.format(text) for path in paths for text in said]
    wrong, _ = looked_at(officials, addresses, "noscript")  # the first page has one
    assert wrong == []
    row.number, row.promise, row.seed = "11.4", "… by what an address says", seed
    row.tried = f"{len(site.made)} payloads in {len(paths)} addresses each"


def test_what_is_printed_is_text(browser: Any, site: Site, seed: int, row: Row, tmp_path: Path) -> None:
    records = Records(Home(site.home).require_current() / "records.sqlite")
    report, now = tmp_path / "report.html", datetime.now(UTC)
    this_week = week_named(f"{now.isocalendar().year}-W{now.isocalendar().week:02}", now)
    said = joined(next(batches(site.made, 180)))
    write_report(site.database, records, this_week, report, said, said, now)
    records.close()
    sheets = [
        f"{site.address}/sheets/{p.code}?language={language}" for p in site.procedures for language in ("vi", "en")
    ]
    with watched(browser, site.address) as seen:
        wrong, text = looked_at(seen, sheets)
        found, _ = looked_at(seen, [report.as_uri()], "style img colgroup col")
    assert wrong + found == []
    assert (
        sum(str(p.number) in text for p in site.made) > len(site.made) / 3
    )  # a sheet leaves out what does not go on a page
    row.number, row.promise, row.seed = "11.5", "… on sheets to print and in the weekly report", seed
    row.tried = f"{len(site.made)} payloads as texts of {len(site.procedures)} records and of a week of questions"
