"""What procedures are in English, beside their names in Vietnamese."""

import re

from knowledge.lexicon.english_names import english_names, named_in
from knowledge.lexicon.questions import phrasings

TRADEMARK, NAME = "1.015002", "Thủ tục đăng ký nhãn hiệu"


def test_a_reader_of_english_is_told_what_a_vietnamese_name_is() -> None:
    assert named_in("en", TRADEMARK, NAME) == f"Register a trademark ({NAME})"


def test_a_reader_of_vietnamese_and_a_procedure_without_english_have_the_records_name_alone() -> None:
    assert named_in("vi", TRADEMARK, NAME) == NAME
    assert named_in("en", "1.999999", NAME) == NAME


def test_every_line_is_a_code_and_a_name_in_plain_ascii() -> None:
    assert len(english_names()) > 300
    assert [
        row for row in english_names().items() if not re.fullmatch(r"\d\.\d{6}", row[0]) or not row[1].isascii()
    ] == []


def test_a_procedure_is_also_found_by_its_name_in_english() -> None:
    assert "Register a trademark" in phrasings()[TRADEMARK]
