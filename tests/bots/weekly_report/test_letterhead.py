from datetime import date

import pytest

from bots.weekly_report.letterhead import letterhead
from bots.weekly_report.week import Week

WEEK = Week(first=date(2026, 11, 16))
DAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("body", "issuer", "place", "symbol"),
    [
        ("UBND phường Hải Châu", ("ỦY BAN NHÂN DÂN", "PHƯỜNG HẢI CHÂU"), "Hải Châu", "/BC-UBND"),
        ("Uỷ ban nhân dân xã Hòa Vang", ("ỦY BAN NHÂN DÂN", "XÃ HÒA VANG"), "Hòa Vang", "/BC-UBND"),
        ("ủy ban nhân dân thành phố Đà Nẵng", ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ ĐÀ NẴNG"), "Đà Nẵng", "/BC-UBND"),
        (
            "Trung tâm Phục vụ hành chính công phường Hải Châu",
            ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG HẢI CHÂU",),
            "Hải Châu",
            "/BC-……",
        ),
    ],
)
def test_the_head_is_made_from_the_name_of_the_body(
    body: str, issuer: tuple[str, ...], place: str, symbol: str
) -> None:
    head = letterhead(WEEK, DAY, body, None)
    assert head.issuer == issuer
    assert head.place_and_day == f"{place}, ngày 25 tháng 11 năm 2026"
    assert head.symbol.endswith(symbol)


def test_a_peoples_committee_signs_through_its_chairman_and_nobody_else_does() -> None:
    assert letterhead(WEEK, DAY, "UBND xã Trà My", None).signs_as == "TM. ỦY BAN NHÂN DÂN"
    assert letterhead(WEEK, DAY, "Sở Tư pháp", None).signs_as == ""


def test_without_a_body_its_place_is_left_to_be_filled_in() -> None:
    head = letterhead(WEEK, DAY, None, None)
    assert head.issuer == ("(TÊN CƠ QUAN BÁO CÁO)",)
    assert head.place_and_day.startswith("……, ngày")


def test_january_and_february_and_days_under_ten_are_written_with_a_nought() -> None:
    assert letterhead(WEEK, date(2026, 2, 4), "UBND xã A", None).place_and_day == "A, ngày 04 tháng 02 năm 2026"
    assert letterhead(WEEK, date(2026, 3, 4), "UBND xã A", None).place_and_day == "A, ngày 04 tháng 3 năm 2026"


def test_what_no_file_can_hold_is_taken_out_of_a_name() -> None:
    assert letterhead(WEEK, DAY, "UBND\x0b xã\n A\x00", None).issuer == ("ỦY BAN NHÂN DÂN", "XÃ A")
