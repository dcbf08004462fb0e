"""What officials turn off and put up: channels, sectors and notices, each with its reason and its time."""

from assistant.answer import Answer, Outcome
from assistant.question import make_question
from bots.channels import Channel
from bots.state.database import Database
from bots.state.notices import Notice, put_up, take_down
from bots.state.switches import TurnedOff, turn_off, turn_on
from tests.bots.officials import official
from tests.bots.service.asking import ASKED, BIRTH, DAY, NOW, Answering, ask, desk_over


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
