import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from assistant.settings import Settings
from bots.channels import Channel
from bots.desk import Desk
from bots.handing_over import forget, hand_over, opinion, ticket_at
from bots.state.database import Database, StateUnavailable
from bots.state.questions import Asked, record
from bots.state.tables import AskedQuestion, Feedback
from bots.tickets import ALPHABET, HandedOver, Ticket, TicketState, code_in, new_ticket
from tests.bots.service.asking import Broken

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)  # a Tuesday, 10:00 in Viet Nam
DAY = timedelta(days=1)
HANDED = HandedOver(question="Nhờ xem giúp, sđt 0905123456", channel=Channel.WEB, turns=("cccd 048190001234",))


def desk_over(database: Database, **settings: int) -> Desk:
    return Desk(database, Settings(**settings))


def counted(database: Database, id: str, text: str | None = None) -> None:
    with database.transaction() as connection:
        asked = Asked(id=id, asked_at=NOW, channel="web", outcome="answered", milliseconds=1.0)
        record(connection, [asked, Asked(id=f"{id}-2", asked_at=NOW, channel="web", outcome="answered", milliseconds=1.0,
                                         procedure="1.001193", level="xa", text=text)])  # fmt: skip


def test_a_ticket_is_found_by_its_code_alone_and_holds_no_personal_number(database: Database) -> None:
    desk = desk_over(database)
    opened = hand_over(desk, HANDED, NOW)
    found = ticket_at(desk, opened.code)
    assert found is not None
    assert found.handed.question == "Nhờ xem giúp, sđt [số điện thoại]"
    assert found.handed.turns == ("cccd [số căn cước]",)
    assert (found.state, found.due_at, found.opened_at) == (TicketState.OPEN, NOW + DAY, NOW)
    assert found.keep_until == NOW.date() + 90 * DAY


def test_it_is_due_and_kept_as_the_settings_say(database: Database) -> None:
    opened = hand_over(desk_over(database, ticket_working_days=3, ticket_days=10), HANDED, NOW)
    assert opened.due_at == NOW + 3 * DAY
    assert opened.keep_until == NOW.date() + 10 * DAY


def test_what_the_answer_was_about_goes_with_the_ticket(database: Database) -> None:
    counted(database, "an-answer-that-did-not-help")
    opened = hand_over(desk_over(database), HANDED, NOW, "an-answer-that-did-not-help-2")
    assert (opened.handed.procedure, opened.handed.level) == ("1.001193", "xa")


@pytest.mark.parametrize("typed", ["k7m2xq", " K7M 2XQ ", "K7M-2XQ"])
def test_a_code_may_be_typed_in_any_case_and_spacing(typed: str) -> None:
    assert code_in(typed) == "K7M2XQ"


@pytest.mark.parametrize("typed", ["", "K7M2X", "K7M2XQQ", "K0M2XQ", "K7M2X!", "ỦYBAN1"])
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert code_in(typed) is None


def test_codes_are_hard_to_guess_and_easy_to_read() -> None:
    codes = {new_ticket(HANDED, NOW, 1, 1).code for _ in range(2_000)}
    assert len(codes) == 2_000
    assert set().union(*codes) == set(ALPHABET)
    assert not set(ALPHABET) & set("01OIL")


def test_a_code_that_is_taken_is_not_given_again(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    first = hand_over(desk := desk_over(database), HANDED, NOW)
    drawn = iter(first.code + "ABCDEF")
    monkeypatch.setattr("secrets.choice", lambda _: next(drawn))
    assert hand_over(desk, HANDED, NOW).code == "ABCDEF"
    monkeypatch.setattr("secrets.choice", lambda _: "A")
    hand_over(desk, HANDED, NOW)
    with pytest.raises(StateUnavailable):
        hand_over(desk, HANDED, NOW)


def test_tickets_opened_at_once_all_have_codes_of_their_own(database: Database) -> None:
    desk, opened = desk_over(database), list[Ticket]()
    threads = [
        threading.Thread(target=lambda: opened.extend(hand_over(desk, HANDED, NOW) for _ in range(20)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({ticket_at(desk, ticket.code) for ticket in opened}) == 80


def test_a_ticket_that_waits_longer_than_promised_is_late(database: Database) -> None:
    ticket = hand_over(desk_over(database), HANDED, NOW)
    assert not ticket.is_late(ticket.due_at)
    assert ticket.is_late(ticket.due_at + timedelta(seconds=1))


def test_a_database_that_is_away_is_told_to_who_wants_something_kept() -> None:
    for wish in (
        lambda d: hand_over(d, HANDED, NOW),
        lambda d: ticket_at(d, "K7M2XQ"),
        lambda d: opinion(d, "x", True),
    ):
        with pytest.raises(StateUnavailable):
            wish(desk_over(Broken()))


def test_the_last_opinion_on_an_answer_counts_and_an_unknown_answer_has_none(database: Database) -> None:
    counted(database, "an-answer")
    desk = desk_over(database)
    assert opinion(desk, "an-answer", True)
    assert opinion(desk, "an-answer", False, "wrong", "gọi tôi 0905123456")
    assert not opinion(desk, "another", True)
    with database.transaction() as connection:
        (row,) = connection.scalars(select(Feedback))
    assert (row.question, row.useful, row.reason, row.words) == ("an-answer", False, "wrong", None)


def test_words_of_an_opinion_are_kept_masked_where_texts_are_kept(database: Database) -> None:
    counted(database, "an-answer")
    assert opinion(desk_over(database, retention_days=7), "an-answer", False, None, "gọi tôi 0905123456")
    with database.transaction() as connection:
        (row,) = connection.scalars(select(Feedback))
    assert row.words == "gọi tôi [số điện thoại]"
    assert row.words_until is not None


def test_what_is_forgotten_loses_its_text_and_keeps_its_count(database: Database) -> None:
    counted(database, "an-answer", "làm khai sinh")
    desk = desk_over(database, retention_days=7)
    opinion(desk, "an-answer-2", False, None, "không rõ")
    forget(desk, ["an-answer-2", "unknown"])
    with database.transaction() as connection:
        assert [row.text for row in connection.scalars(select(AskedQuestion))] == [None, None]
        assert [(row.useful, row.words) for row in connection.scalars(select(Feedback))] == [(False, None)]


def test_a_request_that_is_sent_again_opens_no_second_ticket(database: Database) -> None:
    desk = desk_over(database)
    asked = replace(HANDED, request="a-random-name-of-this-request")
    assert hand_over(desk, asked, NOW).code == hand_over(desk, asked, NOW + DAY).code
    assert hand_over(desk, HANDED, NOW).code != hand_over(desk, HANDED, NOW).code
