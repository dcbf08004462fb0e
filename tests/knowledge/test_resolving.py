"""Which units people mean: with and without marks, abbreviated, mistyped, in English, several at once."""

import pytest

from knowledge.places.gazetteer import gazetteer
from knowledge.places.resolving import resolve
from knowledge.places.whereabouts import place_named, province_meant


def meant(text: str, place: str | None = None, corrected: bool = False) -> list[set[str]]:
    """Return the ids of the former units that each name may be."""
    named = resolve(text, gazetteer(), place, corrected)
    return [{unit.id for unit in one.units if unit.valid_from is None} for one in named]


THAC_GIAN = "phường Thạc Gián, quận Thanh Khê, Đà Nẵng"
DONG_PHU = "xã Đông Phú, huyện Lục Nam, Bắc Giang"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("phường Thạc Gián, quận Thanh Khê", THAC_GIAN),
        ("phuong thac gian quan thanh khe da nang", THAC_GIAN),
        ("p.thạc gián q.thanh khê", THAC_GIAN),
        ("P. Thạc Gián, TP. Đà Nẵng", THAC_GIAN),
        ("phường Thac Gián bên Thanh Khê", THAC_GIAN),  # half the marks
        ("Thac Gian ward, Thanh Khe district", THAC_GIAN),
        ("xã Đông Phú ở Lục Nam", DONG_PHU),
        ("xa dong phu luc nam bac giang", DONG_PHU),
        ("P5 Q3", "phường 5, quận 3, Thành phố Hồ Chí Minh"),
        ("ward 5, district 3", "phường 5, quận 3, Thành phố Hồ Chí Minh"),
        ("p.05 q.3 hcm", "phường 5, quận 3, Thành phố Hồ Chí Minh"),
        ("xã Hoà Phú, huyện Ứng Hoà", "xã Hòa Phú, huyện Ứng Hòa, Hà Nội"),  # the old place of the tone
        ("phường Trường Thi, TP Vinh", "phường Trường Thi, thành phố Vinh, Nghệ An"),
        ("xã Mĩ Lý huyện Kỳ Sơn", "xã Mỹ Lý, huyện Kỳ Sơn, Nghệ An"),
        ("phường Tân Hiệp, Hội An", "xã Tân Hiệp, thành phố Hội An, Quảng Nam"),  # it was a xã
        ("phường 2, thành phố Vũng Tàu", "phường 2, thành phố Vũng Tàu, Bà Rịa - Vũng Tàu"),
        ("phường 5 Cà Mau", "phường 5, thành phố Cà Mau, Cà Mau"),  # Bạc Liêu's was not in Cà Mau
    ],
)
def test_a_name_with_the_place_beside_it_is_one_unit(text: str, unit: str) -> None:
    assert meant(text) == [{unit}]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("xã Tam Thanh huyện Phú Ninh", "xã Tam Thành, huyện Phú Ninh, Quảng Nam"),
        ("xa tam thanh huyen nui thanh", "xã Tam Thạnh, huyện Núi Thành, Quảng Nam"),
        ("xa tam thanh tp tam ky", "xã Tam Thanh, thành phố Tam Kỳ, Quảng Nam"),
    ],
)
def test_names_that_collide_without_marks_are_told_apart_by_their_district(text: str, unit: str) -> None:
    assert meant(text) == [{unit}]


def test_a_name_borne_in_several_places_stays_open_until_the_askers_province_is_known() -> None:
    assert len(meant("xã Hòa Phú")[0]) == 10
    assert meant("xã Hòa Phú", "Đà Nẵng") == [{"xã Hòa Phú, huyện Hòa Vang, Đà Nẵng"}]
    assert len(meant("xã Hòa Phú", "Đắk Lắk")[0]) == 2  # its own and the one of the former Phú Yên


def test_several_units_of_one_district_are_each_meant() -> None:
    assert meant("Nhơn Lý với Nhơn Hải, Quy Nhơn") == [
        {"xã Nhơn Lý, thành phố Quy Nhơn, Bình Định"},
        {"xã Nhơn Hải, thành phố Quy Nhơn, Bình Định"},
    ]


def test_two_provinces_side_by_side_are_two_not_one_in_the_other() -> None:
    assert [{"tỉnh Bến Tre"} <= one or {"tỉnh Trà Vinh"} <= one for one in meant("Bến Tre, Trà Vinh")] == [True, True]


def test_a_mistyped_name_is_looked_for_only_when_asked_for() -> None:
    text = "phường Thạc Giá quận Thanh Khê giờ thuộc phường nào"
    assert meant(text, corrected=True) == [{THAC_GIAN}]
    assert {THAC_GIAN} not in meant(text)


@pytest.mark.parametrize(
    "text", ["đường Trần Phú", "thôn Hòa Bình", "chợ Đông Ba", "quán cà phê", "địa phương An Bình"]
)
def test_a_street_or_hamlet_and_a_word_that_only_looks_like_a_kind_name_no_commune(text: str) -> None:
    assert not any("phường" in unit and unit.startswith("phường Trần Phú") for one in meant(text) for unit in one)
    assert province_meant(text) is None


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("làm khai sinh ở Tam Kỳ", "Đà Nẵng"),
        ("tôi ở huyện Núi Thành muốn tách thửa", "Đà Nẵng"),
        ("xã Hòa Phú", None),
        ("ra phường làm giấy tờ", None),
        ("lên xã hỏi thủ tục", None),
    ],
)
def test_former_names_tell_the_province_only_where_it_is_surely_one(text: str, province: str | None) -> None:
    assert province_meant(text) == province


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ("Phường Hải Châu, Đà Nẵng", ("Đà Nẵng", "phường Hải Châu")),
        ("phường Thạc Gián, Thanh Khê", ("Đà Nẵng", "phường Thanh Khê")),
        ("Tam Kỳ", ("Đà Nẵng", None)),
        ("xã Hòa Phú", None),
        ("nơi nào đó", None),
    ],
)
def test_a_places_name_leads_to_todays_province_and_commune(place: str, named: tuple[str, str | None] | None) -> None:
    assert place_named(place) == named
