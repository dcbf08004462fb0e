"""Provinces since 1 July 2025, and the names that lead to them."""

import unicodedata

import pytest

from knowledge.administrative_unit import province_named, provinces, provinces_in
from knowledge.vietnamese import fold


def test_there_are_34_provinces_made_of_63() -> None:
    names = [p.name for p in provinces()]
    former = {fold(f) for p in provinces() for f in p.former}
    assert len(set(names)) == 34
    # Huế was Thừa Thiên Huế; every other former name is a province that is no more.
    assert len(former - {"thua thien hue"}) + 34 == 63


def test_a_province_carries_its_kind_in_its_full_name() -> None:
    full = {p.name: p.full_name for p in provinces()}
    assert full["Đà Nẵng"] == "thành phố Đà Nẵng"
    assert full["Đồng Nai"] == "thành phố Đồng Nai"  # since 30 April 2026
    assert full["Lai Châu"] == "tỉnh Lai Châu"
    assert full["Thành phố Hồ Chí Minh"] == "Thành phố Hồ Chí Minh"


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("tôi ở Đà Nẵng", "Đà Nẵng"),
        ("toi o da nang", "Đà Nẵng"),
        ("Đà Nẳng", "Đà Nẵng"),  # hỏi for ngã
        ("tỉnh Quảng Nam cũ", "Đà Nẵng"),
        ("Thừa Thiên - Huế", "Huế"),
        ("tp. Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("tphcm", "Thành phố Hồ Chí Minh"),
        ("sài gòn", "Thành phố Hồ Chí Minh"),
        ("Bà Rịa – Vũng Tàu", "Thành phố Hồ Chí Minh"),
        ("Khánh Hoà", "Khánh Hòa"),
        ("Đắc Lắc", "Đắk Lắk"),
        (unicodedata.normalize("NFD", "Hà Nội"), "Hà Nội"),
        ("hà nôi", "Hà Nội"),
        ("xã Hà", None),
        ("cả nước", None),
    ],
)
def test_old_new_and_half_typed_names_lead_to_todays_province(text: str, province: str | None) -> None:
    assert province_named(text) == province


@pytest.mark.parametrize("text", ["phải đánh giá lại hồ sơ", "trồng hoa huệ", "bệnh án giảng dạy", "hà năm nay"])
def test_words_that_only_look_like_a_province_without_marks_name_none(text: str) -> None:
    assert provinces_in(text) == []


def test_two_provinces_are_never_guessed_into_one() -> None:
    assert provinces_in("từ Lai Châu về Sơn La rồi Lai Châu") == ["Lai Châu", "Sơn La", "Lai Châu"]
    assert province_named("từ Lai Châu về Sơn La") is None
    assert province_named("Bắc Giang và Bắc Ninh") == "Bắc Ninh"  # one province today
