"""What the printed sheet of a procedure says beside its record's own words."""

from assistant.messages.sentence import Sentence


class SheetMessage(Sentence):
    """A heading or a remark on the sheet."""

    HEADING = ("Phiếu chuẩn bị hồ sơ", "Checklist for an application")
    CODE = ("Mã thủ tục", "Procedure code")
    PAPERS = ("Giấy tờ cần mang theo", "Papers to bring")
    TICK = ("Đánh dấu vào ô khi đã có.", "Tick each paper once you have it.")
    MORE_PAPERS = (
        "Còn {count} giấy tờ nữa, tùy trường hợp: quét mã bên cạnh để xem đủ.",
        "{count} more, depending on your case: scan the code to see them all.",
    )
    SCAN = ("Quét để xem thủ tục trên Cổng dịch vụ công quốc gia", "Scan for the procedure on the national portal")
    SOURCES = ("Nguồn", "Sources")
    RECORD = (
        "Thủ tục {code} trong Cơ sở dữ liệu quốc gia về thủ tục hành chính, cập nhật đến {day}",
        "Procedure {code} in the national register of procedures, as of {day}",
    )
    HOLDS_ON = ("Đúng cho ngày {day}", "Holds on {day}")
    PLACE = ("Nơi làm thủ tục", "Place")
    HELP = (
        "Cần hỏi thêm: bộ phận một cửa nơi nộp hồ sơ, hoặc tổng đài dịch vụ công 18001096.",
        "Questions: the one-stop counter where you file, or the public-service hotline 18001096.",
    )
    PRINT = ("In phiếu này", "Print this sheet")
    MISSING = (
        "Không có thủ tục mang mã {code} trong dữ liệu; có thể mã bị gõ sai hoặc thủ tục đã bãi bỏ.",
        "There is no procedure with code {code}; it may be mistyped or abolished.",
    )
