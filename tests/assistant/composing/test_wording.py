"""Small pieces of wording that blocks share."""

from datetime import date

import pytest

from assistant.composing.wording import day, shortened


def test_a_day_is_written_as_people_write_it() -> None:
    assert day(date(2026, 12, 31), "vi") == "31/12/2026"
    assert day(date(2026, 1, 5), "vi") == "5/1/2026"
    assert day(date(2026, 12, 31), "en") == "31 December 2026"


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("Nộp tờ khai.", 20, "Nộp tờ khai."),
        ("Nộp tờ khai tại xã. Nhận giấy.", 22, "Nộp tờ khai tại xã …"),
        ("Nộp tờ khai; nhận giấy xác nhận", 20, "Nộp tờ khai …"),
        ("Nộp tờ khai nhận giấy", 13, "Nộp tờ khai …"),
        ("a" * 30, 10, "a" * 10 + "…"),
        ("", 10, ""),
    ],
)
def test_a_long_text_is_cut_where_it_may_be(text: str, limit: int, cut: str) -> None:
    assert shortened(text, limit) == cut


def test_a_bracket_that_would_stay_open_is_left_out() -> None:
    assert shortened("Tờ khai nuôi chim (nếu người nuôi nộp trực tiếp)", 35) == "Tờ khai nuôi chim …"
    assert shortened("Tờ (nếu người nuôi nộp trực tiếp tại quầy)", 35).startswith("Tờ (nếu")
