"""The look-up, records, legal documents."""

from assistant.messages import Sentence


class LookUpWords(Sentence):
    """A word or sentence of the look-up."""

    SEARCH_WORDS = ("Cần tra gì?", "What do you look for?")
    SEARCH_HINT = ("Tên thủ tục, lời người dân, mã thủ tục, số văn bản", "Name, people's words, code, document number")
    SEARCH = ("Tìm", "Search")
    MORE_FILTERS = ("Lọc theo loại, cấp, lĩnh vực, nơi, ngày", "Filter by kind, level, field, place, day")
    KIND = ("Loại", "Kind")
    KIND_PROCEDURES = ("Thủ tục", "Procedures")
    KIND_DOCUMENTS = ("Văn bản", "Legal documents")
    LEVEL = ("Cấp giải quyết", "Level that decides")
    FIELD = ("Lĩnh vực", "Field")
    PLACE = ("Tỉnh, thành phố", "Province or city")
    ON_DAY = ("Vào ngày", "On the day")
    ONLY_HOLDING = ("Chỉ mục có hiệu lực vào ngày đó", "Only what holds on that day")
    NOTHING_FOUND = (
        "Không tìm thấy mục nào. Hãy bỏ bớt điều kiện lọc hoặc dùng từ khác.",
        "Nothing found. Remove a filter or use other words.",
    )
    LEVEL_XA = ("cấp xã", "commune")
    LEVEL_TINH = ("cấp tỉnh", "province")
    LEVEL_BO = ("cấp bộ", "ministry")
    LEVEL_NONE = ("chưa rõ cấp", "level unclear")
    DELETED_RECORD = ("đã xóa khỏi cơ sở dữ liệu quốc gia", "deleted from the national register")
    LOCAL_RECORD = ("riêng {place}", "{place} only")
    LOCAL_RECORD_UNKNOWN = ("riêng một địa phương", "one province only")
    RECORD_OF = ("bản ghi đến {day}", "record as of {day}")
    IN_FORCE = ("còn hiệu lực", "in force")
    NOT_IN_FORCE = ("không có hiệu lực", "not in force")
    TEXT_NOT_HELD = ("chưa có lời văn", "text not held")
    EFFECTIVE = ("hiệu lực từ {day}", "in force since {day}")
    UNTIL = ("đến trước {day}", "until before {day}")

    BASIS = ("Căn cứ", "Basis")
    BASIS_IN_RECORD = (
        "Đọc từ các mục của bản ghi (cấp thực hiện, cơ quan, trình tự).",
        "Read from the record's own sections (level, bodies, steps).",
    )
    KNOWN_FROM = ("Nguồn của căn cứ", "Source of the basis")
    COMPARE_OR_OTHER_DAY = (
        "Đang xem ngày {day}. Xem ngày khác, so sánh hai ngày",
        "As of {day}. Another day, or two compared",
    )
    FIRST_DAY = ("Ngày thứ nhất", "First day")
    SECOND_DAY = ("Ngày thứ hai", "Second day")
    SHOW = ("Xem", "Show")
    SAME = ("Giống nhau", "The same")
    DIFFERENT = ("Khác nhau", "Different")
    SAME_ON_BOTH = ("Hai ngày giống nhau ở mọi mục.", "Both days say the same everywhere.")
    DIFFERENT_IN = ("Khác nhau ở: {titles}.", "Different in: {titles}.")
    ONLY_HERE = ("chỉ ngày này", "this day only")
    RECORD_ONE = (
        "Bản ghi chỉ có một bản; phần khác nhau theo ngày là mức phí có thời hạn, thẩm quyền và hiệu lực của căn cứ.",
        "There is one record; what differs by day is fees with a term, who decides, and which bases hold.",
    )
    SECTION_OF = ("mục “{section}” của bản ghi", "section “{section}” of the record")
    CODE = ("Mã thủ tục", "Code")
    DECISION = ("Quyết định công bố", "Decision")
    DECLARED_LEVEL = ("Cấp thực hiện ghi trong bản ghi", "Level that the record declares")
    APPLICANTS = ("Đối tượng thực hiện", "Who may apply")
    DESCRIPTION = ("Mô tả", "Description")
    KEYWORDS = ("Từ khóa", "Keywords")
    NOTES_OF_DOSSIER = ("Lưu ý của hồ sơ", "Notes on the dossier")
    BODIES_IMPLEMENTING = ("Cơ quan thực hiện", "Implementing bodies")
    BODIES_COMPETENT = ("Cơ quan có thẩm quyền", "Competent bodies")
    BODIES_DELEGATED = ("Cơ quan được ủy quyền", "Delegated bodies")
    BODIES_COORDINATING = ("Cơ quan phối hợp", "Coordinating bodies")
    RECEPTION_ADDRESS = ("Địa chỉ tiếp nhận", "Reception address")
    SOURCES = ("Nguồn", "Sources")
    PORTAL_PAGE = ("Trang trên Cổng dịch vụ công quốc gia", "Page on the national portal")
    LOCAL_COPIES = ("Bản riêng của các địa phương", "Local copies")
    COPY_OF = ("Là bản địa phương của", "Local copy of")
    PRINT_SHEET = ("In một trang A4 cho dân", "Print one A4 page for the citizen")
    WHOLE_RECORD = ("Các trường khác của bản ghi", "Other fields of the record")

    DOCUMENT_NUMBER = ("Số hiệu", "Number")
    ISSUED = ("Ngày ban hành", "Issued")
    VALIDITY = ("Hiệu lực", "Validity")
    ARTICLES = ("Các điều", "Articles")
    ARTICLES_HOLDING = ("Các điều có hiệu lực", "Articles in force")
    HOLDS_NOT = ("không có hiệu lực vào ngày này", "not in force on this day")
    SUMMARY_ONLY = ("bản tóm tắt, không phải lời văn", "a summary, not the text")
    READ_BY_MACHINE = (
        "Chữ đọc từ bản quét, độ tin cậy {percent}%; hãy đối chiếu bản gốc.",
        "Read from a scan, {percent}% sure; compare with the original.",
    )
    AMENDED_BY = ("Được sửa đổi bởi", "Amended by")
