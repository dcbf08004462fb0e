"""What is said around words that a language model wrote."""

from assistant.messages.sentence import Sentence


class ExplainMessage(Sentence):
    """A sentence beside an explanation."""

    HEADING = (
        "Giải thích thêm (máy viết lại từ các nguồn trên; khi khác nhau, hãy theo phần trên)",
        "In other words (machine-written from the sources above, which prevail)",
    )
    TAKEN_BACK = (
        "Không có lời giải thích thêm; thông tin ở trên đã đầy đủ nguồn.",
        "There is no further explanation; the facts above stand with their sources.",
    )
    PARTS = (
        "Bạn hỏi nhiều việc; chạm để hỏi từng việc:",
        "You asked several things; tap to ask them one by one:",
    )
