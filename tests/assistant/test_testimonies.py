"""The level that decides is judged from the declared level, the bodies, the name and the steps together."""

from typing import Any

import pytest

from assistant.authority import verdict_on
from knowledge.procedure import AuthorityLevel
from tests.assistant.records import TODAY, procedure

COMMUNE, PROVINCE, MINISTRY = AuthorityLevel.COMMUNE, AuthorityLevel.PROVINCE, AuthorityLevel.MINISTRY


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
