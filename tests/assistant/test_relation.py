"""A turn goes on with the matter in hand, corrects it, or begins something new."""

import pytest

from assistant.question import Aspect, Conversation
from assistant.turn import Relation, as_new
from tests.assistant.conversations import BIRTH, after, said


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("còn lệ phí?", Aspect.FEE),
        ("thế nộp ở đâu", Aspect.WHERE),
        ("vậy bao lâu thì xong", Aspect.TIME),
        ("the bao nhieu tien", Aspect.FEE),
        ("nộp qua mạng được không", Aspect.ONLINE),
    ],
)
def test_one_more_question_stays_with_the_procedure_in_hand(text: str, aspect: Aspect) -> None:
    turn = said(text)
    assert turn.relation == Relation.CONTINUES
    assert set(turn.in_hand) == {"1.001193"}
    assert aspect in turn.understanding.aspects
    assert Aspect.DOCUMENTS not in turn.understanding.aspects


@pytest.mark.parametrize("text", ["tôi ở Huế", "còn ở Huế thì sao", "Huế"])
def test_a_place_alone_corrects_the_place_and_keeps_what_was_asked(text: str) -> None:
    turn = said(text)
    assert turn.relation == Relation.CONTINUES
    assert turn.understanding.place == "Huế"
    assert turn.understanding.aspects == (Aspect.DOCUMENTS,)
    assert after(turn, text).place == "Huế"


def test_a_circumstance_of_the_people_concerned_looks_beyond_the_record_in_hand() -> None:
    kept = said("thế chồng em bận thì sao").in_hand["1.001193"]
    assert said("còn nếu chồng là người Hàn Quốc thì sao").in_hand["1.001193"] < kept


@pytest.mark.parametrize("text", ["trước 1/7/2025 thì ai", "sau 2026 thì bao lâu"])
def test_a_day_is_no_news(text: str) -> None:
    assert said(text).relation == Relation.CONTINUES


@pytest.mark.parametrize(
    "text",
    ["à không, em hỏi làm lại khai sinh", "không, tôi muốn hỏi đăng ký kết hôn", "nhầm, ý em là trích lục khai sinh"],
)
def test_a_correction_adds_its_words_to_the_subject(text: str) -> None:
    turn = said(text)
    assert turn.relation == Relation.REFINES
    assert after(turn, text).subject == f"{BIRTH.subject} . {text}"


@pytest.mark.parametrize(
    "text",
    [
        "giờ hỏi sang đổi bằng lái xe cần gì",
        "tiện hỏi luôn đổi bằng lái xe cần gì",
        "à tiện thể đăng ký xe máy ở đâu",
        "thôi, hỏi việc khác: làm hộ chiếu",
    ],
)
def test_a_new_topic_leaves_the_procedure_behind(text: str) -> None:
    turn = said(text)
    assert turn.relation == Relation.NEW
    assert turn.in_hand == {}
    assert "khai_sinh" not in turn.understanding.terms
    assert after(turn, text) == Conversation(
        subject=text, aspects=turn.understanding.aspects, place="Đà Nẵng", language="vi"
    )


def test_a_full_question_on_another_matter_may_be_a_new_topic() -> None:
    turn = said("làm hộ chiếu phổ thông cho người lớn mất bao nhiêu tiền")
    assert turn.alone is not None
    fresh = as_new(turn)
    assert (fresh.relation, fresh.in_hand) == (Relation.NEW, {})
    assert "khai_sinh" not in fresh.understanding.terms


def test_a_month_in_a_follow_up_does_not_lose_the_procedure() -> None:
    assert said("thế đến tháng 12/2026 lệ phí bao nhiêu").in_hand


@pytest.mark.parametrize("text", ["giải thể thì sao", "bị mất thì cấp lại mấy ngày", "muốn gia hạn thêm thì thế nào"])
def test_another_act_on_the_same_thing_leaves_the_procedure_in_hand_behind_but_not_its_subject(text: str) -> None:
    turn = said(text, Conversation(procedure="1.900001", subject="đăng ký nuôi chim cảnh"))
    assert turn.relation == Relation.REFINES
    assert turn.in_hand["1.900001"] < 0
    assert turn.understanding.terms["nuoi_chim"] > 0


def test_words_said_of_any_procedure_begin_no_topic() -> None:
    turn = said("bao lâu thì giải quyết xong hồ sơ")
    assert turn.relation == Relation.CONTINUES
    assert turn.alone is None


@pytest.mark.parametrize("text", ["cái này xã làm được không", "thủ tục đó nộp ở tỉnh hay xã", "is it done online"])
def test_a_turn_that_points_at_what_was_named_stays_with_it(text: str) -> None:
    turn = said(text)
    assert (turn.relation, turn.alone) == (Relation.CONTINUES, None)
