"""What a question takes for granted that is no longer so is corrected before the facts."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.answer import Answer, Block, Citation, Outcome
from assistant.authority import verdict_on
from assistant.composing.presumption import about_districts, corrected, outdated_lines
from knowledge.legal import LegalDocument, Provision
from knowledge.library import Library
from tests.assistant.records import TODAY, asked, library, procedure, read

BIRD_RECORD = Citation(source="1.900001", section="Thông tin chung", title="Thủ tục 1.900001")
CARD = Answer(
    outcome=Outcome.ANSWERED, blocks=(Block(aspect=None, title="", lines=("Nuôi chim.",), citations=(BIRD_RECORD,)),)
)
ENDED = "Từ 1/7/2025 không còn cấp huyện"
LAW = library(
    documents=[LegalDocument(number="72/2025/QH15", title="Luật Tổ chức chính quyền địa phương")],
    provisions=[Provision(document="72/2025/QH15", article="51", title="Hiệu lực", text="Cấp huyện kết thúc.")],
)


def told(text: str, held: Library = LAW, as_of: date = TODAY) -> Answer:
    p = procedure(steps=("Chủ tịch Ủy ban nhân dân cấp xã quyết định.",))
    return corrected(CARD, read(text), replace(asked(text), as_of=as_of), held, verdict_on(p, as_of))


def test_a_question_that_presumes_a_district_is_told_that_it_ended_and_who_decides_now() -> None:
    block, *facts = told("lên UBND quận đăng ký nuôi chim được không").blocks
    assert tuple(facts) == CARD.blocks
    assert block.lines[0].startswith(ENDED)
    assert "cấp xã (xã, phường, đặc khu)" in block.lines[0]
    assert "Chủ tịch Ủy ban nhân dân cấp xã" in block.lines[0]


def test_the_law_that_ended_the_district_level_is_cited_where_it_is_held() -> None:
    correction = told("lên huyện đăng ký nuôi chim")
    assert correction.articles == ("72/2025/QH15#51",)
    assert correction.blocks[0].citations[0].source == "72/2025/QH15#51"


def test_without_the_law_the_correction_rests_on_the_record() -> None:
    correction = told("lên huyện đăng ký nuôi chim", held=library())
    assert correction.articles == ()
    assert correction.blocks[0].citations == (BIRD_RECORD,)


@pytest.mark.parametrize("text", ["đăng ký nuôi chim ở xã", "mở quán bán chim"])
def test_a_question_that_presumes_nothing_wrong_is_not_corrected(text: str) -> None:
    assert told(text) == CARD


def test_before_the_district_level_ended_nothing_is_corrected() -> None:
    assert told("lên huyện đăng ký nuôi chim", as_of=date(2025, 6, 30)) == CARD


def test_a_district_court_is_replaced_by_a_regional_one_not_by_the_commune() -> None:
    assert told("tòa án huyện xử chim").blocks[0].lines == (
        "Tòa án nhân dân cấp huyện không còn từ 1/7/2025; nay là Tòa án nhân dân khu vực.",
    )


def test_a_question_on_the_district_itself_is_answered_from_the_law() -> None:
    text = "phòng tư pháp quận còn mở cửa không"
    answer = about_districts(read(text), asked(text), 0.1, LAW)
    assert answer is not None
    assert answer.articles == ("72/2025/QH15#51",)
    ended, successor = answer.blocks[0].lines
    assert ended.startswith(ENDED)
    assert successor.startswith("Phòng Tư pháp không còn")


@pytest.mark.parametrize(
    ("text", "right", "held"),
    [
        ("lên quận đăng ký nuôi chim", 0.9, LAW),  # means a procedure
        ("ra xã đăng ký nuôi chim", 0.1, LAW),
        ("ubnd quận còn mở cửa không", 0.1, library()),
    ],
)
def test_a_question_that_means_a_procedure_or_has_no_law_to_rest_on_is_not_answered_so(
    text: str, right: float, held: Library
) -> None:
    assert about_districts(read(text), asked(text), right, held) is None


def test_a_question_asked_back_is_corrected_too_without_naming_who_decides() -> None:
    back = Answer(outcome=Outcome.CLARIFICATION)
    text = "lên huyện làm giấy"
    (block,) = corrected(back, read(text), asked(text), LAW).blocks
    assert block.lines[0].startswith(ENDED)
    assert "cấp xã hoặc cấp tỉnh làm, tùy việc" in block.lines[0]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("nộp ở Sở Kế hoạch và Đầu tư phải không", "Sở Kế hoạch và Đầu tư không còn từ 1/3/2025; nay là Sở Tài chính."),
        ("nộp ở sở kh&đt à", "Sở Kế hoạch và Đầu tư không còn từ 1/3/2025; nay là Sở Tài chính."),
        ("len so gtvt doi bang", "Sở Giao thông vận tải không còn từ 1/3/2025; nay là Sở Xây dựng"),
        ("tòa án huyện xử chim", "Tòa án nhân dân cấp huyện không còn từ 1/7/2025; nay là Tòa án nhân dân khu vực."),
        ("bhxh quận", "nay là Bảo hiểm xã hội cơ sở."),
        ("chi cục thuế quận", "nay là Thuế cơ sở."),
    ],
)
def test_a_body_that_was_merged_or_renamed_is_named_with_its_successor(text: str, says: str) -> None:
    assert says in "\n".join(told(text).blocks[0].lines)


def test_an_answer_that_shows_an_abolished_body_notes_its_successor_once() -> None:
    shown = ("Nộp tại Sở Giao thông vận tải.", "Sở Giao thông vận tải cấp giấy.", "Sở Tư pháp ký.")
    (line,) = outdated_lines(shown, read("nuôi chim"), "vi")
    assert line.startswith("Sở Giao thông vận tải không còn từ 1/3/2025")


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("Sở Giao thông vận tải (nay là Sở Xây dựng) cấp.", "nuôi chim"),
        ("Sở Giao thông vận tải cấp.", "lên sở giao thông vận tải nộp"),
    ],
)
def test_what_the_text_or_the_question_said_already_is_not_noted_again(shown: str, text: str) -> None:
    assert outdated_lines((shown,), read(text), "vi") == ()
