"""What is settled before any search: greetings, thanks, emergencies, codes of nothing."""

import pytest

from assistant.answer import Answer, Outcome
from assistant.guardrails import settle
from tests.assistant.records import asked, library, procedure, read

SHELF = library(procedure(code="1.900001"))


def settled(text: str) -> Answer | None:
    return settle(asked(text), read(text), SHELF)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("xin chào", "Chào bạn"),
        ("chào bạn nhé", "Chào bạn"),
        ("hello", "Chào bạn"),
        ("alo", "Chào bạn"),
        ("bạn là ai", "trợ lý tự động"),
        ("Hi, who are you?", "automated assistant"),
        ("cảm ơn nhiều nhé", "Không có gì"),
        ("dạ cảm ơn ạ", "Không có gì"),
        ("thanks", "Không có gì"),
        ("nhà em đang cháy", "114"),
        ("ba em bị đột quỵ rồi", "115"),
        ("có trộm cướp trong nhà", "113"),
        ("1", "bạn cần hỏi thủ tục nào"),
    ],
)
def test_small_talk_and_emergencies_are_settled_at_once(text: str, words: str) -> None:
    answer = settled(text)
    assert answer is not None
    assert answer.outcome == Outcome.REDIRECTED
    assert words in answer.blocks[0].lines[0]


@pytest.mark.parametrize(
    "text",
    [
        "xin chào, em muốn hỏi làm giấy khai sinh cho con mới sinh cần những gì",
        "cảm ơn, cho hỏi thêm đổi bằng lái xe ô tô hạng B2 hết bao nhiêu tiền",
        "ba em bị đột quỵ, xin xác định mức độ khuyết tật ở đâu",
        "nhà cháy mất hết giấy tờ, làm lại căn cước thế nào",
        "khai tử cho người tự tử cần giấy tờ gì",
        "chồng hay đánh vợ, xin lệnh cấm ông ấy lại gần",
        "bão sập nhà, muốn xin vào hộ nghèo",
        "nhà nghèo bị kiện, có ai cãi giúp không lấy tiền",
        "thắng kiện rồi, nộp đơn thi hành án ở đâu",
        "đăng ký khai sinh",
        "từ từ rồi tôi nộp sau được không",
        "1.900001",
    ],
)
def test_a_question_is_not_settled_however_it_begins_or_whatever_misfortune_it_tells(text: str) -> None:
    assert settled(text) is None


def test_a_question_that_ends_as_one_asks_us_what_we_can_do_is_a_question() -> None:
    assert settled("mất sổ đỏ thì làm được gì") is None


@pytest.mark.parametrize("text", ["9.999999", "thủ tục 9.999999 cần gì", "1.900001 và 9.999999"])
def test_a_code_of_nothing_is_named_and_not_guessed(text: str) -> None:
    answer = settled(text)
    assert answer is not None
    assert answer.outcome == Outcome.NOT_FOUND
    assert "9.999999" in answer.blocks[0].lines[0]
