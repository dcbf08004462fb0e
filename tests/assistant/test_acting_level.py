"""The level that an article assigns a matter to."""

import pytest

from assistant.acting_level import acting_level
from knowledge.procedure import AuthorityLevel

XA, TINH = AuthorityLevel.COMMUNE, AuthorityLevel.PROVINCE


@pytest.mark.parametrize(
    ("title", "text", "level"),
    [
        ("Quyền của Ủy ban nhân dân xã", "Trình Hội đồng nhân dân tỉnh một đề án.", XA),
        ("Quyền của Chủ tịch Ủy ban nhân dân thành phố", "Chỉ đạo các xã.", TINH),
        ("Bầu người đứng đầu", "Kết quả bầu ở cấp xã phải được Chủ tịch Ủy ban nhân dân cấp tỉnh phê chuẩn.", TINH),
        ("Nơi đăng ký", "Cơ quan đăng ký kinh doanh cấp xã cấp giấy trong 3 ngày.", XA),
        ("Phối hợp", "Ủy ban nhân dân cấp tỉnh và Ủy ban nhân dân cấp xã cùng làm.", None),
        ("Trợ cấp xã hội", "Người già được trợ cấp xã hội.", None),
    ],
)  # fmt: skip
def test_the_level_is_the_bodys_in_the_title_else_of_the_one_that_acts(
    title: str, text: str, level: AuthorityLevel | None
) -> None:
    assert acting_level(title, text) == level
