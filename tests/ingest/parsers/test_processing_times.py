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


@pytest.mark.parametrize("text", ["1 OTHER", "01 OTHER", "0 OTHER", "5 WORKING", "0 WORKING_DAY"])
def test_a_number_without_a_true_unit_states_no_time(text: str) -> None:
    assert parse_processing_time(text) == ProcessingTime()


@pytest.mark.parametrize(
    ("elsewhere", "amount", "unit"),
    [
        ("Trong thời hạn 03 (ba) ngày làm việc, xã cấp thẻ chim.", 3, TimeUnit.WORKING_DAY),
        ("Khám chim 3 ngày.", 3, TimeUnit.DAY),
        ("Khám chim 13 ngày, từ 1/3 tháng sau; nghỉ 2 giờ.", None, None),
        ("Khám chim 3 ngày, cấp thẻ 3 ngày làm việc.", None, None),
        ("", None, None),
    ],
)
def test_a_figure_of_another_unit_has_the_one_that_the_records_text_gives_it_and_else_none(
    elsewhere: str, amount: float | None, unit: TimeUnit | None
) -> None:
    time = parse_processing_time("3 OTHER", elsewhere)
    assert (time.amount, time.unit) == (amount, unit)
    assert ("“3” mà không nêu đơn vị" in time.note) == (amount is None)


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
