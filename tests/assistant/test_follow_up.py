"""A turn read in the light of its conversation: its subject, its aspect, its language, the options that were offered."""

import pytest

from assistant.question import Aspect, Conversation
from assistant.turn import Relation
from tests.assistant.conversations import ENGLISH, OFFERED, after, said


def test_the_earlier_subject_is_looked_for_at_a_lower_weight_than_the_turns_own_words() -> None:
    terms = said("vậy làm lại thì sao").understanding.terms
    assert 0 < terms["khai_sinh"] < terms["lam_lai"]


def test_what_is_asked_of_a_document_is_asked_of_the_one_named_before() -> None:
    conversation = Conversation(subject="nghị định 168/2025 còn hiệu lực không")
    (kept,) = said("có hiệu lực từ ngày nào", conversation).understanding.documents
    assert (kept.number, kept.year) == ("168", "2025")
    assert not said("thế làm giấy khai sinh cần gì", conversation).understanding.documents


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("số 2", "2.000806"),
        ("2", "2.000806"),
        ("cái đầu", "1.000894"),
        ("cái thứ nhất", "1.000894"),
        ("thứ hai", "2.000806"),
        ("2.000806", "2.000806"),
    ],
)
def test_an_option_is_chosen_by_its_number_or_by_tapping_it_and_the_question_is_kept(text: str, code: str) -> None:
    turn = said(text, OFFERED)
    assert turn.relation == Relation.CHOOSES
    assert turn.understanding.codes == (code,)
    assert turn.understanding.aspects == (Aspect.FEE,)
    assert after(turn, text, code, OFFERED).subject == "đăng ký kết hôn"


@pytest.mark.parametrize("text", ["số 5", "số 0"])
def test_a_number_that_was_not_offered_chooses_nothing(text: str) -> None:
    assert said(text, OFFERED).understanding.codes == ()


def test_an_answer_to_what_we_asked_back_prefers_the_options() -> None:
    turn = said("với người nước ngoài", OFFERED)
    assert turn.relation == Relation.REFINES
    assert set(turn.in_hand) == set(OFFERED.offered)


def test_a_choice_may_ask_its_own_question() -> None:
    assert said("2.000806 nộp ở đâu", OFFERED).understanding.aspects[0] == Aspect.WHERE


def test_a_named_document_is_a_question_of_its_own() -> None:
    turn = said("nghị định 123/2015/NĐ-CP còn hiệu lực không")
    assert turn.relation == Relation.NEW


def test_the_first_turn_has_nothing_to_follow() -> None:
    turn = said("còn lệ phí?", Conversation())
    assert (turn.relation, turn.in_hand) == (Relation.NEW, {})


@pytest.mark.parametrize(
    "text",
    [
        "1.000894",
        "how long does it take?",
        pytest.param("fee?"),
        pytest.param("and the fee?"),
    ],
)
def test_an_english_conversation_stays_english(text: str) -> None:
    turn = said(text, ENGLISH)
    assert turn.understanding.language == "en"
    assert after(turn, text, before=ENGLISH).language == "en"


def test_an_english_conversation_turns_vietnamese_with_the_asker() -> None:
    assert said("còn lệ phí thì sao?", ENGLISH).understanding.language == "vi"


def test_a_message_that_asks_for_no_procedure_leaves_the_conversation() -> None:
    assert said("vậy lót tay bao nhiêu cho nhanh").relation == Relation.NEW


@pytest.mark.parametrize(("text", "code"), [("mất cả giấy và sổ gốc", "1.004746"), ("đăng ký kết hôn mới", "1.000894")])
def test_an_option_is_chosen_by_the_words_of_its_label(text: str, code: str) -> None:
    offered = Conversation(subject="giấy kết hôn", offered=("1.000894", "2.000635", "1.004746", "2.002189"))
    turn = said(text, offered)
    assert turn.relation == Relation.CHOOSES
    assert turn.understanding.codes == (code,)


def test_a_reply_in_words_of_no_label_chooses_nothing_outright() -> None:
    offered = Conversation(subject="giấy kết hôn", offered=("1.000894", "2.000635", "1.004746", "2.002189"))
    assert said("ở xã vùng cao quê em", offered).relation == Relation.REFINES


@pytest.mark.parametrize("text", ["1.000894", "số 1", "đăng ký kết hôn thì sao"])
def test_what_a_place_is_is_asked_of_no_procedure(text: str) -> None:
    places = Conversation(subject="Tam Thanh nhập vào đâu", aspects=(Aspect.UNIT,), offered=("1.000894",))
    assert Aspect.UNIT not in said(text, places).understanding.aspects
