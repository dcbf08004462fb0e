"""Switches and notices, approved answers, questions, the report, the first page."""

from assistant.messages import Sentence


class DeskWords(Sentence):
    """A word or sentence of the desk."""

    CHANNELS = ("Kênh", "Channels")
    CHANNEL_WEB = ("trang web và tiện ích nhúng", "web page and widget")
    CHANNEL_TELEGRAM = ("Telegram", "Telegram")
    CHANNEL_CHAT = ("phần mềm trò chuyện nối qua API", "chat front ends over the API")
    CHANNEL_EXPLANATION = (
        "lời giải thích của mô hình ngôn ngữ (câu trả lời từ bản ghi vẫn còn)",
        "explanations by a language model (answers from records stay)",
    )
    ON = ("đang mở", "on")
    OFF_SINCE = ("tạm ngừng từ {moment}", "off since {moment}")
    FIELDS_OFF = ("Lĩnh vực đang tạm ngừng", "Fields that are off")
    TURN_OFF = ("Tạm ngừng", "Turn off")
    TURN_ON = ("Mở lại", "Turn on")
    TURN_OFF_SOMETHING = ("Tạm ngừng một kênh hoặc một lĩnh vực", "Turn a channel or a field off")
    WHAT_TO_TURN_OFF = ("Tạm ngừng", "What")
    REASON = ("Lý do, người dân sẽ đọc", "Reason, which people will read")
    REASON_EN = ("Lý do bằng tiếng Anh", "Reason in English")
    NOTICES = ("Thông báo khẩn", "Emergency notices")
    NOTICES_HINT = (
        "Hiện trên mọi câu trả lời ở mọi kênh, từ lúc bắt đầu đến lúc kết thúc (giờ Việt Nam).",
        "Shown above every answer on every channel, from its beginning to its end (Viet Nam time).",
    )
    NOTICE_TEXT = ("Nội dung", "Text")
    NOTICE_TEXT_EN = ("Nội dung bằng tiếng Anh", "Text in English")
    STARTS = ("Bắt đầu", "Begins")
    ENDS = ("Kết thúc", "Ends")
    PUT_UP = ("Đăng thông báo", "Put up")
    TAKE_DOWN = ("Gỡ ngay", "Take down")
    SHOWN_NOW = ("đang hiện", "shown now")
    SHOWN_LATER = ("chưa đến giờ", "to come")
    FROM_TO = ("từ {first} đến {last}", "from {first} to {last}")

    WRITE_ANSWER = ("Soạn câu trả lời đã duyệt", "Write an approved answer")
    ANSWER_QUESTION = ("Câu hỏi, đúng như người dân hay hỏi", "Question, as people ask it")
    ANSWER_TEXT = ("Câu trả lời", "Answer")
    ANSWER_SOURCE = ("Căn cứ", "What it rests on")
    ANSWER_SOURCE_HINT = ("Ví dụ: Nghị định 120/2025/NĐ-CP, Điều 4", "For example: Nghị định 120/2025/NĐ-CP, Điều 4")
    ANSWER_PLACE = ("Áp dụng ở", "Holds in")
    EXPIRES_ON = ("Dùng đến hết ngày", "Last day")
    EXPIRES_HINT = ("Muộn nhất một năm; hết ngày đó phải duyệt lại.", "At most a year; then it must be approved again.")
    APPROVE_ANSWER = ("Duyệt và dùng ngay", "Approve and use at once")
    APPROVED_HINT = (
        "Ai hỏi đúng câu này (có dấu hay không dấu) sẽ nhận câu trả lời này trước, kèm tên cơ quan và ngày hết hạn.",
        "Whoever asks this very question gets this answer first, with the office and the last day.",
    )
    OWNER_AND_EXPIRY = ("{office}, dùng đến hết {day}", "{office}, until {day}")
    EXPIRING_SOON = ("sắp hết hạn", "expiring soon")
    EXPIRED = ("hết hạn", "expired")
    WITHDRAWN = ("đã rút", "withdrawn")
    IN_USE = ("đang dùng", "in use")
    WITHDRAW = ("Rút câu này", "Withdraw")
    NO_APPROVED = ("Chưa có câu trả lời nào được duyệt.", "No answer has been approved yet.")
    BAD_EXPIRY = (
        "Ngày hết hạn phải sau hôm nay và không quá một năm.",
        "The last day must be after today and within a year.",
    )
    SHOW_ALL = ("Xem cả câu hết hạn, đã rút", "Show expired and withdrawn ones")
    SHOW_IN_USE = ("Chỉ xem câu đang dùng", "Only those in use")

    FROM_DAY = ("Từ ngày", "From")
    TO_DAY = ("Đến ngày", "To")
    CHANNEL = ("Kênh", "Channel")
    OUTCOME = ("Kết cục", "Outcome")
    OUTCOME_ANSWERED = ("đã trả lời", "answered")
    OUTCOME_CLARIFICATION = ("hỏi lại", "asked back")
    OUTCOME_NOT_FOUND = ("không tìm thấy", "not found")
    OUTCOME_OUT_OF_SCOPE = ("ngoài phạm vi", "out of scope")
    OUTCOME_REFUSED = ("từ chối", "refused")
    OUTCOME_REDIRECTED = ("chỉ chỗ khác", "redirected")
    OUTCOME_ERROR = ("lỗi", "error")
    OUTCOME_UNAVAILABLE = ("đang tạm ngừng", "turned off")
    MORE_FILTERS_OF_QUESTIONS = ("Lọc theo kênh, cấp, nơi, góp ý", "Filter by channel, level, place, feedback")
    ONLY_DISTRICT = ("Chỉ câu hỏi nhầm cấp huyện", "Only those that presume a district")
    ONLY_NOT_USEFUL = ("Chỉ câu bị chê", "Only those found not useful")
    ASKED_TOTAL = ("{count} câu hỏi", "Questions: {count}")
    UNANSWERED_GROUPS = ("Chưa trả lời được", "Unanswered")
    UNANSWERED_HINT = (
        "Gộp các câu giống nhau, nhiều nhất trước; bấm để soạn câu trả lời đã duyệt.",
        "Alike ones together, the most first; write an approved answer for one.",
    )
    DISTRICT_GROUPS = ("Hỏi nhầm cấp huyện", "Presumed a district")
    DISTRICT_HINT = (
        "Người dân tưởng còn huyện, quận làm; gộp theo thủ tục.",
        "People think a district does it; by procedure.",
    )
    TEXT_NOT_KEPT = ("(không lưu lời hỏi)", "(the words are not kept)")
    TEXTS_NOT_KEPT = (
        "Lời hỏi không được lưu (MOTCUA_RETENTION_DAYS chưa đặt); chỉ có số đếm.",
        "The words are not kept (MOTCUA_RETENTION_DAYS is not set); there are counts only.",
    )
    TIMES = ("{count} lần", "× {count}")
    NO_PROCEDURE = ("(không rõ thủ tục)", "(no procedure)")
    WRITE_FOR_THIS = ("Soạn câu trả lời", "Write an answer")
    USEFUL = ("hữu ích", "useful")
    NOT_USEFUL = ("không hữu ích", "not useful")
    FEEDBACK_WORDS = ("Lời góp ý", "What was said")
    LATEST_QUESTIONS = ("Các câu hỏi, mới nhất trước", "Questions, the latest first")
    NO_QUESTIONS = ("Không có câu hỏi nào khớp.", "No question fits.")
    PRESUMED_DISTRICT = ("nhầm cấp huyện", "presumed a district")

    WEEK = ("Tuần", "Week")
    WEEK_OF = ("Tuần {number}: {first} đến {last}", "Week {number}: {first} to {last}")
    FORMAT = ("Dạng tệp", "Format")
    FORMAT_DOCX = ("Word", "Word")
    FORMAT_XLSX = ("Excel", "Excel")
    FORMAT_HTML = ("Trang web", "Web page")
    REPORT_BODY = ("Cơ quan báo cáo", "Reporting body")
    REPORT_ADDRESSEE = ("Kính gửi", "Addressee")
    MAKE_REPORT = ("Lập báo cáo và tải về", "Make and download the report")
    REPORT_HINT = (
        "Chỉ có số đếm, không có lời của người dân. Lập báo cáo mất khoảng nửa phút vì phải soát mọi bản ghi.",
        "Counts only, nothing that people wrote. It takes about half a minute, since every record is examined.",
    )

    WHAT_WAITS = ("Đang chờ bạn", "Waiting for you")
    WAITING_COUNT = ("{count} phiếu chờ trả lời, {late} quá hạn", "Tickets waiting: {count}, late: {late}")
    DRAFT_COUNT = ("{count} nháp chờ duyệt", "Drafts to approve: {count}")
    DOCUMENT_COUNT = ("{count} tài liệu chờ xem", "Documents to look at: {count}")
    EXPIRING_COUNT = ("{count} câu trả lời sắp hết hạn", "Approved answers expiring soon: {count}")
    OFF_COUNT = ("{count} kênh, lĩnh vực đang tạm ngừng", "Channels or fields off: {count}")
    NOTICE_COUNT = ("{count} thông báo đang hiện", "Notices shown: {count}")
    LAST_SEVEN_DAYS = ("7 ngày qua", "Last 7 days")
    SEVEN_DAYS_COUNTS = (
        "{asked} câu hỏi, {unanswered} chưa trả lời được, {district} hỏi nhầm cấp huyện",
        "Questions: {asked}, unanswered: {unanswered}, presuming a district: {district}",
    )
