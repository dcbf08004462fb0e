"""A turn in a conversation: one more question on the matter in hand, a correction, a choice, or something new."""

import pytest

from assistant.follow_up import Relation, Turn, as_new, next_conversation, take_turn
from assistant.question import Aspect, Conversation
from knowledge.lexicon import lexicon
from tests.assistant.records import asked

BIRTH = Conversation(
    procedure="1.001193", aspects=(Aspect.DOCUMENTS,), subject="làm giấy khai sinh cho con cần gì", place="Đà Nẵng"
)
OFFERED = Conversation(subject="đăng ký kết hôn", offered=("1.000894", "2.000806"), aspects=(Aspect.FEE,))
ENGLISH = Conversation(
    procedure="1.001193", aspects=(Aspect.DOCUMENTS,), subject="what documents for birth registration", language="en"
)


def said(text: str, before: Conversation = BIRTH) -> Turn:
    return take_turn(asked(text, conversation=before), lexicon())


def after(turn: Turn, text: str, procedure: str | None = None, before: Conversation = BIRTH) -> Conversation:
    return next_conversation(turn, asked(text, conversation=before), procedure)


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


def test_the_earlier_subject_is_looked_for_at_a_lower_weight_than_the_turns_own_words() -> None:
    terms = said("vậy làm lại thì sao").understanding.terms
    assert 0 < terms["khai_sinh"] < terms["lam_lai"]


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


def test_what_is_asked_of_a_document_is_asked_of_the_one_named_before() -> None:
    conversation = Conversation(subject="nghị định 168/2025 còn hiệu lực không")
    (kept,) = said("có hiệu lực từ ngày nào", conversation).understanding.documents
    assert (kept.number, kept.year) == ("168", "2025")
    assert not said("thế làm giấy khai sinh cần gì", conversation).understanding.documents


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


def test_a_month_in_a_follow_up_does_not_lose_the_procedure() -> None:
    assert said("thế đến tháng 12/2026 lệ phí bao nhiêu").in_hand


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


def test_the_next_turn_knows_the_procedure_the_aspect_and_what_was_offered() -> None:
    question = asked("làm giấy khai sinh cần gì", "Đà Nẵng")
    turn = take_turn(question, lexicon())
    known = next_conversation(turn, question, "1.001193", ("1.001193", "2.000986"))
    assert known == Conversation(
        procedure="1.001193",
        aspects=(Aspect.DOCUMENTS,),
        subject="làm giấy khai sinh cần gì",
        place="Đà Nẵng",
        offered=("1.001193", "2.000986"),
    )


def test_a_long_conversation_stays_small() -> None:
    conversation = BIRTH
    for _ in range(50):
        text = "à không, em hỏi trường hợp trẻ sinh ra ở nước ngoài có mẹ là người Nhật Bản chưa đăng ký"
        turn = said(text, conversation)
        conversation = after(turn, text, before=conversation)
    assert len(conversation.subject) <= 400


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


@pytest.mark.parametrize("text", ["cái này xã làm được không", "thủ tục đó nộp ở tỉnh hay xã", "is it done online"])
def test_a_turn_that_points_at_what_was_named_stays_with_it(text: str) -> None:
    turn = said(text)
    assert (turn.relation, turn.alone) == (Relation.CONTINUES, None)
