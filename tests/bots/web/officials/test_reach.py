"""Whose tickets an official sees, and that no address leads to another's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bots.accounts import Role
from bots.channels import Channel
from bots.state.database import Database
from bots.state.ticket_work import forward
from bots.state.tickets import add_ticket, ticket_of
from bots.tickets import HandedOver, Ticket, TicketState, new_ticket
from bots.web.officials.means import Means
from knowledge.embedding import Embedder
from knowledge.library import Library
from tests.bots.web.held import publish
from tests.bots.web.officials.browsing import BEGINNING, Browser, add_official
from tests.bots.web.officials.every_route import every_route

OURS = HandedOver(
    question="Nuôi chim ở chung cư?", channel=Channel.WEB, place="Đắk Lắk", commune="phường Buôn Ma Thuột"
)
THEIRS = replace(OURS, question="Nuôi cá ở ao làng?", commune="phường Tân An")
OUR_PLACE = "Phường Buôn Ma Thuột, Đắk Lắk"


@pytest.fixture
def library(tmp_path: Path, embedder: Embedder) -> Library:
    return publish(tmp_path / "home", embedder)


def opened(database: Database, handed: HandedOver, office: str = "") -> Ticket:
    ticket = new_ticket(handed, BEGINNING - timedelta(hours=1), working_days=1, keep_days=90)
    with database.transaction() as connection:
        add_ticket(connection, ticket)
        found = ticket_of(connection, ticket.code)
        assert found is not None
        if office:
            forward(connection, found, office)
    return found


def at_work(database: Database, browser: Browser, role: Role = Role.APPROVER, place: str | None = OUR_PLACE) -> Browser:
    add_official(database, "lan", role, place)
    assert browser.sign_in("lan").status_code == 303
    return browser


def seen(browser: Browser, *tickets: Ticket) -> list[bool]:
    """Tell of each ticket whether its own address opens and a list of the desk names it."""
    lists = [browser.get(f"/officials/tickets?queue={q}").text for q in ("waiting", "forwarded")]
    opens = [browser.get(f"/officials/tickets/{ticket.code}").status_code == 200 for ticket in tickets]
    assert opens == [any(ticket.code in text for text in lists) for ticket in tickets]
    return opens


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (OUR_PLACE, [True, False, False, True, True]),
        ("Bộ phận Một cửa, phường Buôn Ma Thuột, Đắk Lắk", [True, False, False, True, True]),
        ("Đắk Lắk", [True, True, False, True, True]),
        ("Đà Nẵng", [False, False, True, False, True]),
        ("một nơi nào đó", [False, False, False, False, True]),
        (None, [True, True, True, True, True]),
    ],
)
def test_an_official_sees_the_tickets_of_the_own_unit_and_those_of_no_other(
    browser: Browser, database: Database, place: str | None, found: list[bool]
) -> None:
    handed = (
        OURS,
        THEIRS,
        replace(OURS, place="Đà Nẵng", commune="phường Hải Châu"),
        replace(OURS, commune=None),
        replace(OURS, place=None, commune=None),
    )
    tickets = [opened(database, one) for one in handed]
    assert seen(at_work(database, browser, place=place), *tickets) == found


def test_an_admin_sees_every_ticket_and_may_look_at_one_place_alone(browser: Browser, database: Database) -> None:
    ours, theirs = opened(database, OURS), opened(database, THEIRS)
    admin = at_work(database, browser, Role.ADMIN)
    assert seen(admin, ours, theirs) == [True, True]
    mine = admin.get("/officials/tickets?mine=true").text
    assert ours.code in mine
    assert theirs.code not in mine


@pytest.mark.parametrize(
    ("office", "found"),
    [
        ("UBND phường Buôn Ma Thuột, Đắk Lắk", True),
        ("UBND Phường Buôn Ma Thuột", True),
        ("UBND phường Buôn Ma Thuột Mới, Đắk Lắk", False),
        ("Sở Văn hóa, Đắk Lắk", False),
    ],
)
def test_a_ticket_is_seen_where_it_was_forwarded_to(
    browser: Browser, database: Database, office: str, found: bool
) -> None:
    assert seen(at_work(database, browser), opened(database, THEIRS, office)) == [found]


def test_no_address_and_no_form_leads_to_a_ticket_of_another_unit(
    browser: Browser, database: Database, means: Means
) -> None:
    theirs = opened(database, THEIRS)
    editor = at_work(database, browser)
    form = {"text": "Của nơi khác.", "office": "Sở Nội vụ", "seen": "x"}
    statuses = {}
    for route in every_route(means):
        method, path = route.split(" ")
        if "{code}" in path and path.startswith("/tickets"):
            forged = path.replace("{code}", theirs.code)
            answer = editor.get(f"/officials{forged}") if method == "GET" else editor.submit(forged, **form)
            statuses[route] = answer.status_code
            assert THEIRS.question not in answer.text
    assert len(statuses) >= 7
    assert set(statuses.values()) == {404}
    assert THEIRS.question not in editor.get("/officials/").text
    with database.transaction() as connection:
        now = ticket_of(connection, theirs.code)
    assert (now.state, now.draft) == (TicketState.OPEN, None)  # type: ignore[union-attr]


def test_a_reply_of_another_unit_becomes_no_approved_answer_here(browser: Browser, database: Database) -> None:
    theirs, approver = opened(database, THEIRS), at_work(database, browser)
    form = approver.get(f"/officials/approved/new?ticket={theirs.code}").text
    assert THEIRS.question not in form


def test_the_counts_of_the_desk_are_those_of_the_own_unit(browser: Browser, database: Database) -> None:
    opened(database, OURS), opened(database, THEIRS)
    assert "1 phiếu chờ trả lời" in at_work(database, browser).get("/officials/").text


def test_a_place_of_work_that_is_no_unit_is_refused_in_words(as_role: Callable[[str], Browser]) -> None:
    admin = as_role("admin")
    answer = admin.submit("/accounts", login="moi", name="Mới", role="viewer", place="một nơi nào đó")
    assert "Không biết nơi" in answer.text
    assert "moi" not in admin.get("/officials/accounts").text
