"""Legal bases in order, with what became of those that have ended."""

from datetime import date

from assistant.composing.legal_bases import legal_basis_lines
from knowledge.legal import LegalDocument
from knowledge.procedure import LegalBasis
from tests.assistant.records import TODAY, procedure

OLD = LegalDocument(number="1/2020/NĐ-CP", title="Nghị định cũ", expires=date(2025, 7, 1), replaced_by="2/2025/NĐ-CP")
BIRDS = procedure(
    legal_bases=(
        LegalBasis(title="Thông tư về chim", number="3/2024/TT-BNV"),
        LegalBasis(title="Nghị định cũ", number=OLD.number),
        LegalBasis(title="Nghị định mới 2/2025/NĐ-CP", number="2/2025/NĐ-CP"),
        LegalBasis(title="Luật Chim", number=None),
    )
)


def test_what_holds_comes_first_and_what_ended_says_when_and_by_what() -> None:
    assert legal_basis_lines(BIRDS, {OLD.number: OLD}, TODAY, "vi") == (
        "Luật Chim",
        "Nghị định mới 2/2025/NĐ-CP",
        "Thông tư về chim (3/2024/TT-BNV)",
        "Nghị định cũ (1/2020/NĐ-CP) – hết hiệu lực từ 1/7/2025, thay bằng 2/2025/NĐ-CP",
    )


def test_on_an_earlier_day_nothing_has_ended_yet() -> None:
    lines = legal_basis_lines(BIRDS, {OLD.number: OLD}, date(2025, 6, 30), "vi")
    assert not any("hết hiệu lực" in line for line in lines)


def test_a_record_without_a_basis_says_so() -> None:
    assert "không nêu căn cứ" in legal_basis_lines(procedure(), {}, TODAY, "vi")[0]
