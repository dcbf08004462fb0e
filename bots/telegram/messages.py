"""What only Telegram's bot says: its menu, its inline mode, and a token that is not valid."""

from assistant.messages.sentence import Sentence


class TelegramNotice(Sentence):
    """A sentence in both languages."""

    WRONG_TOKEN = (
        "Telegram không nhận mã bot này; hãy xem lại TELEGRAM_BOT_TOKEN.",
        "Telegram rejects this bot token: check TELEGRAM_BOT_TOKEN.",
    )
    MENU_HELP = ("Cách hỏi", "How to ask")
    MENU_PLACE = ("Chọn tỉnh, thành phố", "Set your province or city")
    MENU_PROCEDURE = ("Xem thủ tục theo mã", "Show a procedure by its code")
    MENU_OFFICER = ("Gửi câu hỏi cho cán bộ, xem trả lời", "Ask an official, read the reply")
    MENU_LANGUAGE = ("Tiếng Việt hay tiếng Anh", "Vietnamese or English")
    MENU_START = ("Hỏi lại từ đầu", "Start over")
    ASK_IN_PRIVATE = ("Hỏi riêng với bot", "Ask the bot in private")
