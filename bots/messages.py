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
