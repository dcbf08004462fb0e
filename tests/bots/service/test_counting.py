"""Each question is counted once, with what it was about, also from many threads and processes; its words only as set."""

import threading

import pytest

from assistant.errors import AssistantError
from assistant.question import make_question
from bots.channels import Channel
from bots.reservations import reservations
from bots.state.database import Database
from tests.bots.service.asking import ASKED, BIRTH, DAY, Answering, Broken, ask, counted, desk_over


def test_a_question_is_counted_with_what_it_was_about_and_without_its_text(database: Database) -> None:
    answer = ask(desk_over(database))
    (row,) = counted(database)
    assert (row.id, row.channel, row.outcome, row.procedure) == (answer.id, "web", "answered", "1.001193")
    assert (row.field, row.aspect, row.level, row.place) == ("Hộ tịch", "documents", "xa", "Đà Nẵng")
    assert (row.presumed_district, row.generation, row.language) == (True, "g1", "vi")
    assert row.milliseconds > 0
    assert (row.text, row.text_until) == (None, None)


def test_its_text_is_kept_masked_for_the_days_that_are_set(database: Database) -> None:
    ask(desk_over(database, retention_days=30), text=f"{ASKED}, sđt 0905 123 456")
    (row,) = counted(database)
    assert row.text == f"{ASKED}, sđt [số điện thoại]"
    assert row.text_until == row.asked_at.date() + 30 * DAY


def test_a_request_that_is_sent_again_counts_once(database: Database) -> None:
    desk = desk_over(database)
    ids = [ask(desk, request="a-random-name-of-this-request").id for _ in range(2)]
    assert ids == ["a-random-name-of-this-request"] * 2
    assert len(counted(database)) == 1
    assert ask(desk).id != ask(desk).id
    assert len(counted(database)) == 3


def test_a_question_that_ends_in_an_error_is_counted_as_one(database: Database) -> None:
    with pytest.raises(AssistantError):
        ask(desk := desk_over(database), AssistantError("Không trả lời được."))
    desk.keep_up()
    assert [row.outcome for row in counted(database)] == ["error"]


def test_an_answer_is_given_while_the_database_is_away_and_counted_when_it_is_back(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    desk = desk_over(Broken())
    assert ask(desk, text=f"{ASKED} 0905123456").title == BIRTH.title
    assert "away" in caplog.text
    assert "khai sinh" not in caplog.text
    desk.log._database = database
    desk.keep_up()
    assert len(counted(database)) == 1


def test_questions_counted_from_many_threads_are_all_there(database: Database) -> None:
    with desk_over(database) as desk:
        service = desk.service(Answering(BIRTH), Channel.WEB)
        threads = [
            threading.Thread(target=lambda: [service.answer(make_question(ASKED)) for _ in range(50)]) for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        desk.database.close = lambda: None  # type: ignore[method-assign]  # read it afterwards
    assert len(counted(database)) == 200


def test_two_processes_that_count_at_once_lose_nothing(address: str, database: Database) -> None:
    desks = [desk_over(Database(address)) for _ in range(2)]
    for desk in desks:
        for _ in range(300):
            desk.service(Answering(BIRTH), Channel.WEB).answer(make_question(ASKED))
    threads = [threading.Thread(target=desk.log.write) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for desk in desks:
        desk.database.close()
    assert len(counted(database)) == 600


def test_who_asks_is_told_for_how_long_the_words_are_kept(database: Database) -> None:
    assert "giữ 30 ngày" in reservations(ask(desk_over(database, retention_days=30)))[-1]
    assert len(reservations(ask(desk_over(database)))) == 1
