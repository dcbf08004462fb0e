"""Questions that name a legal document: whether it holds on the day, and the article asked for."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.answer import Answer, Outcome
from assistant.composing.law import answer_from_law
from assistant.composing.provision import provision_block
from assistant.question import Question, make_question
from assistant.understanding import understand
from knowledge.legal import Clause, LegalDocument, Provision
from knowledge.lexicon import lexicon
from tests.assistant.records import TODAY, library


def decree(
    number: str, title: str, in_force: date, expires: date | None = None, replaced_by: str | None = None
) -> LegalDocument:
    return LegalDocument(number=number, title=title, in_force=in_force, expires=expires, replaced_by=replaced_by)


BIRDS = decree("900/2025/NĐ-CP", "Nghị định về nuôi chim", date(2025, 7, 1), date(2027, 3, 1), "901/2027/NĐ-CP")
LAST_YEARS = decree("151/2024/NĐ-CP", "Nghị định về đường bộ", date(2025, 1, 1))
THIS_YEARS = decree("151/2025/NĐ-CP", "Nghị định về đất đai", date(2025, 7, 1))
CIRCULAR = decree("02/2023/TT-BKHĐT", "Thông tư về đăng ký", date(2023, 7, 1))
CAGE = Provision(
    document=BIRDS.number,
    article="2",
    title="Lồng chim",
    text="Lồng phải rộng.\nSạch.",
    clauses=(Clause(number="", text="Lồng phải rộng.\nSạch."),),
)
LAW = LegalDocument(number="61/2024/QH15", title="Nuôi chim", kind="Luật", in_force=date(2025, 1, 1))
HELD = library(documents=(LAW, BIRDS, LAST_YEARS, THIS_YEARS, CIRCULAR), provisions=(CAGE,))


def answered(text: str, day: date = TODAY) -> Answer | None:
    question: Question = make_question(text, day)
    return answer_from_law(question, understand(question, lexicon()), HELD)


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("nghị định 151/2024/NĐ-CP còn hiệu lực không", LAST_YEARS),
        ("nghị định 151/2025/NĐ-CP còn hiệu lực không", THIS_YEARS),
        ("nghi dinh 151/2025/nd-cp con hieu luc khong", THIS_YEARS),
        ("nghị định 151/2025 quy định gì", THIS_YEARS),
        ("thông tư 02/2023/TT-BKHĐT", CIRCULAR),
        ("thông tư 2/2023/TT-BKHĐT", CIRCULAR),
        ("Is decree 900/2025/ND-CP in force?", BIRDS),
    ],
)
def test_a_document_is_known_by_number_and_year_and_issuer(text: str, document: LegalDocument) -> None:
    answer = answered(f"{text} điều 1")  # an article is named, so that none is searched for
    assert answer is not None
    assert answer.title == f"{document.title} ({document.number})"


@pytest.mark.parametrize(
    "text",
    [
        "nghị định 151/2026/NĐ-CP",
        "thông tư 151/2025/TT-BTC điều 1",
        "nghị định 999/2025/NĐ-CP nói gì",
        "luật 999/2025 nói gì",
        "Luật Thả diều 2011 còn hiệu lực không",
    ],
)
def test_a_document_that_is_not_held_is_declined_rather_than_taken_for_another(text: str) -> None:
    answer = answered(text)
    assert answer is not None
    assert answer.outcome == Outcome.NOT_FOUND
    assert "Không tìm thấy văn bản" in answer.blocks[0].lines[0]


def test_a_law_is_answered_from_by_its_name() -> None:
    answer = answered("Điều 3 Luật Nuôi chim nói gì")
    assert answer is not None
    assert answer.title == "Luật Nuôi chim (61/2024/QH15)"


def test_the_declined_document_is_named_as_it_is_written() -> None:
    answer = answered("nghị định 999/2025/NĐ-CP nói gì")
    assert answer is not None
    assert "999/2025/NĐ-CP" in answer.blocks[0].lines[0]


@pytest.mark.parametrize(
    "text", ["nuôi chim cần gì", "căn cước 2025", "ngày 31/12/2026", "theo luật 999/2025 nuôi chim cần giấy tờ gì"]
)
def test_a_question_that_names_no_known_document_is_left_to_the_procedures(text: str) -> None:
    assert answered(text) is None


def test_the_article_asked_for_is_quoted_and_cited() -> None:
    answer = answered("điều 2 nghị định 900/2025/NĐ-CP")
    assert answer is not None
    assert answer.articles == ("900/2025/NĐ-CP#2",)
    article, status = answer.blocks
    assert article.title == "Điều 2. Lồng chim"
    assert article.lines == ("Lồng phải rộng.", "Sạch.")
    assert article.citations[0].section == "Điều 2"
    assert "đang có hiệu lực" in status.lines[0]


def test_an_article_that_the_document_lacks_is_not_made_up() -> None:
    answer = answered("điều 99 nghị định 900/2025/NĐ-CP")
    assert answer is not None
    assert answer.articles == ()
    assert len(answer.blocks) == 1


def test_an_article_that_no_longer_holds_is_not_quoted_but_its_end_is_told() -> None:
    answer = answered("điều 2 nghị định 900/2025/NĐ-CP", date(2027, 6, 1))
    assert answer is not None
    (status,) = answer.blocks
    assert "đã hết hiệu lực" in status.lines[0]
    assert answer.articles == ()


def test_a_question_whether_a_document_holds_quotes_no_article() -> None:
    answer = answered("nghị định 900/2025/NĐ-CP còn hiệu lực không")
    assert answer is not None
    assert len(answer.blocks) == 1


@pytest.mark.parametrize(("language", "caution"), [("vi", "tin cậy 87 %"), ("en", "confidence 87 %")])
def test_a_text_read_from_a_scan_is_cautioned_before_it_is_quoted(language: str, caution: str) -> None:
    scanned = replace(BIRDS, read_confidence=0.87)
    assert caution in provision_block(CAGE, scanned, language).lines[0]
    assert provision_block(CAGE, BIRDS, language).lines[0] == "Lồng phải rộng."


def test_an_appendix_is_cited_by_its_own_name() -> None:
    rates = Provision(document=BIRDS.number, article="Phụ lục I", title="PHÍ", text="Họa mi | 8.000")
    block = provision_block(rates, BIRDS, "vi")
    assert block.title.startswith("Phụ lục I. PHÍ")
    assert block.citations[0].section == "Phụ lục I"
