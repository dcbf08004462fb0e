from datetime import date

import pytest

from ingest.previewing import previewed
from knowledge.legal import RelationKind
from knowledge.procedure import AuthorityLevel
from tests.ingest.loaders.made_files import pdf
from tests.ingest.register_text import paper, record_text

DAY = date(2026, 11, 27)
DECREE = """CHÍNH PHỦ
Số: 77/2026/NĐ-CP
Hà Nội, ngày 10 tháng 9 năm 2026
NGHỊ ĐỊNH
Về nuôi chim cảnh
Điều 1. Phạm vi
Nghị định này quy định việc nuôi chim cảnh.
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực từ ngày 01 tháng 11 năm 2026 và thay thế Nghị định số 10/2020/NĐ-CP."""


def test_a_pdf_shows_its_number_validity_articles_and_what_it_replaces() -> None:
    preview = previewed(pdf([DECREE]), "nghị định.pdf", DAY)
    (document,) = preview.documents
    assert (document.number, document.in_force) == ("77/2026/NĐ-CP", date(2026, 11, 1))
    assert [a.split(".")[0] for a in document.articles] == ["Điều 1", "Điều 2"]
    assert [(r.kind, r.target) for r in document.relations] == [(RelationKind.REPLACES, "10/2020/NĐ-CP")]
    assert preview.rejected == ""


def test_a_record_shows_what_a_glance_should_check() -> None:
    (procedure,) = previewed(record_text(dossier=paper("Tờ khai")).encode(), "bản ghi.txt", DAY).procedures
    assert procedure.code
    assert procedure.name
    assert procedure.level in (*AuthorityLevel, None)
    assert procedure.as_of == DAY
    assert procedure.papers


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (b"", "rong.txt", "rỗng"),
        ("Chợ họp sáng chủ nhật.".encode(), "chợ.txt", "Không nhận ra nội dung"),
        (b"%PDF-1.7 broken", "hỏng.pdf", "hỏng"),
        (b"{\\rtf1 }", "a.doc", "RTF"),
    ],
)
def test_what_cannot_be_taken_is_rejected_with_the_reason(content: bytes, name: str, why: str) -> None:
    preview = previewed(content, name, DAY)
    assert why in preview.rejected
    assert not preview.documents
