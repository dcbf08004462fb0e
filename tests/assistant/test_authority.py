"""Which level decides, judged from the declared level, the bodies and the steps together."""

from typing import Any

import pytest

from assistant.authority import levels_in, verdict_on
from assistant.question import Aspect
from knowledge.procedure import AuthorityLevel
from tests.assistant.records import TODAY, procedure

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
            {
                "level": COMMUNE,
                "competent_authorities": (),
                "implementing_authorities": ("Sở Nội vụ",),
                "steps": ("Ủy ban nhân dân cấp xã lập danh sách gửi Sở Nội vụ.", "Sở Nội vụ ban hành quyết định."),
            },
            PROVINCE,
            True,
            id="filed at the commune, decided above",
        ),
        pytest.param(
            {"level": COMMUNE, "competent_authorities": ("Công an cấp xã", "Công an tỉnh", "Cục Cảnh sát giao thông")},
            COMMUNE,
            False,
            id="several offices do the same",
        ),
        pytest.param(
            {"level": COMMUNE, "competent_authorities": ("Sở Tư pháp Thành phố Hà Nội",)},
            COMMUNE,
            False,
            id="a national record that names one city's body",
        ),
        pytest.param(
            {"level": PROVINCE, "competent_authorities": ("Chủ tịch nước",)},
            MINISTRY,
            True,
            id="where the head of state is competent nobody else decides",
        ),
        pytest.param(
            {
                "name": "Giải quyết tranh chấp chim thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp xã",
                "competent_authorities": (),
                "steps": ("Không đồng ý thì Chủ tịch Ủy ban nhân dân cấp tỉnh ra quyết định cuối cùng.",),
            },
            COMMUNE,
            True,
            id="the name says whose it is; the steps tell of an appeal",
        ),
        pytest.param(
            {"level": MINISTRY, "name": "Cấp lại thẻ nuôi chim (thực hiện tại cấp tỉnh)", "competent_authorities": ()},
            PROVINCE,
            True,
            id="the name says where it is done",
        ),
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
    verdict = verdict_on(procedure(**parts), TODAY)
    assert verdict.level == level
    assert bool(verdict.dissent) is disagrees


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
    verdict = verdict_on(procedure(level=None, competent_authorities=(), steps=(step,)), TODAY)
    assert verdict.level == level


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
    assert verdict_on(procedure(**parts), TODAY).names_district is named


@pytest.mark.parametrize(
    ("step", "person"),
    [
        ("Chủ tịch Ủy ban nhân dân cấp xã quyết định.", "Chủ tịch Ủy ban nhân dân cấp xã"),
        ("Trình Chủ tịch Ủy ban nhân dân cấp xã ký giấy xác nhận.", "Chủ tịch Ủy ban nhân dân cấp xã"),
        ("Ủy ban nhân dân cấp xã quyết định.", None),
        ("Người dân nộp đơn cho Chủ tịch Ủy ban nhân dân cấp xã.", None),
        ("Giám đốc Sở Nội vụ quyết định.", None),  # of another level than the one that decides
    ],
)
def test_the_person_is_the_one_who_acts_at_the_level_that_decides(step: str, person: str | None) -> None:
    assert verdict_on(procedure(steps=(step,)), TODAY).person == person


def test_the_counter_is_told_from_who_decides() -> None:
    p = procedure(
        level=COMMUNE,
        competent_authorities=(),
        implementing_authorities=("Sở Nội vụ",),
        steps=("Gửi hồ sơ đến Ủy ban nhân dân cấp xã.", "Sở Nội vụ ban hành quyết định."),
    )
    verdict = verdict_on(p, TODAY)
    assert (verdict.level, verdict.filed_at) == (PROVINCE, COMMUNE)
    assert verdict.level_for((Aspect.WHERE,)) == COMMUNE
    assert verdict.level_for((Aspect.WHERE, Aspect.AUTHORITY)) == PROVINCE
    assert verdict.level_for(()) == PROVINCE


def test_an_abolished_body_of_a_record_is_told_by_its_successor() -> None:
    p = procedure(level=PROVINCE, competent_authorities=("Sở Kế hoạch và Đầu tư",))
    assert verdict_on(p, TODAY).bodies == ("Sở Tài chính",)


def test_the_bodies_told_are_those_that_decide_or_else_those_that_handle() -> None:
    both = procedure(implementing_authorities=("Trung tâm Phục vụ hành chính công",))
    assert verdict_on(both, TODAY).bodies == ("Ủy ban nhân dân cấp xã",)
    handling = procedure(competent_authorities=(), implementing_authorities=("Công an cấp xã",))
    assert verdict_on(handling, TODAY).bodies == ("Công an cấp xã",)
