"""An article that answers: what it says on the question first, readable alone, the level it assigns the matter to."""

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.composing.article import answer_from_article
from assistant.composing.procedure_answer import holds_on
from knowledge.legal import Clause, LegalDocument, Point, Provision
from knowledge.procedure import AuthorityLevel, LegalBasis
from tests.assistant.records import TODAY, asked, library, procedure, read

LAW = LegalDocument(number="90/2025/QH15", title="Luật Chim", in_force=date(2025, 7, 1))
FILLER = "Điều này có nhiều lời dẫn dài dòng về việc chung, không nói đến ai làm việc gì vào lúc nào cả. " * 3
LONG = Provision(
    document=LAW.number,
    article="5",
    title="Thẩm quyền về chim",
    text="…",
    clauses=(
        Clause(number="1", text=FILLER),
        Clause(number="2", text=FILLER.replace("chung", "riêng")),
        Clause(
            number="3",
            text="Thẩm quyền đóng cửa vườn chim được quy định như sau:",
            points=(
                Point(letter="a", text="Ủy ban nhân dân cấp tỉnh đóng cửa vườn chim lớn;"),
                Point(letter="b", text="Ủy ban nhân dân cấp xã kiểm tra lồng chim."),
            ),
        ),
        Clause(number="4", text="Vườn chim họp mỗi tháng một lần."),
    ),
)
HELD = library(documents=(LAW,), provisions=(LONG,))


def answered(text: str) -> Answer:
    return answer_from_article(LONG, LAW, asked(text), read(text), HELD)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("ai kiểm tra lồng chim", "3. Thẩm quyền đóng cửa vườn chim được quy định như sau: b) Ủy ban nhân dân cấp xã"),
        ("vườn chim họp mấy lần một tháng", "4. Vườn chim họp mỗi tháng một lần."),
    ],
)
def test_the_sentence_that_answers_comes_first_with_the_opening_that_it_needs(text: str, first: str) -> None:
    assert answered(text).blocks[0].lines[0].startswith(first)


def test_the_level_is_that_of_the_body_in_the_sentence_that_answers() -> None:
    assert answered("ai kiểm tra lồng chim").level == AuthorityLevel.COMMUNE


def test_the_document_says_since_when_it_holds_and_the_whole_article_is_folded_when_it_is_long() -> None:
    answer = answered("ai kiểm tra lồng chim")
    assert answer.articles[0] == "90/2025/QH15#5"
    assert "có hiệu lực từ 1/7/2025" in answer.blocks[1].lines[0]
    assert [b.folded for b in answer.blocks] == [False, False] or answer.blocks[-1].folded


def test_a_record_does_not_hold_before_its_latest_legal_basis_took_effect() -> None:
    record = procedure(legal_bases=(LegalBasis(title="Luật Chim", number=LAW.number), LegalBasis(title="khác")))
    assert holds_on(record, TODAY, HELD)
    assert not holds_on(record, date(2024, 1, 1), HELD)
    assert holds_on(procedure(), date(1999, 1, 1), HELD)
