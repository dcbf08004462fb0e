"""Laws called by their names and years."""

import pytest

from knowledge.law_names import law_names, mentioned_law
from knowledge.legal import LegalDocument

NAMES = law_names(
    [
        LegalDocument(number="61/2014/QH13", title="Nuôi chim và thả diều", kind="Luật"),
        LegalDocument(number="62/2020/QH14", title="Luật Nuôi chim và thả diều số 62/2020/QH14", kind="Luật"),
        LegalDocument(number="63/2015/QH13", title="Đo lường gió", kind="Bộ luật"),
        LegalDocument(number="64/2016/QH13", title="Luật sửa đổi, bổ sung một số điều của Luật Nuôi chim", kind="Luật"),
        LegalDocument(number="65/2016/NĐ-CP", title="Thả diều", kind="Nghị định"),
    ]
)


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ("Luật nuôi chim thả diều còn hiệu lực không", ["62/2020/QH14", "61/2014/QH13"]),
        ("luat nuoi chim, tha dieu nam 2014 con hieu luc khong", ["61/2014/QH13"]),
        ("Điều 5 Bộ luật Đo lường gió 2015 nói gì?", ["63/2015/QH13"]),
        ("Luật Nuôi chim và thả diều 1999 hết hiệu lực chưa", []),
        ("Luật Trồng rau 2018 còn áp dụng không", []),
        ("Luật Trồng rau còn hiệu lực không", []),
    ],
)
def test_a_law_is_known_by_its_name_and_year(asked: str, numbers: list[str]) -> None:
    mention = mentioned_law(asked, NAMES)
    assert mention is not None
    assert [d.number for d in mention.known] == numbers


@pytest.mark.parametrize(
    "asked",
    [
        "luật mới có từ 2025",
        "thẻ luật sư còn hiệu lực không",
        "luật sư còn phải học không",
        "kỷ luật cán bộ còn hiệu lực không",
        "pháp luật năm 2020",
        "luật quê đăng ký kiểu gì",
        "theo luật thì thả diều được không",
        "thả diều năm 2020",
    ],
)
def test_law_in_general_names_none(asked: str) -> None:
    assert mentioned_law(asked, NAMES) is None


def test_a_name_is_shown_as_it_was_typed() -> None:
    mention = mentioned_law("Luật Trồng rau sạch năm 2018 còn không", NAMES)
    assert mention is not None
    assert (mention.name, mention.year) == ("Trồng rau sạch", "2018")
