"""A procedure's answer: what was asked first and unfolded, everything else folded, each fact with its source."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from assistant.answer import Block
from assistant.composing.procedure_card import compose_procedure
from assistant.question import Aspect
from knowledge.procedure import (
    AuthorityLevel,
    Fee,
    FeeKind,
    LegalBasis,
    Procedure,
    ProcessingTime,
    SubmissionMethod,
    TimeUnit,
)
from tests.assistant.records import BIRD, asked, card, channel, dong, lines, papers, procedure, read

FULL = procedure(
    description="Ghi tên người nuôi chim vào sổ.",
    applicants=("Công dân Việt Nam",),
    channels=(
        channel(dong(8_000), time=ProcessingTime(amount=3, unit=TimeUnit.WORKING_DAY)),
        channel(dong(8_000), method=SubmissionMethod.ONLINE, time=ProcessingTime(amount=3, unit=TimeUnit.WORKING_DAY)),
    ),
    documents=papers("Tờ khai nuôi chim", "Ảnh chim"),
    notes=("Chim phải khỏe.",),
    steps=("Nộp tờ khai tại quầy.", "Nhận giấy xác nhận."),
    conditions=("Người nuôi từ đủ 18 tuổi.",),
    outputs=("Giấy xác nhận nuôi chim",),
    legal_bases=(
        LegalBasis(title="Thông tư về chim", number="2/2025/TT-BNN"),
        LegalBasis(title="Nghị định về chim", number="900/2025/NĐ-CP"),
        LegalBasis(title="Luật Chim", number="99/2024/QH15"),
    ),
)


def visible(blocks: list[Block]) -> list[Block]:
    return [block for block in blocks if not block.folded]


@pytest.mark.parametrize(
    ("text", "aspect", "fact"),
    [
        ("nuôi chim cần giấy tờ gì", Aspect.DOCUMENTS, "Tờ khai nuôi chim"),
        ("nuôi chim lệ phí bao nhiêu", Aspect.FEE, "8.000 đồng"),
        ("nuôi chim mấy ngày xong", Aspect.TIME, "3 ngày làm việc"),
        ("nuôi chim nộp ở đâu", Aspect.WHERE, "Ủy ban nhân dân cấp xã"),
        ("nuôi chim nộp qua mạng được không", Aspect.ONLINE, "Có thể nộp trực tuyến"),
        ("nuôi chim do cấp nào giải quyết", Aspect.AUTHORITY, "cấp xã"),
        ("các bước đăng ký nuôi chim", Aspect.STEPS, "Nộp tờ khai tại quầy."),
        ("điều kiện nuôi chim", Aspect.CONDITIONS, "từ đủ 18 tuổi"),
        ("căn cứ pháp lý nuôi chim", Aspect.LEGAL_BASIS, "Luật Chim (99/2024/QH15)"),
        ("kết quả nhận được là gì", Aspect.RESULT, "Giấy xác nhận nuôi chim"),
    ],
)
def test_what_was_asked_comes_first_and_unfolded(text: str, aspect: Aspect, fact: str) -> None:
    first = card(FULL, text)[0]
    assert first.aspect == aspect
    assert not first.folded
    assert fact in first.lines[0]


def test_several_questions_are_answered_before_anything_else() -> None:
    asked = [block.aspect for block in visible(card(FULL, "nuôi chim lệ phí bao nhiêu, mấy ngày xong"))]
    assert set(asked[:2]) == {Aspect.FEE, Aspect.TIME}


def test_what_two_questions_share_is_said_once() -> None:
    said = lines(visible(card(FULL, "nuôi chim cấp nào giải quyết, nộp ở đâu")))
    assert said.count("Cấp có thẩm quyền") == 1


def test_a_matter_alone_is_answered_as_at_a_counter_and_what_it_is_for_comes_last() -> None:
    said = [block.aspect for block in visible(card(FULL, "nuôi chim cảnh"))]
    assert said[:4] == [Aspect.DOCUMENTS, Aspect.AUTHORITY, Aspect.TIME, Aspect.FEE]
    assert said[4:6] == [Aspect.RESULT, Aspect.OVERVIEW]


def test_a_summary_stands_on_a_phones_first_screen_however_much_the_record_says() -> None:
    much = replace(
        FULL,
        documents=papers(*(f"Giấy thứ {n} {'của người nuôi chim ' * 12}" for n in range(30))),
        channels=tuple(channel(dong(1_000 * n), time=ProcessingTime(note=f"{n} ngày")) for n in range(1, 9)),
    )
    blocks = visible(card(much, "nuôi chim cảnh"))[:4]
    rows = sum(1 + len(line) // 45 for block in blocks for line in (block.title, *block.lines))
    assert rows <= 26
    assert sum("mục nữa" in line for block in blocks for line in block.lines) == 3


def test_a_summary_does_not_say_the_name_again() -> None:
    for description in ("", FULL.name):
        said = [block.aspect for block in visible(card(replace(FULL, description=description), "nuôi chim cảnh"))]
        assert Aspect.OVERVIEW not in said


def test_everything_else_is_folded_and_whole() -> None:
    folded = [block for block in card(FULL, "nuôi chim lệ phí bao nhiêu") if block.folded]
    assert {block.aspect for block in folded} == {*Aspect} - {Aspect.OVERVIEW, Aspect.UNIT} | {None}
    said = lines(folded, folded=True)
    assert all(
        fact in said
        for fact in ("Ảnh chim", "Nhận giấy xác nhận.", "từ đủ 18 tuổi", "Thông tư về chim", "Chim phải khỏe.")
    )


def test_notes_are_kept_apart_from_the_papers() -> None:
    blocks = card(FULL, "nuôi chim cần giấy tờ gì")
    assert [block.title for block in blocks if "Chim phải khỏe." in block.lines] == ["Lưu ý của hồ sơ"]


def test_who_decides_is_always_said_at_once() -> None:
    for text in ("nuôi chim lệ phí bao nhiêu", "nuôi chim", "nuôi chim nộp ở đâu"):
        assert "cấp xã (xã, phường, đặc khu)" in lines(card(FULL, text))


@pytest.mark.parametrize(
    "text", ["nuôi chim", "nuôi chim cần giấy tờ gì và Ảnh chim thế nào", "bird keeping, how much is the fee?"]
)
def test_every_block_of_facts_cites_the_record_by_its_code_and_section(text: str) -> None:
    for block in card(FULL, text):
        assert block.lines
        assert block.citations
        for citation in block.citations:
            assert (citation.source, citation.title) == (BIRD, f"Thủ tục {BIRD}")
            assert citation.section
            assert BIRD in (citation.url or "")


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"local": True, "place": "Đắk Lắk"}, "Thủ tục này áp dụng riêng tại Đắk Lắk."),
        ({"local": True}, "Thủ tục này do một địa phương ban hành; bản ghi không nói rõ tỉnh nào."),
        ({"deleted": True}, "Bản ghi này đã bị xóa khỏi cơ sở dữ liệu quốc gia; không dùng làm căn cứ."),
        ({}, "Trả lời cho ngày 22/11/2026, theo bản ghi cập nhật đến 1/7/2026."),
    ],
)
def test_what_limits_the_answer_is_said_at_once(parts: dict[str, Any], sentence: str) -> None:
    assert sentence in lines(card(procedure(**parts), "nuôi chim lệ phí bao nhiêu"))


def test_a_national_record_names_no_place_and_no_deletion() -> None:
    said = lines(card(FULL, "nuôi chim lệ phí bao nhiêu"))
    assert "áp dụng riêng" not in said
    assert "đã bị xóa" not in said


def test_an_abolished_body_that_the_record_names_is_noted() -> None:
    p = procedure(level=AuthorityLevel.PROVINCE, competent_authorities=("Sở Kế hoạch và Đầu tư",))
    assert "Sở Kế hoạch và Đầu tư không còn từ 1/3/2025; nay là Sở Tài chính." in lines(card(p, "nuôi chim"))


def test_the_records_sentence_on_the_point_asked_is_quoted_with_its_section() -> None:
    p = procedure(
        steps=(
            "Nộp tờ khai tại quầy.",
            "Chủ chim đi vắng thì hàng xóm được đưa chim đi kiểm dịch thay. Kiểm dịch buổi sáng.",
        )
    )
    blocks = card(p, "đi vắng nhờ hàng xóm đưa chim đi kiểm dịch thay, lệ phí bao nhiêu")
    (quoted,) = [block for block in visible(blocks) if block.title == "Bản ghi nói về điều bạn hỏi"]
    assert quoted.lines[0] == "“Chủ chim đi vắng thì hàng xóm được đưa chim đi kiểm dịch thay.”"
    assert quoted.citations[0].section == "Trình tự thực hiện"


def test_a_sentence_already_shown_is_not_quoted_again() -> None:
    p = procedure(conditions=("Người nuôi chim phải từ đủ 18 tuổi trở lên.",))
    said = lines(visible(card(p, "bao nhiêu tuổi được nuôi chim, điều kiện gì")))
    assert said.count("từ đủ 18 tuổi") == 1


def test_laws_stand_before_decrees_and_decrees_before_the_rest() -> None:
    first = card(FULL, "căn cứ pháp lý nuôi chim")[0]
    assert [line.split()[0] for line in first.lines] == ["Luật", "Nghị", "Thông"]


def test_many_steps_are_cut_to_those_on_the_point_in_the_records_order() -> None:
    p = procedure(
        steps=tuple(
            f"Bước {n}: làm việc {word}."
            for n, word in enumerate(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám"], 1)
        )
    )
    *shown, more = card(p, "các bước nuôi chim, việc bảy")[0].lines
    assert len(shown) < 8
    assert any("bảy" in step for step in shown)
    assert shown == sorted(shown)
    assert f"{8 - len(shown)} mục nữa" in more


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("nuôi chim cần giấy tờ gì", "Bản ghi không liệt kê giấy tờ nào."),
        ("nuôi chim lệ phí bao nhiêu", "Bản ghi không nêu mức phí, lệ phí"),
        ("nuôi chim mấy ngày xong", "Bản ghi không nêu thời hạn giải quyết"),
        ("các bước nuôi chim", "Bản ghi không nêu các bước."),
        ("điều kiện nuôi chim", "Bản ghi không nêu điều kiện riêng."),
        ("căn cứ pháp lý nuôi chim", "Bản ghi không nêu căn cứ pháp lý."),
        ("nuôi chim nộp qua mạng được không", "Bản ghi không có hình thức nộp trực tuyến"),
    ],
)
def test_what_the_record_does_not_say_is_not_made_up(text: str, sentence: str) -> None:
    assert card(procedure(), text)[0].lines[0].startswith(sentence)


def test_an_english_question_is_answered_in_english_words() -> None:
    first, *_ = card(FULL, "What is the fee for keeping a bird?")
    assert (first.title, first.lines) == ("Fee", ("8,000 VND",))


def test_the_level_is_handed_on_for_the_answer() -> None:
    p: Procedure = procedure(
        level=AuthorityLevel.PROVINCE, competent_authorities=("Sở Nông nghiệp",), as_of=date(2026, 1, 1)
    )
    _, verdict = compose_procedure(p, read("nuôi chim"), asked("nuôi chim"), {})
    assert verdict.level == AuthorityLevel.PROVINCE


def test_who_asks_in_english_is_told_that_the_record_is_in_vietnamese() -> None:
    said = "The record is in Vietnamese"
    assert said in lines(card(FULL, "What documents do I need to keep birds?"))
    assert said not in lines(card(FULL, "nuôi chim cần giấy tờ gì"))


def test_a_sentence_whose_clause_is_already_quoted_is_not_quoted_again() -> None:
    step = "Người nuôi chim đến quầy buổi sáng; nộp lệ phí nếu thuộc trường hợp phải nộp lệ phí nuôi chim."
    p = procedure(steps=(step,), channels=(channel(Fee(kind=FeeKind.FREE)),))
    assert lines(visible(card(p, "nuôi chim buổi sáng lệ phí bao nhiêu"))).count("nộp lệ phí nếu thuộc") == 1
