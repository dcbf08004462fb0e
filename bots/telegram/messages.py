"""What the bot says of itself, in Vietnamese and English; sentences about answers stand in ``assistant.messages``."""

from enum import Enum


class Notice(Enum):
    """A sentence in both languages; ``in_(language, …)`` fills its blanks."""

    HELP = (
        "Cứ gõ câu hỏi như bạn vẫn nói, ví dụ: “làm giấy khai sinh cần giấy tờ gì?”. Chạm vào một lựa chọn để chọn, "
        "chạm vào “▸” để mở từng phần.\n/place Đà Nẵng – trả lời cho tỉnh, thành phố của bạn\n/start – hỏi lại từ đầu\n"
        "Trong nhóm, hãy nhắc tên tôi hoặc trả lời tin của tôi. Tôi không lưu nội dung trò chuyện.",
        "Type your question in your own words. Tap an option to choose it, tap “▸” to open a part.\n"
        "/place Đà Nẵng – answer for your province or city\n/start – start over\n"
        "In a group, mention me or reply to me. I keep no record of what is said here.",
    )
    PLACE_SET = ("Từ giờ tôi trả lời cho {place}.", "From now on I answer for {place}.")
    PLACE_IN_HAND = (
        "Tôi đang trả lời cho {place}. Muốn đổi, hãy gõ ví dụ: /place Huế",
        "I answer for {place}. To change it, type for example: /place Huế",
    )
    PLACE_UNSET = (
        "Bạn chưa chọn tỉnh, thành phố. Hãy gõ ví dụ: /place Đà Nẵng",
        "No province is set. Type for example: /place Đà Nẵng",
    )
    TEXT_ONLY = ("Tôi chỉ đọc được chữ; bạn gõ câu hỏi nhé.", "I can only read text; please type your question.")
    TOO_OLD = (
        "Phần này đã cũ nên không mở được nữa; bạn hỏi lại giúp nhé.",
        "This part is too old to open; please ask again.",
    )
    WRONG_TOKEN = (
        "Telegram không nhận mã bot này; hãy xem lại TELEGRAM_BOT_TOKEN.",
        "Telegram rejects this bot token: check TELEGRAM_BOT_TOKEN.",
    )
    MENU_HELP = ("Cách hỏi", "How to ask")
    MENU_PLACE = ("Chọn tỉnh, thành phố", "Set your province or city")
    MENU_START = ("Hỏi lại từ đầu", "Start over")

    def in_(self, language: str, **values: object) -> str:
        """Return the sentence in ``vi`` or ``en`` with its blanks filled."""
        return str(self.value[language == "en"]).format(**values)
