"""A question as people ask it is answered from the right record, with the fact in sight and its source named."""

import pytest

from assistant.answer import Outcome
from assistant.pipeline import Assistant
from bots.plain_text import render
from tests.assistant.starter_answers.asking import ask, seen

QUESTIONS = [
    ("làm giấy khai sinh cho con mới sinh cần giấy tờ gì", "1.001193", "Giấy chứng sinh"),
    ("mần giấy khai sinh cho cháu nội cần chi", "1.001193", "Tờ khai đăng ký khai sinh"),
    ("lam ho chieu het bao nhieu tien", "1.001456", "200.000 đồng"),
    ("xin hộ chiếu mất mấy ngày", "1.001456", "8 ngày làm việc"),
    ("How much does it cost to get a Vietnamese passport?", "1.001456", "200,000 VND"),
    ("đăng ký kết hôn có mất lệ phí không", "1.000894", "Không thu phí, lệ phí"),
    ("xin giấy xác nhận độc thân ở đâu", "1.004873", "Ủy ban nhân dân cấp xã"),
    ("đổi bằng lái xe hết bao nhiêu tiền", "3.000347", "135.000 đồng"),
    ("mất căn cước làm lại hết bao nhiêu tiền", "2.001194", "35.000 đồng"),
    ("cấp lại thẻ căn cước mất mấy ngày", "2.001194", "7 ngày làm việc"),
    ("đổi thẻ căn cước tốn bao nhiêu tiền", "2.001195", "25.000 đồng"),
    ("đăng ký thường trú mất bao lâu", "1.004222", "7 ngày làm việc"),
    ("đk tạm trú bn tiền z", "1.004194", "15.000 đồng"),
    ("dang ky tam tru o dau", "1.004194", "Công an cấp xã"),
    ("gia hạn tạm trú có nộp online được không", "1.002755", "Có thể nộp trực tuyến"),
    ("mất sổ đỏ thì xin cấp lại ở đâu", "1.012786", "Văn phòng đăng ký đất đai"),
    ("sang tên sổ đỏ cần giấy tờ gì", "1.013831", "Đơn đăng ký biến động đất đai"),
    ("bố tôi mới mất, khai tử cần giấy gì", "1.000656", "Tờ khai đăng ký khai tử"),
    ("đăng ký xe máy mới mua cần giấy tờ gì", "1.013067", "Giấy khai đăng ký xe"),
    ("mua xe cũ sang tên cần giấy tờ gì", "1.013076", "Chứng từ chuyển quyền sở hữu xe"),
    ("giấy phép xây dựng nhà ở xã hay tỉnh cấp", "1.013225", "cấp xã (xã, phường, đặc khu)"),
    ("lãnh tiền thất nghiệp cần giấy tờ gì", "1.014748", "Sổ bảo hiểm xã hội"),
    ("rút bảo hiểm xã hội một lần cần giấy tờ gì", "1.014173", "Sổ bảo hiểm xã hội"),
    ("xin phiếu lý lịch tư pháp mấy ngày", "3.000333", "10 ngày"),
    ("tranh chấp đất đai hòa giải ở phường nộp đơn ở đâu", "1.012812", "Ủy ban nhân dân cấp xã nơi có đất"),
    ("lập di chúc chứng thực ở xã hết bao nhiêu", "2.001019", "50.000 đồng"),
    ("thành lập công ty tnhh một thành viên lệ phí bao nhiêu", "2.001583", "25.000 đồng"),
    ("cấp bản sao trích lục khai sinh hết bao nhiêu tiền", "2.000635", "8.000 đồng"),
    ("con trai 17 tuổi đăng ký nghĩa vụ quân sự ở đâu", "1.013133", "Ban Chỉ huy quân sự cấp xã"),
    ("nhận con nuôi trong nước lệ phí bao nhiêu", "2.001263", "400.000 đồng"),
    ("xin xác nhận khuyết tật ở đâu", "1.001699", "cấp xã"),
    ("làm thẻ bảo hiểm y tế mấy ngày", "1.014137", "5 ngày làm việc"),
    ("thủ tục 1.001456 lệ phí bao nhiêu", "1.001456", "200.000 đồng"),
    ("2.000815", "2.000815", "2.000 đồng"),
]


@pytest.mark.parametrize(
    ("text", "code", "fact"),
    [
        *QUESTIONS,
        pytest.param("chứng thực bản sao giấy tờ bao nhiêu một trang", "2.000815", "2.000 đồng"),
        pytest.param("How much is a passport?", "1.001456", "200,000 VND"),
        pytest.param("What documents do I need to register a marriage?", "1.000894", "Tờ khai đăng ký kết hôn"),
    ],
)
def test_a_question_is_answered_from_the_right_record_with_the_fact_in_sight(
    starter_assistant: Assistant, text: str, code: str, fact: str
) -> None:
    answer = ask(starter_assistant, text)
    assert answer.outcome == Outcome.ANSWERED
    assert answer.ranked[0] == code
    assert fact in seen(answer)


@pytest.mark.parametrize("text", [text for text, _, _ in QUESTIONS[::5]])
def test_every_fact_of_an_answer_has_a_source_and_the_first_is_named(starter_assistant: Assistant, text: str) -> None:
    answer = ask(starter_assistant, text)
    assert all(block.citations for block in answer.blocks)
    assert {citation.source for citation in answer.citations} == {answer.ranked[0]}
    assert f"Thủ tục {answer.ranked[0]}" in render(answer)
