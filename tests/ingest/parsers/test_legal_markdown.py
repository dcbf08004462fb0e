"""Law in Markdown: articles with their clauses and points, and the days on which the document holds."""

from datetime import date

import pytest

from ingest.parsers.legal_markdown import NotALegalText, parse_legal_text
from knowledge.legal import Clause, LegalDocument, Point, Provision

DAY = date(2026, 7, 1)


def law(
    body: str, title: str = "# Nghị định 900/2025/NĐ-CP - Về nuôi chim cảnh", header: str = "Hiệu lực từ 2025-07-01."
) -> tuple[LegalDocument, tuple[Provision, ...]]:
    return parse_legal_text(
        f"{title}\n\n> Nguồn: https://example.vn/chim\n> Retrieved 2026-07-06. {header}\n\n{body}", DAY
    )


def document(header: str, body: str = "Điều 1. Phạm vi\n\nVề chim.") -> LegalDocument:
    return law(body, header=header)[0]


def articles(body: str) -> list[tuple[str, str]]:
    return [(p.article, p.title) for p in law(body)[1]]


def test_a_document_has_its_number_title_source_and_the_day_it_was_retrieved() -> None:
    found, _ = law("Số: 900/2025/NĐ-CP\n\nHà Nội, ngày 30\ntháng 6 năm 2025\n\nĐiều 1. Phạm vi\n\nVề chim.")
    assert (found.number, found.title) == ("900/2025/NĐ-CP", "Về nuôi chim cảnh")
    assert (found.issued, found.as_of) == (date(2025, 6, 30), date(2026, 7, 6))
    assert found.source == "https://example.vn/chim"


@pytest.mark.parametrize(
    "body",
    [
        "**Điều 1. Phạm vi điều\nchỉnh**\n\nVề chim.\n\n**Điều 2. Đối\ntượng áp dụng**\n\nNgười nuôi chim.",
        "## **Điều 1. Phạm vi điều chỉnh**\nVề chim.\n\n## **Điều 2. Đối tượng áp dụng**\nNgười nuôi chim.",
        "#### Điều 1. Phạm vi điều chỉnh\n\nVề chim.\n\n#### Điều 2. Đối tượng áp dụng\n\nNgười nuôi chim.",
    ],
)
def test_headings_are_read_however_they_are_marked_and_wrapped(body: str) -> None:
    assert articles(body) == [("1", "Phạm vi điều chỉnh"), ("2", "Đối tượng áp dụng")]
    assert [p.text for p in law(body)[1]] == ["Về chim.", "Người nuôi chim."]


def test_an_article_knows_the_chapter_and_section_it_stands_in() -> None:
    _, provisions = law(
        "**Chương I**\n\n**QUY ĐỊNH CHUNG**\n\nĐiều 1. Phạm vi\n\nVề chim.\n\n**Chương II**\n\n**NUÔI CHIM**\n\n"
        "Mục 1. LỒNG CHIM\n\nĐiều 2. Lồng\n\nLồng tre."
    )
    assert [p.heading for p in provisions] == ["Chương I QUY ĐỊNH CHUNG", "Chương II NUÔI CHIM › Mục 1 LỒNG CHIM"]


def test_an_article_is_parted_into_clauses_and_points() -> None:
    (provision,) = law(
        "Điều 1. Nuôi chim\n\n1. Người nuôi chim phải:\n\na) Khai báo với\nxã;\n\nđ) Cho chim ăn.\n\n2. Chim\ntự do."
    )[1]
    assert provision.clauses == (
        Clause(
            number="1",
            text="Người nuôi chim phải:",
            points=(
                Point(letter="a", text="Khai báo với xã;", span=(25, 44)),
                Point(letter="đ", text="Cho chim ăn.", span=(45, 60)),
            ),
            span=(0, 60),
        ),
        Clause(number="2", text="Chim tự do.", span=(61, 75)),
    )


def test_an_article_without_numbered_clauses_is_one_clause() -> None:
    (provision,) = law("Điều 1. Nuôi chim\n\nAi cũng được nuôi chim.")[1]
    assert provision.clauses == (Clause(number="", text="Ai cũng được nuôi chim.", span=(0, 23)),)
    assert provision.key == "900/2025/NĐ-CP#1"


def test_an_article_that_an_amendment_quotes_is_part_of_the_amending_article() -> None:
    body = (
        "**Điều 1. Sửa đổi Thông tư về chim**\n\n1. Bổ sung Điều 1a sau Điều 1 như sau:\n\n"
        "**“Điều 1a. Giải thích từ ngữ**\n\n1. Chim là con biết hót.\n\n2. Lồng là nhà của chim.”.\n\n"
        "2. Sửa đổi Điều 5 như sau:\n\n“Điều 5. Thả chim\n\nThả chim vào buổi sáng.”\n\n"
        "**Điều 2. Hiệu lực**\n\nTừ hôm nay."
    )
    assert articles(body) == [("1", "Sửa đổi Thông tư về chim"), ("2", "Hiệu lực")]
    assert "Điều 1a. Giải thích từ ngữ" in law(body)[1][0].text
    assert "Thả chim vào buổi sáng." in law(body)[1][0].text


def test_an_inserted_article_with_a_letter_follows_the_one_it_stands_after() -> None:
    assert articles("Điều 5. Năm\n\nX.\n\nĐiều 5a. Năm a\n\nY.\n\nĐiều 6. Sáu\n\nZ.") == [
        ("5", "Năm"),
        ("5a", "Năm a"),
        ("6", "Sáu"),
    ]


def test_a_reference_to_an_article_begins_none() -> None:
    body = "Điều 1. Phạm vi\n\nTheo khoản 19\nĐiều 4 Luật Chim.\n\nĐiều 2. Hiệu lực\n\nTừ hôm nay."
    assert articles(body) == [("1", "Phạm vi"), ("2", "Hiệu lực")]


def test_what_follows_the_signature_belongs_to_no_article() -> None:
    (provision,) = law("Điều 1. Phạm vi\n\nVề chim.\n\nNơi nhận:\n\n- Văn thư.\n\nPHỤ LỤC\n\nMẫu tờ khai")[1]
    assert provision.text == "Về chim."


@pytest.mark.parametrize(
    ("header", "in_force"),
    [
        ("Hiệu lực 2021-01-04.", date(2021, 1, 4)),
        ("Hiệu lực từ 2025-07-01, thay thế Nghị định 800/2021/NĐ-CP.", date(2025, 7, 1)),
        ("Có hiệu lực kể từ ngày 12/06/2025.", date(2025, 6, 12)),
        ("Quốc hội thông qua 2025-06-16, hiệu lực cùng ngày.", date(2025, 6, 16)),
        ("Không nói gì.", None),
        ("Hiệu lực 2025-02-31.", None),
    ],
)
def test_the_day_a_document_takes_effect_is_read_from_its_header(header: str, in_force: date | None) -> None:
    assert document(header).in_force == in_force


def test_a_document_that_has_been_replaced_ends_and_names_its_successor() -> None:
    old = document("Hiệu lực 2021-01-04. Hết hiệu lực 2025-07-01, thay thế bởi Nghị định 900/2025/NĐ-CP.")
    assert (old.in_force, old.expires, old.replaced_by) == (date(2021, 1, 4), date(2025, 7, 1), "900/2025/NĐ-CP")
    assert old.in_force_on(date(2025, 6, 30))
    assert not old.in_force_on(date(2025, 7, 1))


def test_a_successors_number_may_have_a_point_in_it() -> None:
    old = document("Hết hiệu lực 2025-07-01, thay thế bởi Nghị quyết 66.7/2025/NQ-CP.")
    assert old.replaced_by == "66.7/2025/NQ-CP"


def test_a_law_whose_guidance_was_replaced_is_itself_still_in_force() -> None:
    kept = document("Hiệu lực 2021-01-01. Vẫn còn hiệu lực (chưa bị thay thế toàn bộ, thông tư đã được thay thế).")
    assert (kept.expires, kept.replaced_by) == (None, None)


def test_a_day_of_signing_that_no_calendar_has_is_left_unknown() -> None:
    assert law("Hà Nội, ngày 31 tháng 4 năm 2025\n\nĐiều 1. Phạm vi\n\nVề chim.")[0].issued is None


def test_the_number_may_stand_in_the_text_instead_of_the_title() -> None:
    found, _ = law("Luật số: 91/2025/QH15\n\nĐiều 1. Phạm vi\n\nVề chim.", title="# Luật Chim cảnh")
    assert found.number == "91/2025/QH15"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("# Ghi chép về chim\n\nĐiều 1. Phạm vi\n\nVề chim.", "số hiệu"),
        ("# Nghị định 900/2025/NĐ-CP\n\nChim hót.", "điều nào"),
        ("", "số hiệu"),
    ],
)
def test_a_text_without_number_or_article_is_rejected_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(NotALegalText, match=reason):
        parse_legal_text(text, DAY)
