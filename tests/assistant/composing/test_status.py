"""Whether a document holds on a day, what ended it or parts of it, and on which article that rests."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.composing.status import status_block
from knowledge.legal import LegalDocument, Provision, Relation, RelationKind
from tests.assistant.records import library

FIRST, END = date(2025, 7, 1), date(2027, 3, 1)
OLD = LegalDocument(
    number="900/2025/NĐ-CP",
    title="Nghị định về nuôi chim",
    in_force=FIRST,
    expires=END,
    replaced_by="901/2027/NĐ-CP",
    basis="901/2027/NĐ-CP#9",
)
NEW = LegalDocument(
    number="901/2027/NĐ-CP",
    title="Nghị định mới về nuôi chim",
    in_force=END,
    basis="901/2027/NĐ-CP#9",
    effect="901/2027/NĐ-CP#9",
    relations=(
        Relation(kind=RelationKind.REPLACES, target=OLD.number, from_day=END, basis="901/2027/NĐ-CP#9"),
        Relation(kind=RelationKind.REPEALS, target="77/2020/NĐ-CP", articles=("7", "8"), from_day=END, basis="901/2027/NĐ-CP#8"),
    ),
)  # fmt: skip
PART = LegalDocument(number="77/2020/NĐ-CP", title="Nghị định về thú cưng", in_force=date(2020, 5, 1))
NEW_EFFECT = Provision(
    document=NEW.number, article="9", title="Điều khoản thi hành", text="Nghị định này có hiệu lực kể từ ngày ký."
)
REPEALING = Provision(document=NEW.number, article="8", title="Bãi bỏ", text="Bãi bỏ Điều 7 và Điều 8.")
HELD = library(documents=(OLD, NEW, PART), provisions=(REPEALING, NEW_EFFECT))


@pytest.mark.parametrize(
    ("day", "sentences", "source"),
    [
        (date(2025, 6, 30), ["chưa có hiệu lực vào ngày 30/6/2025; có hiệu lực từ 1/7/2025"], "900/2025/NĐ-CP"),
        (FIRST, ["đang có hiệu lực vào ngày 1/7/2025", "Hết hiệu lực từ 1/3/2027"], "900/2025/NĐ-CP"),
        (date(2027, 2, 28), ["đang có hiệu lực vào ngày 28/2/2027", "Hết hiệu lực từ 1/3/2027"], "900/2025/NĐ-CP"),
        (END, ["đã hết hiệu lực từ 1/3/2027", "Văn bản thay thế: 901/2027/NĐ-CP."], "901/2027/NĐ-CP#9"),
    ],
)
def test_a_document_holds_from_its_first_day_to_the_day_before_it_expires_and_the_article_that_ends_it_is_cited_once_it_does(
    day: date, sentences: list[str], source: str
) -> None:
    block = status_block(OLD, day, HELD, "vi")
    assert len(block.lines) == len(sentences)
    assert all(sentence in line for sentence, line in zip(sentences, block.lines, strict=True))
    assert [c.source for c in block.citations] == [source]


def test_articles_repealed_by_the_day_are_named_with_what_repealed_them() -> None:
    before = status_block(PART, date(2027, 2, 28), HELD, "vi")
    assert len(before.lines) == 1
    after = status_block(PART, END, HELD, "vi")
    assert after.lines[1] == "Điều 7, Điều 8 đã hết hiệu lực từ 1/3/2027, theo Nghị định 901/2027/NĐ-CP, Điều 8."
    english = status_block(PART, END, HELD, "en")
    assert english.lines[1].startswith("Article 7, Article 8: no longer in force since 1 March 2027")
    assert "901/2027/NĐ-CP#8" in [c.source for c in after.citations]


def test_a_document_that_nothing_ended_rests_on_its_own_article_on_effect() -> None:
    (citation,) = status_block(NEW, END, HELD, "vi").citations
    assert citation.source == "901/2027/NĐ-CP#9"


def test_a_document_says_which_it_replaces() -> None:
    assert status_block(NEW, END, HELD, "vi").lines[-1] == "Văn bản này thay thế, bãi bỏ: 900/2025/NĐ-CP."


def test_an_article_that_ended_or_whose_text_is_not_held_is_said_before_the_document() -> None:
    ended = replace(NEW, ended_articles=(("4", date(2027, 6, 1)),))
    held = library(documents=(ended,), provisions=())
    assert status_block(ended, END, held, "vi", "4").lines[0].startswith("Không có lời văn Điều 4")
    after = status_block(ended, date(2027, 6, 1), held, "vi", "4")
    assert after.lines[0] == "Điều 4 không còn hiệu lực vào ngày 1/6/2027."


def test_a_suspension_of_unknown_end_is_not_told_as_known() -> None:
    paused = replace(OLD, suspended=((date(2026, 1, 1), None),))
    assert "không rõ đã áp dụng lại chưa" in status_block(paused, date(2026, 9, 1), HELD, "vi").lines[0]


def test_a_suspended_document_is_called_that_and_not_future() -> None:
    paused = replace(OLD, suspended=((date(2026, 1, 1), date(2026, 4, 16)),))
    assert "tạm ngưng" in status_block(paused, date(2026, 2, 1), HELD, "vi").lines[0]
    assert "đang có hiệu lực" in status_block(paused, date(2026, 4, 16), HELD, "vi").lines[0]


def test_a_document_whose_first_day_is_unknown_is_not_said_to_hold_since_a_day() -> None:
    unknown = LegalDocument(number="1/1999/QĐ-TTg", title="Quyết định", held=False)
    (line,) = status_block(unknown, FIRST, HELD, "vi").lines
    assert "không thấy văn bản nào trong dữ liệu chấm dứt hiệu lực" in line
