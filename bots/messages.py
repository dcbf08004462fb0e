"""What those responsible for the service say through it, and what becomes of a question handed to them."""

from assistant.messages import Sentence


class DeskMessage(Sentence):
    """A sentence that stands above, or in place of, an answer."""

    CHANNEL_OFF = (
        "Kênh này đang tạm dừng: {reason} Bạn có thể hỏi Trung tâm Phục vụ hành chính công nơi bạn ở "
        "hoặc gọi 18001096.",
        "This channel is paused: {reason} Please ask your public administration service centre or call 18001096.",
    )
    FIELD_OFF = (
        "Phần trả lời về lĩnh vực {field} đang tạm dừng: {reason} Bạn có thể hỏi Trung tâm Phục vụ hành chính công nơi "
        "bạn ở hoặc gọi 18001096.",
        "Answers on {field} are paused: {reason} Please ask your public administration service centre "
        "or call 18001096.",
    )
    APPROVED_TITLE = ("Câu trả lời đã được duyệt", "Approved answer (in Vietnamese)")
    APPROVED_BY = (
        "{office} duyệt ngày {approved}, dùng đến hết ngày {expires}.",
        "Approved by {office} on {approved}, valid until {expires}.",
    )
    APPROVED_RESTS_ON = ("Căn cứ: {source}", "Based on: {source}")
    APPROVED_SOURCE = ("Câu trả lời do {office} duyệt", "Answer approved by {office}")


class ReplyMessage(Sentence):
    """What frames a draft reply to a ticket."""

    GREETING = (
        "Kính gửi ông/bà,\n\nVề điều ông/bà hỏi, chúng tôi xin trả lời như sau:",
        "Dear Sir or Madam,\n\nIn reply to your question:",
    )
    SOURCES = ("Nguồn:", "Sources:")
    CLOSING = (
        "Nếu cần thêm thông tin, ông/bà vui lòng liên hệ nơi tiếp nhận hồ sơ. Trân trọng.",
        "For anything further, please contact the receiving office. Yours faithfully.",
    )


class BusyMessage(Sentence):
    """A sentence for one who waits because many ask at once."""

    FULL = (
        "Máy chủ đang rất đông; bạn thử lại sau ít giây.",
        "The server is very busy; try again in a few seconds.",
    )
    WAITING = (
        "Đang có nhiều người hỏi cùng lúc: còn {ahead} câu trước câu của bạn.",
        "Many people are asking at once: {ahead} before you.",
    )
    NEXT = ("Sắp đến lượt bạn.", "You are next.")


class TicketMessage(Sentence):
    """A sentence about a question handed to an official, an opinion, or what is to be forgotten."""

    OPENED = (
        "Câu hỏi đã được chuyển đến cán bộ, mã của bạn là {code}. Dự kiến có trả lời trước {due}. Bạn giữ mã này nhé: "
        "chỉ cần mã là xem được trả lời.",
        "Your question has been passed on to an official under the code {code}. A reply is expected before {due}. "
        "Keep the code: it is all you need to read the reply.",
    )
    OPEN = (
        "Câu hỏi đang chờ cán bộ trả lời, dự kiến trước {due}.",
        "Your question is waiting for an official; a reply is expected before {due}.",
    )
    FORWARDED = (
        "Câu hỏi đã được chuyển đến {office}, dự kiến có trả lời trước {due}.",
        "Your question was forwarded to {office}; a reply is expected before {due}.",
    )
    LATE = (
        "Xin lỗi bạn, câu hỏi chưa được trả lời dù đã quá {due}. Nếu cần gấp, bạn gọi 18001096.",
        "Sorry, your question has not been answered although {due} is past. If it is urgent, call 18001096.",
    )
    ANSWERED = ("Cán bộ đã trả lời ngày {day}.", "An official replied on {day}.")
    CLOSED = (
        "Phiếu này đã đóng mà không có trả lời. Bạn có thể hỏi lại hoặc gọi 18001096.",
        "This ticket was closed without a reply. You may ask again or call 18001096.",
    )
    UNKNOWN_CODE = (
        "Không có phiếu nào mang mã này: bạn xem lại từng chữ; phiếu quá hạn giữ thì đã được xóa.",
        "There is no ticket of this code: check each character; a ticket past its time has been deleted.",
    )
    TOO_MANY_CODES = (
        "Bạn đã thử nhiều mã không đúng; hãy thử lại sau một giờ.",
        "Too many wrong codes; please try again in an hour.",
    )
    TOO_MANY_TICKETS = (
        "Từ nơi bạn vừa có nhiều câu hỏi được chuyển đến cán bộ; hãy thử lại sau một giờ.",
        "Many questions have just been passed on from where you are; please try again in an hour.",
    )
    UNKNOWN_ANSWER = (
        "Không tìm thấy câu trả lời này, có thể nó đã quá lâu.",
        "This answer is not known here; it may be too old.",
    )
    THANKS = ("Cảm ơn bạn đã góp ý.", "Thank you for telling us.")
    FORGOTTEN = (
        "Lời bạn đã hỏi không còn được giữ ở đây nữa.",
        "What you asked is no longer kept here.",
    )
