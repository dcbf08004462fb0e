"""Which bodies decide, who signs, who takes the dossier in, and what a record still says of districts."""

from typing import Any

import pytest

from assistant.authority import verdict_on
from assistant.question import Aspect
from knowledge.procedure import AuthorityLevel
from tests.assistant.records import TODAY, procedure

COMMUNE, PROVINCE = AuthorityLevel.COMMUNE, AuthorityLevel.PROVINCE


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
