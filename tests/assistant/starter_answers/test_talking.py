"""A conversation: the matter, the place and the options offered are kept from turn to turn, until another is named."""

import pytest

from assistant.answer import Outcome
from assistant.pipeline import Assistant
from tests.assistant.starter_answers.asking import ask, seen, talk


def test_one_matter_is_asked_about_from_every_side(starter_assistant: Assistant) -> None:
    answers = talk(
        starter_assistant,
        "làm giấy khai sinh cho con mới sinh cần giấy tờ gì",
        "còn lệ phí?",
        "thế nộp ở đâu",
        "có làm qua mạng được không",
    )
    facts = ("Giấy chứng sinh", "Không thu phí", "Trung tâm Phục vụ hành chính công", "Có thể nộp trực tuyến")
    assert [answer.ranked[0] for answer in answers] == ["1.001193"] * 4
    assert all(fact in seen(answer) for fact, answer in zip(facts, answers, strict=True))


@pytest.mark.parametrize(
    ("turns", "codes"),
    [
        (
            ("đăng ký tạm trú cần gì", "lệ phí bao nhiêu", "à không, gia hạn tạm trú"),
            ["1.004194", "1.004194", "1.002755"],
        ),
        (("xin hộ chiếu hết bao nhiêu tiền", "thế đổi bằng lái xe thì hết bao nhiêu tiền"), ["1.001456", "3.000347"]),
        (("đổi thẻ căn cước hết bao nhiêu tiền", "mấy ngày có", "nộp ở đâu"), ["2.001195"] * 3),
        (("How much does it cost to get a Vietnamese passport?", "and how long does it take?"), ["1.001456"] * 2),
        pytest.param(
            ("đăng ký kết hôn cần giấy tờ gì", "tiện hỏi luôn làm hộ chiếu hết bao nhiêu tiền"),
            ["1.000894", "1.001456"],
        ),
    ],
)
def test_a_conversation_stays_with_its_matter_until_another_is_named(
    starter_assistant: Assistant, turns: tuple[str, ...], codes: list[str]
) -> None:
    assert [answer.ranked[0] for answer in talk(starter_assistant, *turns)] == codes


def test_words_of_the_name_of_what_is_in_hand_begin_no_other_matter(starter_assistant: Assistant) -> None:
    first, again = talk(starter_assistant, "làm hộ chiếu lần đầu", "lần đầu")
    assert again.ranked[0] == first.ranked[0]


def test_thanks_do_not_end_the_matter(starter_assistant: Assistant) -> None:
    *_, thanks, fee = talk(starter_assistant, "cấp lại thẻ căn cước mất mấy ngày", "cảm ơn bạn", "còn lệ phí?")
    assert thanks.outcome == Outcome.REDIRECTED
    assert fee.ranked[0] == "2.001194"
    assert "35.000 đồng" in seen(fee)


def test_a_general_question_is_asked_back_and_a_choice_by_number_answered(starter_assistant: Assistant) -> None:
    general, chosen, fee = talk(starter_assistant, "cho em hỏi về giấy khai sinh với ạ", "số 2", "còn lệ phí?")
    assert general.outcome == Outcome.CLARIFICATION
    assert 2 <= len(general.options) <= 4
    second = general.options[1].value
    assert chosen.outcome == Outcome.ANSWERED
    assert chosen.ranked[0] == fee.ranked[0] == second


def test_tapping_an_option_answers_what_was_asked(starter_assistant: Assistant) -> None:
    _, chosen = talk(starter_assistant, "cho em hỏi về giấy khai sinh với ạ", "1.001193")
    assert (chosen.outcome, chosen.ranked[0]) == (Outcome.ANSWERED, "1.001193")


def test_the_place_is_remembered_and_corrected(starter_assistant: Assistant) -> None:
    answers = talk(
        starter_assistant, "đăng ký tạm trú ở Quảng Nam cần gì", "lệ phí bao nhiêu", "tôi ở Huế", "mấy ngày xong"
    )
    assert [answer.conversation.place for answer in answers] == ["Đà Nẵng", "Đà Nẵng", "Huế", "Huế"]
    assert {answer.ranked[0] for answer in answers} == {"1.004194"}


def test_the_askers_place_goes_into_the_conversation(starter_assistant: Assistant) -> None:
    assert ask(starter_assistant, "đăng ký tạm trú cần gì", place="Gia Lai").conversation.place == "Gia Lai"
