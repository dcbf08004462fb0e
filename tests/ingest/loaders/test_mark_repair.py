"""Marks that a recogniser lost are put back where the neighbours leave no doubt."""

import pytest

from ingest.loaders.loaded_text import Paragraph, row
from ingest.loaders.mark_repair import repaired, repaired_text


@pytest.mark.parametrize(
    ("read", "true"),
    [
        ("thành phô trực thuộc trung ương", "thành phố trực thuộc trung ương"),
        ("quy mô dân sô của xã", "quy mô dân số của xã"),
        ("sửa đổi, bỗ sung khoản này", "sửa đổi, bổ sung khoản này"),
        ("người có thâm quyền cấp", "người có thẩm quyền cấp"),
        ("QUÓC HỘI", "QUỐC HỘI"),
        ("sau khi sắp xêp lại", "sau khi sắp xếp lại"),
        ("Thông tư số 79/2024/TT- BCA", "Thông tư số 79/2024/TT-BCA"),
        ("rộng 13,5 km? và dài 2 km", "rộng 13,5 km² và dài 2 km"),
    ],
)
def test_a_lost_mark_is_put_back(read: str, true: str) -> None:
    assert repaired_text(read) == true


@pytest.mark.parametrize(
    "text",
    [
        "Ông Bạc Liêu nuôi chim ở Cà Mau.",
        "thành phố Hồ Chí Minh, tỉnh Bến Tre",
        "Việc này có đúng không?",
        "TT-BCA",
        "",
    ],
)
def test_what_is_right_or_unknown_stays(text: str) -> None:
    assert repaired_text(text) == text


@pytest.mark.parametrize(
    ("read", "true"),
    [
        ("2, Chim hót.", "2. Chim hót."),
        ("“3: Chim hót.", "“3. Chim hót."),
        ("_ 1, Chim hót.", "1. Chim hót."),
        (".©) Chim hót;", "c) Chim hót;"),
        ("2, 3 con chim", "2, 3 con chim"),
        ("10: mười giờ sáng", "10: mười giờ sáng"),
        ("- Chim hót.", "- Chim hót."),
    ],
)
def test_the_number_before_a_clause_is_read_though_its_stop_was_not(read: str, true: str) -> None:
    assert repaired(Paragraph(text=read, page=2)) == Paragraph(text=true, page=2)


def test_the_columns_of_a_row_are_repaired_too() -> None:
    assert repaired(row(["1", "thành phô Huế"])) == row(["1", "thành phố Huế"])
