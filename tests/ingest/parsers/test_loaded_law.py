"""A loaded file's opening tells number, kind, title and day, even where a recogniser stumbled."""

from datetime import date

import pytest

from ingest.loaders.loaded_text import Kind, LoadedText, Paragraph
from ingest.parsers.legal_markdown import NotALegalText
from ingest.parsers.loaded_law import parse_loaded
from knowledge.legal import LegalDocument

BODY = ["Căn cứ Luật Chim ngày 01 tháng 02 năm 2020;", "Điều 1. Phạm vi", "Về chim."]


def loaded(*paragraphs: str, confidence: float | None = None) -> LoadedText:
    return LoadedText(
        kind=Kind.PDF,
        paragraphs=tuple(Paragraph(text=p, page=1) for p in paragraphs),
        page_confidence=((1, confidence),) if confidence else (),
    )


def document(*paragraphs: str) -> LegalDocument:
    return parse_loaded(loaded(*paragraphs), date(2026, 7, 1))[0]


def test_the_opening_of_a_decree_is_read() -> None:
    found = document(
        "CHÍNH PHỦ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 900/2025/NĐ-CP",
        "Hà Nội, ngày 30 tháng 6 năm 2025",
        "NGHỊ ĐỊNH",
        "Quy định về nuôi chim theo Luật Chim số 5/2020/QH14 ngày 01 tháng 02 năm 2020 của Quốc hội nước ta, và thả chim",
        *BODY,
    )
    assert (found.number, found.issued) == ("900/2025/NĐ-CP", date(2025, 6, 30))
    assert found.title.startswith("Nghị định quy định về nuôi chim theo Luật Chim số 5/2020/QH14")
    assert found.title.endswith("và thả chim")
    assert found.as_of == date(2026, 7, 1)


def test_a_law_that_names_no_day_at_the_top_was_issued_when_it_was_passed() -> None:
    found = document(
        "QUỐC HỘI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Luật số: 19/2025/QH15 | Độc lập", "LUẬT CHIM CẢNH", *BODY,
        "Luật này được Quốc hội khóa XV thông qua ngày 27 tháng 11 năm 2025.",
    )  # fmt: skip
    assert (found.number, found.title, found.issued) == ("19/2025/QH15", "Luật chim cảnh", date(2025, 11, 27))


@pytest.mark.parametrize("number", ["Số: 90 /2025/TT-BCC", "Sô: 90⁄2025TT-BCC", "Số. 90/2025/TT-BCC _ Hà Nội"])
def test_a_number_is_read_though_the_recogniser_lost_a_slash_or_a_mark(number: str) -> None:
    found = document("BỘ CHIM CẢNH", number, "THÔNG TỰ", "Về lồng chim", *BODY)
    assert (found.number, found.title) == ("90/2025/TT-BCC", "Thông tư về lồng chim")


def test_a_number_written_by_hand_is_taken_from_what_was_issued_with_the_document() -> None:
    found = document(
        "BỘ CHIM CẢNH", "Số: ….", "THÔNG TƯ", "Sửa đổi Thông tư số 1/2020/TT-BCC", *BODY,
        "Mẫu C1 ban hành kèm theo Thông tư số 90/2025/TT-BCC", "Mẫu C2 ban hành kèm theo Thông tư số 90/2025/TT-BCC",
    )  # fmt: skip
    assert found.number == "90/2025/TT-BCC"


def test_how_sure_the_reading_was_is_kept_with_the_document() -> None:
    read, _ = parse_loaded(loaded("Số: 90/2025/TT-BCC", "THÔNG TƯ", *BODY, confidence=0.87), date(2026, 7, 1))
    assert read.read_confidence == 0.87
    assert document("Số: 90/2025/TT-BCC", "THÔNG TƯ", *BODY).read_confidence is None


@pytest.mark.parametrize(
    ("paragraphs", "reason"),
    [
        (["TỜ KHAI NUÔI CHIM", *["Tên tôi là ………… ở ……………… nuôi ………… con"] * 3], "A form, no legal text"),
        (["Ghi chép về chim", *BODY], "No document number"),
        (["Số: 90/2025/TT-BCC", "THÔNG TƯ", "Chim hót."], "No article found"),
    ],
)
def test_a_form_or_a_text_without_number_or_article_is_rejected_with_its_reason(
    paragraphs: list[str], reason: str
) -> None:
    with pytest.raises(NotALegalText, match=reason):
        document(*paragraphs)
