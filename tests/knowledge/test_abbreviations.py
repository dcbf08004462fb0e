"""Abbreviations in records' names."""

from dataclasses import replace

import pytest

from ingest.chunkers import procedure_chunks
from knowledge.lexicon.abbreviations import spelled_out
from tests.knowledge.procedures import FULL


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("Cấp lại sổ BHXH, thẻ BHYT", "Cấp lại sổ bảo hiểm xã hội, thẻ bảo hiểm y tế"),
        ("Chế độ TNLĐ, BNN", "Chế độ tai nạn lao động, bệnh nghề nghiệp"),
        ("Nghị quyết 01/2022/NQ-HĐND", "Nghị quyết 01/2022/NQ-HĐND"),
        ("THỦ TỤC ĐĂNG KÝ SINH HOẠT", "THỦ TỤC ĐĂNG KÝ SINH HOẠT"),
        ("Mẫu XYZW", "Mẫu XYZW"),
    ],
)
def test_an_abbreviation_is_spelled_out_unless_it_is_part_of_a_number_or_unknown(name: str, spelled: str) -> None:
    assert spelled_out(name) == spelled


def test_a_record_is_found_by_the_full_words_of_its_abbreviated_name() -> None:
    name, _ = procedure_chunks(replace(FULL, name="Cấp lại sổ BHXH"))
    assert "bảo hiểm xã hội" in name.title
