"""Every sentence of the report. An administrative document is written in Vietnamese (Decree 30/2020/NĐ-CP), so is this.

Errors, which an English reader may meet, are in both languages.
"""

from enum import Enum


class Say(Enum):
    """A sentence of the report; ``with_(…)`` fills its blanks."""

    KIND = "BÁO CÁO"
    SUBJECT = "Kết quả hỏi đáp thủ tục hành chính tuần {number} năm {year}"
    SPAN = "(từ ngày {first} đến hết ngày {last})"
    ADDRESSEE = "Kính gửi: {to}."
    NO_BODY = "(TÊN CƠ QUAN BÁO CÁO)"

    ASKED = "Trong tuần, hệ thống hỏi đáp nhận {asked} câu hỏi; tuần trước {before} câu, {change}."
    ENDED = (
        "Trong đó trả lời được {answered} câu ({answered_share}), hỏi lại để làm rõ {back} câu ({back_share}), "
        "không trả lời được {declined} câu ({declined_share}) do không tìm thấy, ngoài phạm vi hoặc từ chối."
    )
    SPEED = "Thời gian trả lời trung bình {seconds} giây."
    NOTHING_ASKED = "Trong tuần hệ thống không nhận câu hỏi nào; tuần trước {before} câu."
    NOT_OVER = "Tuần chưa kết thúc: số liệu tính đến {now}."

    DISTRICT = (
        "Có {count} câu hỏi ({share}; tuần trước {before} câu) vẫn nêu cơ quan cấp huyện, tuy cấp huyện đã kết thúc"
        " hoạt động từ ngày 01/7/2025. Hệ thống đã nêu rõ cấp giải quyết hiện nay; nơi tiếp nhận cần tiếp tục hướng"
        " dẫn người dân."
    )
    NO_DISTRICT = "Không có câu hỏi nào còn nêu cơ quan cấp huyện."

    TICKETS = (
        "Trong tuần có {opened} phiếu hỏi chuyển cán bộ, cán bộ đã trả lời {replied} phiếu. Đến hết tuần còn "
        "{waiting} phiếu chờ trả lời, trong đó {overdue} phiếu quá hạn."
    )
    FEEDBACK = (
        "Có {count} lượt đánh giá: {useful} hữu ích ({share}), {not_useful} chưa hữu ích; tuần trước {before} lượt."
    )
    NO_FEEDBACK = "Trong tuần không có lượt đánh giá nào."

    GAPS = (
        "Ngày {day} rà soát {examined} bản ghi thủ tục, thấy {records} bản ghi có dấu hiệu sai hoặc lạc hậu; trong "
        "tuần có {asked} câu hỏi về các thủ tục này. Hệ thống vẫn trả lời theo bản ghi và ghi chú rõ chỗ mâu thuẫn."
    )
    NO_GAPS = "Ngày {day} rà soát {examined} bản ghi thủ tục, không thấy bản ghi nào có dấu hiệu sai hoặc lạc hậu."
    ENDING = (
        "{count} thủ tục được giải quyết theo văn bản phân định, phân cấp sẽ hết hiệu lực trong sáu tháng tới, sớm "
        "nhất từ ngày {day}; cần theo dõi văn bản thay thế hoặc kéo dài."
    )
    LEFT_OUT = "Còn {count} dòng; danh sách đầy đủ ở bản Excel của báo cáo này."  # never in the workbook

    ASK_PUBLISHER = (
        "Đề nghị cơ quan công bố thủ tục hành chính rà soát, sửa {records} bản ghi nêu tại mục IV, trước hết là "
        "{first}."
    )
    ASK_TICKETS = "Đề nghị bộ phận được giao trả lời ngay {overdue} phiếu hỏi đã quá hạn."
    ASK_MISSING = (
        "Đề nghị bổ sung nội dung hoặc câu trả lời được duyệt cho những việc người dân hỏi mà hệ thống không tìm "
        "thấy ({count} câu trong tuần)."
    )
    ASK_DISTRICT = "Tiếp tục tuyên truyền việc không còn cấp huyện và nơi giải quyết mới của từng thủ tục."
    NOTHING_TO_ASK = "Không có."
    END = "Trên đây là báo cáo kết quả hỏi đáp thủ tục hành chính tuần {number} năm {year}."
    NOTE = (
        "Số liệu do hệ thống Motcua tự động tổng hợp từ mọi kênh, lúc {now}. Báo cáo chỉ gồm số đếm, không có nội "
        "dung trao đổi. Tuần tính từ thứ Hai đến hết Chủ nhật, giờ Việt Nam."
    )

    def with_(self, **values: object) -> str:
        """Return the sentence with its blanks filled."""
        return str(self.value).format(**values)


class Detail(Enum):
    """What exactly is wrong with a record."""

    CONTRADICTION = "Hệ thống xét là {level}{basis}; {said}."
    DISTRICT = "Nêu {bodies}."
    REPORTED = "Trong tuần có {count} người hỏi báo câu trả lời sai hoặc đã cũ."
    NO_LEVEL = "Không phần nào của bản ghi cho biết cấp giải quyết."
    LAPSED = "Dẫn {documents}."
    ENDED = "{number} (hết hiệu lực từ {day}{successor})"
    NOT_YET = "{number} (đến {day} mới có hiệu lực)"
    SUSPENDED = "{number} (đang ngưng hiệu lực)"


class Refusal(Enum):
    """Why no report is written."""

    UNKNOWN_FORMAT = (
        "Không viết được tệp “{name}”: tên tệp phải có đuôi .docx, .xlsx hoặc .html. (The file's name must end in "
        "one of these.)"
    )
    MISSING_EXTRA = (
        "Cần thêm thư viện {name} để viết báo cáo: pip install 'motcua[report]'. (A package is missing: install the"
        " extra.)"
    )
    NOT_WRITTEN = "Không ghi được {path} ({why}); hãy kiểm tra quyền ghi. (The file cannot be written.)"
    NO_FOLDER = "Không có thư mục {folder}. (There is no such folder.)"


TEXT_SHEET, CHART_SHEET = "Báo cáo", "Biểu đồ"
NATION, MOTTO, RECEIVERS = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nơi nhận:"
OUTCOMES = {
    "answered": "Trả lời được",
    "clarification": "Hỏi lại để làm rõ",
    "not_found": "Không tìm thấy",
    "out_of_scope": "Ngoài phạm vi",
    "refused": "Từ chối trả lời",
    "redirected": "Chào hỏi, khẩn cấp, chuyển nơi khác",
    "unavailable": "Tạm dừng trả lời theo quyết định của cán bộ",
    "error": "Lỗi hệ thống",
}
CHANNELS: dict[str | None, str] = {
    "web": "Trang hỏi đáp, tiện ích nhúng",
    "telegram": "Telegram",
    "chat": "Phần mềm trò chuyện khác",
}
REASONS: dict[str | None, str] = {
    None: "Không nêu lý do",
    "wrong": "Sai",
    "outdated": "Đã cũ",
    "incomplete": "Thiếu",
    "unclear": "Khó hiểu",
    "not_my_question": "Không đúng điều đã hỏi",
}
OTHER_REASON = "Lý do khác"
LEVELS: dict[str | None, str] = {
    None: "Chưa xác định cấp",
    "xa": "Cấp xã",
    "tinh": "Cấp tỉnh",
    "bo": "Cấp bộ, trung ương",
}
NO_FIELD, NO_PLACE = "Chưa xác định lĩnh vực", "Người hỏi không nêu nơi"
OTHER_PLACES = "Tỉnh, thành phố khác (mỗi nơi dưới {least} câu)"
FEWER = "dưới {least}"
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
