"""Passages of a record and of an article, as a model is shown them."""

from assistant.answer import Citation
from assistant.explaining.passages import Passage

RECORD = Citation(source="1.001193", section="Thành phần hồ sơ", title="Thủ tục 1.001193")
ARTICLE = Citation(source="123/2015/NĐ-CP#14", section="Điều 14", title="Nghị định hộ tịch (123/2015/NĐ-CP)")

TEXTS = {
    "fee": "135.000 đồng (trực tiếp); 70.000 đồng (trực tuyến)",
    "free": "Không thu phí, lệ phí",
    "time": "Trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.",
    "most": "Không quá 05 (năm) ngày làm việc, kể từ ngày nhận được yêu cầu xác minh.",
    "papers": "Tờ khai đăng ký khai sinh theo mẫu (1 bản chính, 0 bản sao)",
    "spared": "Người đã có thông tin trong Cơ sở dữ liệu quốc gia về dân cư thì không phải nộp bản giấy.",
    "must": "Người được ủy quyền phải xuất trình văn bản ủy quyền đã được chứng thực.",
    "who": "Cấp có thẩm quyền: cấp xã (xã, phường, đặc khu); cơ quan: Ủy ban nhân dân cấp xã.",
    "basis": "Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ quy định chi tiết Luật Hộ tịch",
    "adult": "Người từ đủ 18 tuổi trở lên được tự mình nộp hồ sơ.",
    "since": "Từ 1/7/2025 việc này do cấp xã giải quyết.",
    "stay": "Người nước ngoài phải cư trú tại Việt Nam ít nhất 06 tháng và còn thời hạn cư trú ít nhất 12 tháng.",
    "notary": "Văn bản ủy quyền này phải được công chứng hoặc chứng thực theo quy định của pháp luật.",
    "shows": "Văn bản thỏa thuận phải thể hiện thông tin của các thành viên hộ gia đình.",
    "council": "Ủy ban nhân dân cấp xã thi hành nghị quyết của Hội đồng nhân dân cấp xã và báo cáo việc thi hành.",
    "told": "Cơ quan tiếp nhận thông báo trực tiếp hoặc bằng văn bản những nội dung cần bổ sung trong 02 ngày làm việc.",
    "client": "Khách hàng nộp hồ sơ tại Điện lực xã.",
    "without": "Nếu không có giấy chứng sinh thì nộp văn bản của người làm chứng; không có người làm chứng thì cam đoan.",
    "english": "Yes, it can be filed online.",
}  # fmt: skip
SECTIONS = {"fee": "Phí, lệ phí"}
TITLE = "Thủ tục đăng ký khai sinh"
PASSAGES = {
    key: Passage(
        key=key,
        text=text,
        label=". ".join(filter(None, (SECTIONS.get(key), TITLE))),
        citation=RECORD,
        section=SECTIONS.get(key, ""),
    )
    for key, text in TEXTS.items()
} | {
    "article": Passage(
        key="article",
        text="2. Việc đăng ký khai sinh được thực hiện tại Ủy ban nhân dân cấp xã nơi cư trú của cha hoặc mẹ.",
        label="Điều 14. Thẩm quyền. Nghị định hộ tịch (123/2015/NĐ-CP)",
        citation=ARTICLE,
    ),
    "lapsed": Passage(
        key="lapsed",
        text="Việc đăng ký khai sinh lưu động do công chức tư pháp thực hiện.",
        label="Điều 24",
        citation=ARTICLE,
        holds=False,
    ),
}
