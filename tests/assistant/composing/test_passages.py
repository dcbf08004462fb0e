"""The record's own sentences on the point asked."""

import pytest

from assistant.composing.passages import RecordReader
from tests.assistant.records import papers, procedure, read

RECORD = procedure(
    conditions=("Người nuôi chim phải từ đủ 18 tuổi trở lên.",),
    documents=papers("Giấy kiểm dịch của chim nhập từ nước ngoài."),
    notes=("Ông bà đi thay thì không cần giấy ủy quyền.",),
    steps=(
        "Nộp tờ khai tại quầy vào giờ hành chính. Chim bị ốm thì hẹn lại sau 5 ngày làm việc.",
        "Không đồng ý với kết quả thì được khiếu nại.",
    ),
    description="Ghi tên người nuôi chim vào sổ của xã.",
)


@pytest.mark.parametrize(
    ("text", "sentence", "section"),
    [
        ("chim bị ốm thì mấy ngày", "Chim bị ốm thì hẹn lại sau 5 ngày làm việc.", "Trình tự thực hiện"),
        (
            "ông bà đi thay có cần giấy ủy quyền không",
            "Ông bà đi thay thì không cần giấy ủy quyền.",
            "Thành phần hồ sơ",
        ),
        (
            "người nuôi chim phải đủ bao nhiêu tuổi trở lên",
            "Người nuôi chim phải từ đủ 18 tuổi trở lên.",
            "Yêu cầu, điều kiện",
        ),
        ("khong dong y thi khieu nai duoc khong", "Không đồng ý với kết quả thì được khiếu nại.", "Trình tự thực hiện"),
        ("chim nhập từ nước ngoài", "Giấy kiểm dịch của chim nhập từ nước ngoài.", "Thành phần hồ sơ"),
    ],
)
def test_the_sentence_on_the_point_asked_is_found_with_its_section(text: str, sentence: str, section: str) -> None:
    best = RecordReader(RECORD, read(text)).passages(3)[0]
    assert (best.text, best.section) == (sentence, section)


def test_a_question_that_the_record_does_not_speak_of_finds_nothing() -> None:
    assert RecordReader(RECORD, read("bảo hiểm xe máy điện")).passages(3) == []


def test_no_more_than_asked_for_best_first() -> None:
    found = RecordReader(RECORD, read("nuôi chim ốm nhập nước ngoài không đồng ý")).passages(2)
    assert len(found) == 2
    assert found[0].score >= found[1].score


def test_relevance_is_a_share_between_none_and_all() -> None:
    relevance = RecordReader(RECORD, read("chim bị ốm")).relevance
    assert relevance("xe máy") == 0.0
    assert 0 < relevance("Chim bị ốm thì hẹn lại sau 5 ngày làm việc.") <= 1.0


def test_what_two_sections_say_alike_is_quoted_once() -> None:
    twice = procedure(
        conditions=("Chim bị ốm thì hẹn lại sau 5 ngày làm việc.",),
        steps=("Nộp tờ khai. Chim bị ốm thì hẹn lại sau 5 ngày làm việc.",),
    )
    found = RecordReader(twice, read("chim bị ốm thì mấy ngày")).passages(3)
    assert [q.text for q in found] == ["Chim bị ốm thì hẹn lại sau 5 ngày làm việc."]


@pytest.mark.parametrize(
    "text",
    [
        "đăng ký nuôi chim cảnh",  # the procedure's name and nothing beside it
        "nuôi chim cần giấy tờ gì",
        "nuôi chim trong gió hanh",  # "gió" is not "giờ", "hanh" is not "hành"
    ],
)
def test_nothing_is_quoted_on_what_only_the_name_or_other_marks_share(text: str) -> None:
    assert RecordReader(RECORD, read(text)).passages(3) == []


def test_peoples_words_for_the_procedure_itself_ask_for_no_sentence() -> None:
    land = procedure(
        name="Đăng ký đất đai, cấp giấy chứng nhận lần đầu",
        documents=papers("Sơ đồ nhà ở gắn liền với đất (nếu có)."),
    )
    assert RecordReader(land, read("làm sổ đỏ lần đầu cần giấy tờ gì")).passages(3) == []


def test_a_time_that_is_asked_is_quoted_even_if_nothing_else_is() -> None:
    (found,) = RecordReader(RECORD, read("nuôi chim ốm mấy ngày làm việc")).passages(3)
    assert found.text == "Chim bị ốm thì hẹn lại sau 5 ngày làm việc."
