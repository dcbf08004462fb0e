"""An answer that an official approved goes first, for its question, place and days alone."""

from datetime import date

import pytest

from assistant.answer import Answer, Outcome, Trace
from bots.state.approved import Approved, approve, withdraw
from bots.state.database import Database
from tests.bots.officials import official
from tests.bots.service.asking import ASKED, BIRTH, DAY, NOW, Broken, ask, counted, desk_over


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


def test_rulings_stay_in_force_while_the_database_is_away(database: Database) -> None:
    approved_answer(database)
    desk = desk_over(database)
    ask(desk)
    desk.rulings._database = Broken()
    assert ask(desk).approved


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
