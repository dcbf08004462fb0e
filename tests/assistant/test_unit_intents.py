"""What is asked about units, and what is not about units at all."""

import pytest

from assistant.unit_intents import UnitIntent, asks_for_list, unit_intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("phường Thạc Gián nay là phường nào", UnitIntent.NOW),
        ("xa Nghi Thach gio thuoc xa nao", UnitIntent.NOW),
        ("tui ở Ia Dom, chừ thuộc xã mô", UnitIntent.NOW),
        ("CCCD ghi xã Phước Lộc, giờ đổi thành gì", UnitIntent.NOW),
        ("Kon Tum nhập với đâu", UnitIntent.NOW),
        ("còn quận Ba Đình không", UnitIntent.NOW),
        ("Which ward is Thac Gian now?", UnitIntent.NOW),
        ("xã Đông Anh mới gồm những xã cũ nào", UnitIntent.PARTS),
        ("phường Pleiku được thành lập từ các phường nào", UnitIntent.PARTS),
        ("địa chỉ UBND phường Sài Gòn", UnitIntent.OFFICE),
        ("ủy ban xã Núi Thành làm việc ở chỗ nào", UnitIntent.OFFICE),
        ("cả nước có bao nhiêu xã", UnitIntent.COUNT),
        ("Huế có mấy phường", UnitIntent.COUNT),
        ("tôi ở phường Tân Định giờ sáp nhập rồi thì nộp đơn ở đâu", UnitIntent.NOW),
        ("xa Hoa Tien sap nhap roi, gio lam giay to o dau", UnitIntent.NOW),
        ("làm khai sinh ở xã Hòa Tiến sáp nhập rồi thì nộp hồ sơ ở đâu", None),
        ("đăng ký kết hôn ở phường nào", None),
        ("giờ nộp hồ sơ ở phường nào", None),
        ("nộp giấy khai sinh ở UBND xã chỗ nào", None),
        ("xã có cấp sổ đỏ không", None),
        ("phường Hạc Thành có bao nhiêu dân", None),
        ("làm hộ chiếu hết bao nhiêu tiền", None),
        ("đổi tên trên khai sinh", None),
        ("bán nhà xong khai thuế thu nhập ở đâu", None),
        ("xe nhập khẩu làm giấy ở đâu", None),
        ("đổi tên hợp đồng nước máy cho con", None),
        ("xã Hợp Đồng đổi tên thành gì", UnitIntent.NOW),
        ("mua bán xe máy cũ ra phường chứng thực", None),
        ("mở trung tâm dạy hòa nhập cho trẻ tự kỷ", None),
        ("đổi tên trong hợp đồng điện từ bố sang con", None),
        ("xã Hợp Đồng nay thuộc xã nào", UnitIntent.NOW),
        ("công ty đổi tên", None),
        ("chia tách thửa đất mất mấy ngày", None),
        ("thẩm định thiết kế ở xã làm được không hay phải lên tỉnh", None),
        ("việc này phải lên tỉnh à", None),
        ("xã Tân Phú năm nào lên phường", UnitIntent.NOW),
    ],
)
def test_questions_on_units_are_told_from_questions_on_procedures(text: str, intent: UnitIntent | None) -> None:
    assert unit_intent(text) == intent


def test_a_list_is_asked_for_by_its_number_or_of_a_district_as_a_whole() -> None:
    assert asks_for_list("quận Long Biên chia thành mấy phường", district=True)
    assert asks_for_list("còn quận Long Biên không", district=True)
    assert not asks_for_list("nhà ở quận Long Biên giờ phường nào", district=True)
    assert not asks_for_list("phường Bồ Đề có đổi không", district=False)
