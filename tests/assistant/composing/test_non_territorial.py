"""May it be filed at another counter: yes, no or not known."""

from datetime import date

import pytest

from assistant.composing.non_territorial import filed_elsewhere
from knowledge.non_territorial import NonTerritorialList
from tests.assistant.records import BIRD, library, procedure, read

LISTED = NonTerritorialList(
    province="Đà Nẵng", decision="12/QĐ-UBND", decided=date(2026, 3, 1), codes=frozenset({BIRD})
)
OTHER = "1.900009"
COPY = "1.900008"
SHELF = library(procedure(), procedure(code=OTHER), procedure(code=COPY), copies={COPY: BIRD}, filing=[LISTED])


@pytest.mark.parametrize(
    ("code", "place", "begins"),
    [
        (BIRD, "ở Đà Nẵng", "Được:"),
        (COPY, "ở Đà Nẵng", "Được:"),  # the province's copy of a listed record
        (OTHER, "ở Đà Nẵng", "Không:"),
        (BIRD, "ở Huế", "Chưa rõ: tôi chưa có"),
        (BIRD, "", "Chưa rõ: mỗi tỉnh"),
    ],
)
def test_the_list_of_the_askers_province_decides(code: str, place: str, begins: str) -> None:
    block = filed_elsewhere(procedure(code=code), read(f"nuôi chim nộp ở phường khác {place} được không"), SHELF)
    assert block
    assert block.lines[0].startswith(begins)


def test_what_the_list_says_is_cited_with_its_decision() -> None:
    block = filed_elsewhere(procedure(), read("nuôi chim nộp xã khác được không, ở Đà Nẵng"), SHELF)
    assert block
    assert "Quyết định 12/QĐ-UBND ngày 1/3/2026" in block.lines[0]
    assert block.citations[0].source == "12/QĐ-UBND"


@pytest.mark.parametrize("question", ["nuôi chim nộp ở đâu", "nuôi chim ở mấy xã khác nhau", "chuyển sang phường khác"])
def test_a_question_on_something_else_gets_no_such_block(question: str) -> None:
    assert filed_elsewhere(procedure(), read(question), SHELF) is None
