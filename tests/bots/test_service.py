import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from assistant.answer import Answer, Block, Outcome, Trace
from assistant.errors import AssistantError
from assistant.question import Aspect, Conversation, Question, make_question
from assistant.settings import Settings
from bots.channels import Channel
from bots.desk import Desk
from bots.reservations import reservations
from bots.state.approved import Approved, approve, withdraw
from bots.state.database import Database, StateUnavailable
from bots.state.notices import Notice, put_up, take_down
from bots.state.switches import TurnedOff, turn_off, turn_on
from bots.state.tables import AskedQuestion
from knowledge.procedure import AuthorityLevel
from tests.bots.officials import official

ASKED = "làm giấy khai sinh cho con cần giấy tờ gì"
NOW = datetime.now(UTC)
DAY = timedelta(days=1)


class Answering:
    """Answers with one answer, or raises it."""

    def __init__(self, answer: Answer | Exception) -> None:
        self.given = answer

    def answer(self, question: Question) -> Answer:
        if isinstance(self.given, Exception):
            raise self.given
        return replace(self.given, as_of=question.as_of)

    def refresh(self) -> None: ...


BIRTH = Answer(
    outcome=Outcome.ANSWERED,
    title="Thủ tục đăng ký khai sinh",
    blocks=(
        Block(aspect=Aspect.DOCUMENTS, title="Giấy tờ cần nộp", lines=("Giấy chứng sinh",)),
        Block(aspect=None, title="", lines=("Trả lời cho hôm nay.",)),
    ),
    level=AuthorityLevel.COMMUNE,
    generation="g1",
    conversation=Conversation(procedure="1.001193", aspects=(Aspect.DOCUMENTS,), place="Đà Nẵng"),
    trace=Trace(understood={"relation": "new"}),
    procedure="1.001193",
    sector="Hộ tịch",
    presumed_district=True,
)


class Broken(Database):
    """A database that has gone away."""

    def __init__(self) -> None:
        self.away = True

    @contextmanager
    def transaction(self) -> Iterator[None]:
        raise StateUnavailable

    def close(self) -> None: ...


def desk_over(database: Database, **settings: int) -> Desk:
    return Desk(database, Settings(**settings))


def ask(
    desk: Desk, answer: Answer | Exception = BIRTH, text: str = ASKED, request: str = "", **asked: object
) -> Answer:
    desk.keep_up()
    given = desk.service(Answering(answer), Channel.WEB).answer(make_question(text, request=request, **asked))
    desk.keep_up()
    return given


def counted(database: Database) -> list[AskedQuestion]:
    with database.transaction() as connection:
        return list(connection.scalars(select(AskedQuestion)))


def approved_answer(database: Database, **changed: object) -> int:
    values: dict[str, object] = {
        "question": ASKED,
        "text": "Mang giấy chứng sinh.\nNộp tại phường.",
        "approved_at": NOW - DAY,
    }
    values |= {"expires_on": date.today() + DAY, "source": "Luật Hộ tịch"} | changed
    if "owner" not in values:
        values["owner"] = official(database)
    with database.transaction() as connection:
        return approve(connection, Approved(**values))  # type: ignore[arg-type]


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


def test_rulings_stay_in_force_while_the_database_is_away(database: Database) -> None:
    approved_answer(database)
    desk = desk_over(database)
    ask(desk)
    desk.rulings._database = Broken()
    assert ask(desk).approved


def test_a_channel_that_is_off_says_why_and_the_others_go_on(database: Database) -> None:
    by = official(database)
    off = TurnedOff(target="channel:web", reason="bảo trì đến 17 giờ", reason_en="maintenance until 5 p.m.", since=NOW)
    with database.transaction() as connection:
        turn_off(connection, off, by)
    desk = desk_over(database)
    answer = ask(desk)
    assert answer.outcome == Outcome.UNAVAILABLE
    assert "bảo trì đến 17 giờ." in answer.blocks[0].lines[0]
    assert "Giấy chứng sinh" not in str(answer.blocks)
    assert desk.service(Answering(BIRTH), Channel.TELEGRAM).answer(make_question(ASKED)).outcome == Outcome.ANSWERED
    with database.transaction() as connection:
        turn_on(connection, "channel:web")
    assert ask(desk).outcome == Outcome.ANSWERED


def test_an_emergency_is_told_its_number_even_on_a_channel_that_is_off(database: Database) -> None:
    by = official(database)
    with database.transaction() as connection:
        turn_off(connection, TurnedOff(target="channel:web", reason="bảo trì", reason_en="", since=NOW), by)
    assert ask(desk_over(database), Answer(outcome=Outcome.REDIRECTED)).outcome == Outcome.REDIRECTED


def test_a_sector_that_is_off_says_why_and_other_sectors_go_on(database: Database) -> None:
    by = official(database)
    with database.transaction() as connection:
        turn_off(connection, TurnedOff(target="field:Hộ tịch", reason="đang sửa", reason_en="in repair", since=NOW), by)
    desk = desk_over(database)
    answer = ask(desk)
    assert answer.outcome == Outcome.UNAVAILABLE
    assert "Hộ tịch" in answer.blocks[0].lines[0]
    assert ask(desk, Answer(outcome=Outcome.ANSWERED, sector="Đất đai")).outcome == Outcome.ANSWERED


def test_a_notice_stands_above_every_answer_from_its_beginning_to_its_end(database: Database) -> None:
    by, desk = official(database), desk_over(database)
    with database.transaction() as connection:
        number = put_up(
            connection, Notice(text="Bão số 9", text_en="Storm", starts_at=NOW - DAY, ends_at=NOW + DAY), by
        )
        put_up(connection, Notice(text="Mai", text_en="", starts_at=NOW + DAY, ends_at=NOW + 2 * DAY), by)
        put_up(connection, Notice(text="Qua", text_en="", starts_at=NOW - 2 * DAY, ends_at=NOW - DAY), by)
    assert ask(desk).alerts == ("Bão số 9",)
    assert ask(desk, Answer(outcome=Outcome.NOT_FOUND, language="en")).alerts == ("Storm",)
    with database.transaction() as connection:
        take_down(connection, number)
    assert ask(desk).alerts == ()


@pytest.mark.parametrize(
    "typed", [ASKED, "Lam giay khai sinh cho con can giay to gi?", "LÀM GIẤY KHAI SINH CHO CON, CẦN GIẤY TỜ GÌ"]
)
def test_an_approved_answer_goes_first_and_says_whose_it_is_and_until_when(database: Database, typed: str) -> None:
    number = approved_answer(database)
    answer = ask(desk_over(database), text=typed)
    first, *rest = answer.blocks
    assert first.lines[:3] == ("Mang giấy chứng sinh.", "Nộp tại phường.", "Căn cứ: Luật Hộ tịch")
    assert "Phường Hải Châu, Đà Nẵng duyệt ngày" in first.lines[3]
    tomorrow = date.today() + DAY
    assert f"dùng đến hết ngày {tomorrow.day}/{tomorrow.month}/{tomorrow.year}" in first.lines[3]
    assert "Phường Hải Châu, Đà Nẵng" in first.citations[0].title
    assert [(block.title, block.folded) for block in rest] == [("Giấy tờ cần nộp", True)]
    assert answer.conversation.procedure == "1.001193"
    assert counted(database)[0].approved_answer == number


@pytest.mark.parametrize(
    "changed",
    [
        {"expires_on": date.today() - DAY},
        {"approved_at": NOW + 2 * DAY},
        {"place": "Huế"},
        {"question": "làm giấy khai sinh cho con cần giấy tờ"},
        {"question": ASKED.replace("giấy tờ", "giáy tớ")},
    ],
)
def test_an_approved_answer_is_not_served_for_another_question_place_or_day(
    database: Database, changed: dict[str, object]
) -> None:
    approved_answer(database, **changed)
    assert ask(desk_over(database)).approved is None


def test_an_approved_answer_for_the_askers_province_goes_before_one_for_all(database: Database) -> None:
    approved_answer(database, place="Đà Nẵng", text="Ở Đà Nẵng thì…")
    approved_answer(database, owner=official(database, login="minh"))
    assert ask(desk_over(database)).blocks[0].lines[0] == "Ở Đà Nẵng thì…"


def test_an_answer_that_is_withdrawn_is_served_no_more(database: Database) -> None:
    number, desk = approved_answer(database), desk_over(database)
    assert ask(desk).approved == number
    with database.transaction() as connection:
        withdraw(connection, number, NOW)
    assert ask(desk).approved is None


def test_an_approved_answer_replaces_an_answer_not_found_but_no_refusal(database: Database) -> None:
    approved_answer(database)
    desk = desk_over(database)
    assert ask(desk, Answer(outcome=Outcome.NOT_FOUND)).outcome == Outcome.ANSWERED
    assert ask(desk, Answer(outcome=Outcome.REFUSED)).outcome == Outcome.REFUSED


def test_a_few_words_that_continue_a_conversation_are_no_approved_question(database: Database) -> None:
    approved_answer(database, question="lệ phí bao nhiêu")
    answer = Answer(outcome=Outcome.ANSWERED, trace=Trace(understood={"relation": "continues"}))
    assert ask(desk_over(database), answer, "lệ phí bao nhiêu?").approved is None
    assert ask(desk_over(database), BIRTH, "lệ phí bao nhiêu?").approved


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
