"""Time limits: a typed amount where the register has one, else its words."""

import pytest

from ingest.parsers.processing_times import parse_processing_time
from knowledge.procedure import ProcessingTime, TimeUnit


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("5 WORKING_DAY", 5, TimeUnit.WORKING_DAY),
        ("0.5 WORKING_DAY", 0.5, TimeUnit.WORKING_DAY),
        ("0,5 WORKING_DAY", 0.5, TimeUnit.WORKING_DAY),
        ("30 ngày", 30, TimeUnit.DAY),
        ("8 HOUR", 8, TimeUnit.HOUR),
        ("2 MONTH", 2, TimeUnit.MONTH),
        ("1 YEAR", 1, TimeUnit.YEAR),
    ],
)
def test_a_time_with_its_unit_is_typed(text: str, amount: float, unit: TimeUnit) -> None:
    assert parse_processing_time(text) == ProcessingTime(amount=amount, unit=unit)


@pytest.mark.parametrize("text", ["1 OTHER", "3 OTHER", "5 WORKING", "0 WORKING_DAY"])
def test_a_number_without_a_true_unit_states_no_time(text: str) -> None:
    assert parse_processing_time(text) == ProcessingTime()


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Không quá 5 ngày làm việc OTHER", "Không quá 5 ngày làm việc"),
        ("Theo mô tả OTHER", "Theo mô tả"),
        (" OTHER", ""),
        ("Không OTHER", ""),
        ("Không có thông tin", ""),
    ],
)
def test_words_in_place_of_a_time_become_its_note(text: str, note: str) -> None:
    assert parse_processing_time(text) == ProcessingTime(note=note)
