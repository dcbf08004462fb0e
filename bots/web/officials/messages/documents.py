"""Documents sent in, their preview and publication."""

from assistant.messages import Sentence


class DocumentWords(Sentence):
    """A word or sentence on documents sent in."""

    SEND_IN = ("Gửi tài liệu lên", "Send documents in")
    FILES = ("Tệp", "Files")
    FILES_HINT = (
        "Văn bản (PDF, bản quét, Word, HTML), bản ghi thủ tục, danh sách trụ sở; mỗi lần tối đa 20 tệp, 32 MB.",
        "Legal texts (PDF, scans, Word, HTML), procedure records, lists of offices; at most 20 files, 32 MB at once.",
    )
    DATED = ("Nội dung cập nhật đến ngày", "Content as of")
    SEND_AND_PREVIEW = ("Gửi và xem trước", "Send and preview")
    NOTHING_LIVE_YET = (
        "Chưa có gì đến tay dân: tài liệu chỉ được dùng sau khi bạn xem trước và bấm đưa vào dùng.",
        "Nothing is used before you have looked at the preview and published it.",
    )
    NO_FILE = ("Hãy chọn ít nhất một tệp.", "Choose at least one file.")
    TOO_MANY_FILES = ("Mỗi lần gửi tối đa 20 tệp.", "At most 20 files at once.")
    WRONG_KIND = (
        "Có tệp thuộc loại không nhận; hãy gửi PDF, Word, HTML, ảnh, văn bản thuần, YAML, CSV. Giải nén tệp nén trước.",
        "A file's kind is not taken; send PDF, Word, HTML, pictures, plain text, YAML or CSV. Unpack archives.",
    )
    EMPTY_FILE = ("Có tệp rỗng.", "A file is empty.")
    SENT_IN = ("Đã gửi lên", "Sent in")
    NOTHING_SENT = ("Chưa có tài liệu nào được gửi lên.", "Nothing has been sent in yet.")
    BY_WHOM = ("{name}, {moment}", "{name}, {moment}")
    STATE = ("Tình trạng", "State")
    STATE_READING = ("đang đọc", "being read")
    STATE_WAITING = ("chờ xem và đưa vào dùng", "waiting to be looked at")
    STATE_REJECTED = ("bị loại", "rejected")
    STATE_PUBLISHING = ("đang đưa vào dùng", "being published")
    STATE_PUBLISHED = ("đang dùng", "in use")
    STATE_FAILED = ("chưa đưa vào được", "failed")
    CUT_OFF = (
        "Việc này đã bị ngắt giữa chừng, dữ liệu cũ vẫn phục vụ; hãy bấm làm lại, hoặc bỏ rồi gửi lên lần nữa.",
        "This was cut off and nothing has changed; try again, or drop it and send it once more.",
    )
    PAGE_RELOADS = ("Trang tự tải lại mỗi 3 giây.", "This page reloads every 3 seconds.")
    PROGRESS = ("Bước: {stage}", "Step: {stage}")
    PROGRESS_OF = ("Bước: {stage}, {done}/{total}", "Step: {stage}, {done}/{total}")
    PROGRESS_STARTING = ("Đang bắt đầu…", "Starting…")
    WHAT_WAS_READ = ("Đã đọc được", "What was read")
    REJECTED_BECAUSE = ("Không dùng được tệp này: {reason}", "This file cannot be used: {reason}")
    WARNINGS = ("Cần để ý", "Watch out")
    DOUBTFUL_PAGE = (
        "Trang {page}: chữ đọc từ bản quét, chỉ chắc {percent}%; hãy đối chiếu bản gốc.",
        "Page {page}: read from a scan, only {percent}% sure; compare with the original.",
    )
    UNREAD_PARTS = ("{count} phần không đọc được: {reason}", "{count} parts could not be read: {reason}")
    NO_ARTICLES = ("Không thấy điều nào trong văn bản này.", "No article was found in this text.")
    NO_IN_FORCE = ("Không đọc được ngày có hiệu lực.", "No day of effect could be read.")
    REPLACES_HELD = ("sẽ cập nhật bản đang có", "will update what is held")
    NEW_RECORD = ("mới", "new")
    ARTICLE_COUNT = ("{count} điều", "{count} articles")
    PROCEDURE_PARTS = (
        "{papers} giấy tờ, {steps} bước, {bases} căn cứ, bản ghi đến {day}",
        "{papers} papers, {steps} steps, {bases} bases, record as of {day}",
    )
    OFFICE_COUNT = ("{count} trụ sở", "{count} offices")
    FILING_LIST = ("Danh sách nộp phi địa giới của {place}", "List of filing anywhere in {place}")
    ACTS_UPON = ("Tác động đến văn bản khác", "What it does to others")
    RELATION_AMENDS = ("sửa đổi", "amends")
    RELATION_REPLACES = ("thay thế", "replaces")
    RELATION_REPEALS = ("bãi bỏ", "repeals")
    RELATION_SUSPENDS = ("ngưng hiệu lực", "suspends")
    RELATION_EXTENDS = ("kéo dài", "extends")
    HELD_HERE = ("đang có trong kho", "held")
    PUBLISH = ("Đưa vào dùng", "Publish")
    PUBLISH_AGAIN = ("Thử lại", "Try again")
    ONLY_APPROVERS = ("Người có quyền duyệt sẽ đưa vào dùng.", "An approver will publish it.")
    DROP = ("Bỏ tài liệu này", "Drop this document")
    DONE_DROPPED = ("Đã bỏ tài liệu.", "Dropped.")
    PUBLISHED_RESULT = ("Kết quả: {told}", "Result: {told}")
    TO_DOCUMENTS = ("Tất cả tài liệu đã gửi", "All documents")
