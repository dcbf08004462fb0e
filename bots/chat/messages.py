"""What a bot says of itself, in Vietnamese and English; sentences about answers stand in ``assistant.messages``."""

from assistant.messages.sentence import Sentence


class Notice(Sentence):
    """A sentence of every chat channel."""

    HELP = (
        "Cứ gõ câu hỏi như bạn vẫn nói, ví dụ: “làm giấy khai sinh cần giấy tờ gì?”. Chạm vào một lựa chọn để chọn, "
        "chạm vào “▸” để mở từng phần.\n/place Đà Nẵng – trả lời cho tỉnh, thành phố của bạn\n"
        "/procedure 1.001193 – xem thủ tục có mã này\n/officer – gửi câu hỏi vừa rồi cho cán bộ; /officer và mã – xem "
        "trả lời\n/language vi hoặc /language en – chọn tiếng Việt hay tiếng Anh\n"
        "/start – hỏi lại từ đầu\nTrong nhóm, hãy nhắc tên tôi hoặc trả lời tin của tôi.",
        "Type your question in your own words. Tap an option to choose it, tap “▸” to open a part.\n"
        "/place Đà Nẵng – answer for your province or city\n/procedure 1.001193 – the procedure with this code\n"
        "/officer – pass your last question on to an official; /officer and a code – read the reply\n"
        "/language vi or /language en – Vietnamese or English\n/start – start over\n"
        "In a group, mention me or reply to me.",
    )
    NOT_KEPT = (
        "Tôi không lưu nội dung trò chuyện: tin chỉ được giữ đến khi đã trả lời, trừ câu hỏi mà bạn gửi cho cán bộ.",
        "I keep no record of what is said here: a message is kept only until it is answered, except a question that "
        "you pass on to an official.",
    )
    LOOKING_UP = ("Đang tra cứu…", "Looking it up…")
    PLACE_SET = ("Từ giờ tôi trả lời cho {place}.", "From now on I answer for {place}.")
    PLACE_IN_HAND = (
        "Tôi đang trả lời cho {place}. Muốn đổi, hãy gõ ví dụ: /place Huế",
        "I answer for {place}. To change it, type for example: /place Huế",
    )
    PLACE_UNSET = (
        "Bạn chưa chọn tỉnh, thành phố. Hãy gõ ví dụ: /place Đà Nẵng",
        "No province is set. Type for example: /place Đà Nẵng",
    )
    WHICH_PROCEDURE = (
        "Hãy gõ mã thủ tục, ví dụ: /procedure 1.001193. Chưa biết mã thì cứ hỏi bằng lời của bạn.",
        "Type the procedure's code, for example: /procedure 1.001193. Without a code, just ask in your own words.",
    )
    LANGUAGE_SET = ("Từ giờ tôi trả lời bằng tiếng Việt.", "From now on I answer in English.")
    WHAT_FOR_OFFICER = (
        "Bạn muốn gửi câu hỏi nào cho cán bộ? Hãy gõ ví dụ: /officer tôi mất giấy khai sinh bản gốc thì làm thế nào. "
        "Có mã rồi thì gõ /officer và mã để xem trả lời.",
        "Which question shall I pass on to an official? Type for example: /officer I lost my birth certificate. "
        "If you have a code, type /officer and the code to read the reply.",
    )
    ASK_OFFICER = ("Gửi câu hỏi này cho cán bộ", "Pass this question on to an official")
    WHICH_LANGUAGE = ("Bạn muốn tôi trả lời bằng tiếng nào?", "Which language shall I answer in?")
    VOICE = (
        "Tôi chưa nghe được tin thoại. Bạn gõ câu hỏi, hoặc chạm hình micrô trên bàn phím để nói cho máy gõ nhé.",
        "I cannot listen to voice messages yet. Please type, or tap the microphone on your keyboard to dictate.",
    )
    PICTURE = (
        "Tôi chưa xem được ảnh. Bạn gõ tên giấy tờ hoặc việc cần làm giúp nhé, ví dụ: “cấp lại giấy khai sinh”.",
        "I cannot look at pictures yet. Please type the name of the paper or what you need done.",
    )
    TEXT_ONLY = ("Tôi chỉ đọc được chữ; bạn gõ câu hỏi nhé.", "I can only read text; please type your question.")
    TOO_OLD = (
        "Phần này đã cũ nên không mở được nữa; bạn hỏi lại giúp nhé.",
        "This part is too old to open; please ask again.",
    )
