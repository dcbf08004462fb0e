"""What may be shown and what may not: a sentence against the passages it cites."""

import pytest

from assistant.explaining.checking.checking import refusal
from assistant.explaining.checking.rules import Reason
from tests.assistant.explaining.checking.passages import PASSAGES

TRUE = [
    ("Nộp trực tiếp thì lệ phí là 135.000 đồng.", ["fee"]),
    ("Lệ phí nộp trực tiếp là 135 nghìn đồng.", ["fee"]),
    ("Lệ phí là một trăm ba mươi lăm nghìn đồng khi nộp trực tiếp.", ["fee"]),
    ("Bạn không phải trả phí, lệ phí.", ["free"]),
    ("Việc này được giải quyết trong mười lăm ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.", ["time"]),
    ("Thời hạn tối đa là 15 ngày làm việc, tính từ khi nhận đủ hồ sơ hợp lệ.", ["time"]),
    ("Việc xác minh mất không quá năm ngày làm việc.", ["most"]),
    ("Bạn cần mang theo 1 bản chính tờ khai đăng ký khai sinh theo mẫu.", ["papers"]),
    ("Nếu thông tin đã có trong cơ sở dữ liệu quốc gia về dân cư, bạn không cần nộp bản giấy.", ["spared"]),
    ("Người được ủy quyền bắt buộc phải xuất trình văn bản ủy quyền đã chứng thực.", ["must"]),
    ("UBND cấp xã là nơi có thẩm quyền giải quyết.", ["who"]),
    ("Căn cứ là Nghị định 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015.", ["basis"]),
    ("Theo khoản 2 Điều 14, bạn đăng ký khai sinh tại Ủy ban nhân dân cấp xã nơi cha hoặc mẹ cư trú.", ["article"]),
    ("Người đủ 18 tuổi trở lên có thể tự mình nộp hồ sơ.", ["adult"]),
    ("Từ ngày 1 tháng 7 năm 2025, cấp xã giải quyết việc này.", ["since"]),
    ("Nếu không có giấy chứng sinh thì nộp văn bản của người làm chứng, không có người làm chứng thì cam đoan.", ["without"]),
    ("Văn bản ủy quyền này bắt buộc phải được công chứng hoặc chứng thực.", ["notary"]),
    ("Còn thời hạn cư trú ít nhất 12 tháng và đã cư trú tại Việt Nam ít nhất 06 tháng.", ["stay"]),
    ("Lệ phí trực tiếp là 135.000 đồng và thời hạn là 15 ngày làm việc.", ["fee", "time"]),
]  # fmt: skip

FALSE = [
    ("Lệ phí nộp trực tiếp là 153.000 đồng.", ["fee"], Reason.NUMBER),
    ("Lệ phí nộp trực tiếp là 70.000 đồng, trực tuyến là 135.000 đồng.", ["fee"], Reason.NUMBER),
    ("Lệ phí là một trăm năm mươi lăm nghìn đồng khi nộp trực tiếp.", ["fee"], Reason.NUMBER),
    ("Lệ phí nộp trực tiếp là 135.000 USD.", ["fee"], Reason.NUMBER),
    ("Bạn phải trả phí, lệ phí.", ["free"], Reason.DENIAL),
    ("Việc này được giải quyết trong mười bốn ngày làm việc kể từ ngày nhận đủ hồ sơ.", ["time"], Reason.NUMBER),
    ("Việc này được giải quyết trong 15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.", ["time"], Reason.NUMBER),
    ("Việc này mất ít nhất 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.", ["time"], Reason.NUMBER),
    ("Việc này được giải quyết trong 15) ngày, kể từ ngày nhận đủ hồ sơ hợp lệ.", ["time"], Reason.NUMBER),
    ("Việc này được giải quyết trong 15 (năm mươi) ngày làm việc kể từ ngày nhận đủ hồ sơ.", ["time"], Reason.NUMBER),
    ("Việc này được giải quyết trong một nửa thời hạn 15 ngày làm việc, từ ngày nhận đủ hồ sơ.", ["time"], Reason.CONTRARY),
    ("Bạn cần mang theo 3 bản chính tờ khai đăng ký khai sinh theo mẫu.", ["papers"], Reason.NUMBER),
    ("Nộp trực tiếp thì lệ phí là 70.000 đồng.", ["fee"], Reason.NUMBER),
    ("Nếu thông tin đã có trong cơ sở dữ liệu quốc gia về dân cư, bạn phải nộp bản giấy.", ["spared"], Reason.DENIAL),
    ("Người đã có thông tin trong cơ sở dữ liệu dân cư thì không được nộp bản giấy.", ["spared"], Reason.DENIAL),
    ("Người được ủy quyền không phải xuất trình văn bản ủy quyền đã chứng thực.", ["must"], Reason.DENIAL),
    ("Người được ủy quyền có thể xuất trình văn bản ủy quyền đã chứng thực.", ["must"], Reason.DENIAL),
    ("Ủy ban nhân dân cấp tỉnh có thẩm quyền giải quyết.", ["who"], Reason.LEVEL),
    ("Công an cấp xã có thẩm quyền giải quyết.", ["who"], Reason.NAME),
    ("Căn cứ là Nghị định 132/2015/NĐ-CP ngày 15 tháng 11 năm 2015.", ["basis"], Reason.REFERENCE),
    ("Căn cứ là Nghị định 123/2015/NĐ-CP ngày 16 tháng 11 năm 2015.", ["basis"], Reason.DATE),
    ("Nghị định 123/2015/NĐ-CP của Chính phủ quy định chi tiết Luật Đất đai.", ["basis"], Reason.NAME),
    ("Theo khoản 3 Điều 14, bạn đăng ký khai sinh tại Ủy ban nhân dân cấp xã nơi cha hoặc mẹ cư trú.", ["article"], Reason.REFERENCE),
    ("Theo Điều 41, bạn đăng ký khai sinh tại Ủy ban nhân dân cấp xã nơi cha hoặc mẹ cư trú.", ["article"], Reason.REFERENCE),
    ("Người từ đủ 16 tuổi trở lên được tự mình nộp hồ sơ.", ["adult"], Reason.NUMBER),
    ("Người chưa đủ 18 tuổi được tự mình nộp hồ sơ.", ["adult"], Reason.NUMBER),
    ("Từ 1/7/2024 việc này do cấp xã giải quyết.", ["since"], Reason.DATE),
    ("Trước 1/7/2025 việc này do cấp huyện giải quyết.", ["since"], Reason.LEVEL),
    ("Bạn cần tờ khai đăng ký khai sinh theo mẫu và giấy khám sức khỏe.", ["papers"], Reason.UNSUPPORTED),
    ("Bạn nên thuê dịch vụ của luật sư để làm nhanh.", ["papers"], Reason.UNSUPPORTED),
    ("Tờ khai ghi “phải nộp kèm ảnh” theo mẫu đăng ký khai sinh.", ["papers"], Reason.QUOTATION),
    ("Người nước ngoài phải cư trú tại Việt Nam ít nhất 12 tháng và còn thời hạn cư trú ít nhất 06 tháng.", ["stay"], Reason.NUMBER),
    ("Văn bản ủy quyền này có thể được công chứng hoặc chứng thực theo quy định.", ["notary"], Reason.DENIAL),
    ("Văn bản thỏa thuận có thể thể hiện thông tin của các thành viên hộ gia đình.", ["shows"], Reason.DENIAL),
    ("Ủy ban nhân dân cấp xã thi hành nghị quyết của Ủy ban nhân dân cấp xã và báo cáo.", ["council"], Reason.NAME),
    ("Khách hàng không nộp hồ sơ tại Điện lực xã.", ["client"], Reason.DENIAL),
    ("Bạn có thể nộp trực tiếp, cách nộp là trực tiếp.", ["told"], Reason.UNSUPPORTED),
    ("Tờ khai đăng ký khai sinh theo mẫu (1 bản chính) và giấy khám sức khỏe tâm thần.", ["papers"], Reason.UNSUPPORTED),
    ("Lệ phí nộp trực tiếp là 135.000 đồng.", ["time"], Reason.NUMBER),
    ("Lệ phí nộp trực tiếp là 135.000 đồng.", [], Reason.UNCITED),
    ("Lệ phí nộp trực tiếp là 135.000 đồng.", ["fee", "zzz"], Reason.UNKNOWN_KEY),
    ("Việc đăng ký khai sinh lưu động do công chức tư pháp thực hiện.", ["lapsed"], Reason.LAPSED),
    ("Lệ phí nộp trực tiếp là 135.000 đồng, xem https://le-phi.example.", ["fee"], Reason.ADDRESS),
    ("Lệ phí nộp trực tiếp là 135.000 đồng, xem lephi.top nhé.", ["fee"], Reason.ADDRESS),
    ("Lệ phí nộp trực tiếp là <b>135.000 đồng</b>.", ["fee"], Reason.MARKUP),
    ("Lệ phí nộp trực\u202e tiếp là 135.000 đồng.", ["fee"], Reason.MARKUP),
    ("The fee for filing in person is 135,000 dong.", ["fee"], Reason.LANGUAGE),
    ("Biaya pendaftaran langsung adalah 135.000 dong.", ["fee"], Reason.LANGUAGE),
    ("直接提交的费用是 135.000。", ["fee"], Reason.LANGUAGE),
    ("Phí?", ["fee"], Reason.LENGTH),
]  # fmt: skip


@pytest.mark.parametrize(("text", "keys"), TRUE)
def test_a_true_sentence_is_kept_however_it_is_put(text: str, keys: list[str]) -> None:
    assert refusal(text, keys, PASSAGES, "vi") is None


@pytest.mark.parametrize(("text", "keys", "reason"), FALSE)
def test_a_false_sentence_is_refused_for_what_is_wrong_with_it(text: str, keys: list[str], reason: Reason) -> None:
    assert refusal(text, keys, PASSAGES, "vi") == reason


ENGLISH_TRUE = [
    ("The fee is 135,000 dong when you file in person.", ["fee"]),
    ("It takes fifteen working days from the day the complete dossier is received.", ["time"]),
    ("The commune People's Committee decides.", ["who"]),
    ("You can file it online.", ["english"]),
]
ENGLISH_FALSE = [
    ("The fee is 70,000 dong when you file in person.", ["fee"], Reason.NUMBER),
    ("It takes fifty working days from the day the complete dossier is received.", ["time"], Reason.NUMBER),
    ("It takes fifteen days from the day the complete dossier is received.", ["time"], Reason.NUMBER),
    ("The provincial People's Committee decides.", ["who"], Reason.LEVEL),
    ("You cannot file it online, it is not allowed.", ["english"], Reason.DENIAL),
    ("Le délai est de quinze jours ouvrables après le dépôt.", ["time"], Reason.LANGUAGE),
    ("Bạn nộp trực tuyến được nhé, rất nhanh.", ["english"], Reason.LANGUAGE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "keys"), ENGLISH_TRUE)
def test_a_true_english_sentence_over_vietnamese_passages_is_kept(text: str, keys: list[str]) -> None:
    assert refusal(text, keys, PASSAGES, "en") is None


@pytest.mark.parametrize(("text", "keys", "reason"), ENGLISH_FALSE)
def test_a_false_english_sentence_is_refused(text: str, keys: list[str], reason: Reason) -> None:
    assert refusal(text, keys, PASSAGES, "en") == reason


def test_a_document_that_may_no_longer_be_relied_on_is_not_named() -> None:
    text, keys = "Căn cứ là Nghị định 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015.", ["basis"]
    assert refusal(text, keys, PASSAGES, "vi", in_force=lambda number: number != "123/2015/NĐ-CP") == Reason.LAPSED
