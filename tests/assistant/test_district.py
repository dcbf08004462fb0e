"""Questions that presume the district level, and words that only look like it."""

import pytest

from assistant.district import presumes_district, without_district
from assistant.question import Aspect
from tests.assistant.records import read

PRESUMING = [
    "lên UBND quận Bình Tân xin giấy phép nuôi chim",
    "nộp đơn ở phòng tư pháp q.gò vấp được không",
    "công an huyện Củ Chi còn làm thẻ không",
    "ubnd tx long khanh co nhan ho so khong",
    "UBND thành phố Biên Hòa cấp giấy được không",
    "bhxh huyện làm việc ở đâu",
    "phải ra huyện hay ra xã",
    "việc này huyện giải quyết hay tỉnh",
    "lên phòng lđtbxh huyện nộp",
    "len quan nop don nuoi chim",
    "ra quan tan binh nop don",
    "UBND huyên Nhà Bè còn nhận đơn ko",
    "ub quận còn làm ko",
    "Do I apply at the Thu Duc district office?",
    "Is it the District People's Committee that signs?",
]


@pytest.mark.parametrize("text", PRESUMING)
def test_a_district_body_is_presumed(text: str) -> None:
    assert presumes_district(text)


@pytest.mark.parametrize(
    "text",
    [
        "mở quán cà phê cần giấy tờ gì",
        "mo quan ca phe can giay to gi",
        "em mới ra quân muốn đổi bằng lái",
        "em moi ra quan muon doi bang lai",
        "chị Huyền làm giấy khai sinh ở xã",
        "cơ quan quản lý nhà nước ra quyết định",
        "hải quan cấp giấy gì",
        "quận Gò Vấp nay thuộc phường nào",
        "huyện Nhà Bè sáp nhập ra sao",
        "Ủy ban nhân dân thành phố Đà Nẵng",
        "nhà ở đường Quận Công",
        "quân đội cấp giấy",
        "ra phường đăng ký",
    ],
)
def test_words_that_only_look_like_a_district_presume_none(text: str) -> None:
    assert not presumes_district(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("lên UBND quận Bình Tân xin giấy nuôi chim", "lên xin giấy nuôi chim"),
        ("phòng quản lý đô thị quận Gò Vấp gia hạn giấy phép", "gia hạn giấy phép"),
        ("register birds with the Cu Chi District People's Committee", "register birds with the"),
        ("đăng ký nuôi chim ở xã", "đăng ký nuôi chim ở xã"),
    ],
)
def test_the_body_and_its_name_are_set_aside_for_the_search(text: str, rest: str) -> None:
    assert without_district(text) == rest


@pytest.mark.parametrize(
    ("text", "aspects"),
    [
        ("lên quận đăng ký nuôi chim được không", (Aspect.AUTHORITY,)),
        ("lên huyện đăng ký nuôi chim cần giấy tờ gì", (Aspect.DOCUMENTS,)),
    ],
)
def test_whether_one_may_go_to_the_district_asks_who_does_it_now(text: str, aspects: tuple[Aspect, ...]) -> None:
    assert read(text).aspects == aspects
