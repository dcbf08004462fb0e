"""A body's level is read from its name."""

import pytest

from knowledge.competence.bodies import levels_in
from knowledge.procedure import AuthorityLevel

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
