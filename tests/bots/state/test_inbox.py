from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bots.state.database import Database
from bots.state.inbox import Inbox, Kept
from bots.state.tables import Update


@pytest.fixture
def inbox(database: Database) -> Inbox:
    return Inbox(database, "telegram")


def kept(number: str, talk: str = "7") -> Kept:
    return Kept(number=number, talk=talk, payload={"text": f"câu hỏi {number}"})


def test_what_is_kept_is_found_by_the_next_process_in_the_order_in_which_it_came(database: Database) -> None:
    Inbox(database, "telegram").keep([kept("10"), kept("9")])
    Inbox(database, "telegram").keep([kept("8")])
    found = Inbox(database, "telegram").unanswered()
    assert [(one.number, one.talk, one.payload["text"]) for one in found] == [
        ("10", "7", "câu hỏi 10"),
        ("9", "7", "câu hỏi 9"),
        ("8", "7", "câu hỏi 8"),
    ]


def test_an_update_delivered_twice_is_kept_once(inbox: Inbox) -> None:
    assert len(inbox.keep([kept("1"), kept("1")])) == 1
    assert inbox.keep([kept("1")]) == ()
    inbox.close("1")
    assert [one.number for one in inbox.keep([kept("1"), kept("2")])] == ["2"]


def test_two_channels_do_not_see_each_others_updates(database: Database) -> None:
    Inbox(database, "telegram").keep([kept("1")])
    Inbox(database, "zalo").keep([kept("1"), kept("2")])
    Inbox(database, "zalo").close("1")
    assert [one.number for one in Inbox(database, "telegram").unanswered()] == ["1"]


def test_what_was_said_is_emptied_once_answered(inbox: Inbox, database: Database) -> None:
    inbox.keep([kept("1")])
    inbox.close("1")
    with database.transaction() as connection:
        row = connection.scalars(select(Update)).one()
        assert (row.payload, row.answered_at is not None) == (None, True)
    assert inbox.unanswered() == ()


def test_a_restart_knows_what_was_sent_and_when_to_try_again(inbox: Inbox) -> None:
    later = datetime.now(UTC) + timedelta(minutes=1)
    inbox.keep([kept("1")])
    inbox.note("1", "17:17:0")
    inbox.postpone("1", later)
    (found,) = inbox.unanswered()
    assert (found.placeholder, found.next_try_at) == ("17:17:0", later)


def test_only_tries_in_which_the_process_died_are_counted(inbox: Inbox) -> None:
    inbox.keep([kept("1")])
    inbox.begin("1")  # dies
    inbox.begin("1")
    inbox.postpone("1", datetime.now(UTC))
    assert inbox.unanswered()[0].tries == 1


def test_a_kept_update_is_what_was_handed_in(inbox: Inbox) -> None:
    (fresh,) = inbox.keep([kept("1")])
    (found,) = inbox.unanswered()
    assert replace(found, received_at=fresh.received_at, next_try_at=fresh.next_try_at) == fresh
