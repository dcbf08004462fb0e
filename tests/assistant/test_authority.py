"""Which level decides, judged from the declared level, the bodies and the steps together."""

from typing import Any

import pytest

from assistant.authority import competence_of, levels_in
from knowledge.procedure import AuthorityLevel
from tests.assistant.records import procedure

COMMUNE, PROVINCE, MINISTRY = AuthorityLevel.COMMUNE, AuthorityLevel.PROVINCE, AuthorityLevel.MINISTRY


@pytest.mark.parametrize(
    ("body", "levels"),
    [
        ("Ủy ban nhân dân cấp xã", {COMMUNE}),
        ("UBND xã, phường, đặc khu", {COMMUNE}),
        ("Ủy ban nhân dân phường", {COMMUNE}),
        ("Công an cấp xã", {COMMUNE}),
        ("Công an phường Hải Châu", {COMMUNE}),
        ("trợ cấp xã hội", set()),
        ("Trợ cấp xã hội hằng tháng", set()),
        ("Sở Tư pháp", {PROVINCE}),
        ("Ủy ban nhân dân tỉnh", {PROVINCE}),
        ("Công an thành phố", {PROVINCE}),
        ("Phòng Cảnh sát giao thông", {PROVINCE}),
        ("Chi nhánh Văn phòng đăng ký đất đai", {PROVINCE}),
        ("Bộ Ngoại giao", {MINISTRY}),
        ("Cục Hàng không Việt Nam", {MINISTRY}),
        ("Bảo hiểm xã hội Việt Nam", {MINISTRY}),
        ("cán bộ phận một cửa", set()),
        pytest.param("Cơ sở giáo dục đại học", set()),
        ("", set()),
    ],
)
def test_a_body_shows_its_level(body: str, levels: set[AuthorityLevel]) -> None:
    assert levels_in(body) == levels


@pytest.mark.parametrize(
    ("parts", "level", "disagrees"),
    [
        pytest.param({}, COMMUNE, False, id="declared and confirmed"),
        pytest.param({"level": None}, COMMUNE, False, id="not declared"),
        pytest.param({"level": PROVINCE}, COMMUNE, True, id="contradicted by the body"),
        pytest.param({"level": PROVINCE, "competent_authorities": ()}, PROVINCE, False, id="declared alone"),
        pytest.param(
            {"level": COMMUNE, "competent_authorities": ("Sở Xây dựng", "Ủy ban nhân dân cấp xã")},
            COMMUNE,
            False,
            id="one body of several confirms it",
        ),
        pytest.param(
            {"level": MINISTRY, "competent_authorities": ("Sở Y tế",), "implementing_authorities": ("Sở Y tế",)},
            PROVINCE,
            True,
            id="a ministry's record with a province's body",
        ),
        pytest.param(
            {"level": None, "competent_authorities": (), "implementing_authorities": ("Công an cấp tỉnh",)},
            PROVINCE,
            False,
            id="the implementing body",
        ),
        pytest.param({"level": None, "competent_authorities": ()}, None, False, id="nothing said"),
        pytest.param(
            {"level": None, "competent_authorities": (), "name": "Trợ cấp xã hội hằng tháng"},
            None,
            False,
            id="trợ cấp xã hội",
        ),
    ],
)
def test_the_level_is_judged_from_all_that_the_record_says(
    parts: dict[str, Any], level: AuthorityLevel | None, disagrees: bool
) -> None:
    competence = competence_of(procedure(**parts))
    assert competence.level == level
    assert competence.disagrees is disagrees


@pytest.mark.parametrize(
    ("step", "level"),
    [
        ("Trong 3 ngày, Chủ tịch Ủy ban nhân dân cấp xã xem xét, quyết định.", COMMUNE),
        pytest.param("Nộp hồ sơ. Chủ tịch Ủy ban nhân dân cấp xã xem xét, quyết định.", COMMUNE),
        ("Giám đốc Sở Nội vụ ký giấy phép.", PROVINCE),
        ("Công chức trình lãnh đạo trợ cấp xã hội.", None),
    ],
)
def test_the_level_comes_from_the_steps_when_no_body_is_named(step: str, level: AuthorityLevel | None) -> None:
    competence = competence_of(procedure(level=None, competent_authorities=(), steps=(step,)))
    assert competence.level == level


@pytest.mark.parametrize(
    ("parts", "named"),
    [
        ({"implementing_authorities": ("Ủy ban nhân dân cấp huyện",)}, True),
        ({"coordinating_authorities": ("Phòng Tư pháp",)}, True),
        ({"steps": ("Nộp tại Bảo hiểm xã hội huyện nơi cư trú.",)}, True),
        ({"competent_authorities": ("Công an quận",)}, True),
        ({"steps": ("Nộp tại Ban Chỉ huy quân sự cấp xã.",)}, False),
        ({"steps": ("Cơ quan công an quản lý hồ sơ.",)}, False),
        ({}, False),
    ],
)
def test_a_district_body_left_in_a_record_is_noticed(parts: dict[str, Any], named: bool) -> None:
    assert competence_of(procedure(**parts)).names_district is named


def test_the_bodies_told_are_those_that_decide_or_else_those_that_handle() -> None:
    both = procedure(implementing_authorities=("Trung tâm Phục vụ hành chính công",))
    assert competence_of(both).bodies == ("Ủy ban nhân dân cấp xã",)
    handling = procedure(competent_authorities=(), implementing_authorities=("Công an cấp xã",))
    assert competence_of(handling).bodies == ("Công an cấp xã",)
