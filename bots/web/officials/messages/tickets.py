"""Tickets: the queue, one ticket, its slip."""

from assistant.messages import Sentence


class TicketWords(Sentence):
    """A word or sentence on tickets."""

    QUEUE_WAITING = ("Chờ trả lời", "Waiting")
    QUEUE_DRAFTED = ("Có nháp, chờ duyệt", "Drafted")
    QUEUE_FORWARDED = ("Đã chuyển nơi khác", "Forwarded")
    QUEUE_ANSWERED = ("Đã trả lời", "Answered")
    QUEUE_CLOSED = ("Đã gác lại", "Put aside")
    ONLY_MINE = ("Chỉ phiếu của {place}", "Only those of {place}")
    YOUR_REACH = (
        "Bạn thấy phiếu của {place}, phiếu chuyển đến đó, và phiếu chưa rõ nơi.",
        "You see the tickets of {place}, those forwarded to it, and those that name no place.",
    )
    EVERY_PLACE = ("Xem phiếu mọi nơi", "Those of every place")
    NO_TICKETS = ("Không có phiếu nào ở đây.", "No ticket here.")
    TICKET_CODE = ("Phiếu {code}", "Ticket {code}")
    OPENED_AT = ("gửi lúc {moment}", "opened at {moment}")
    TICKET_DUE = ("hạn trả lời {moment}", "due {moment}")
    TICKET_LATE = ("quá hạn từ {moment}", "late since {moment}")
    ASKED_THIS = ("Câu hỏi của người dân", "What the citizen asks")
    SAID_BEFORE = (
        "Đã hỏi trước đó (người dân đồng ý gửi kèm)",
        "Asked before (sent along with the citizen's consent)",
    )
    NO_CONSENT = (
        "Không kèm các câu hỏi trước đó: người dân không đồng ý gửi.",
        "The messages before are not sent along: the citizen did not consent.",
    )
    NUMBERS_HIDDEN = (
        "Số giấy tờ, điện thoại, thư điện tử trong lời người dân đã được che.",
        "Numbers of papers, telephones and e-mail addresses are masked.",
    )
    ABOUT_PROCEDURE = ("Về thủ tục", "About")
    ABOUT_PLACE = ("Nơi hỏi", "Place")
    REPLY = ("Trả lời", "Reply")
    REPLY_HINT = (
        "Bản nháp dưới đây do trợ lý ghép từ bản ghi, kèm nguồn; hãy đọc và sửa trước khi gửi.",
        "The draft below was made by the assistant from records, with sources; read and mend it before it goes out.",
    )
    DRAFT_KEPT = ("Bản nháp đã lưu.", "The draft as it was saved.")
    NO_DRAFT = ("Trợ lý không trả lời được câu này; hãy tự soạn.", "The assistant has no answer; write one yourself.")
    EXPLAIN = ("Soạn lại dễ hiểu hơn", "Word it more plainly")
    EXPLAIN_HINT = (
        "“Soạn lại dễ hiểu hơn”: máy viết vài câu đặt trước phần lấy từ bản ghi; phần đó giữ nguyên. Chờ nhiều nhất "
        "{seconds} giây, điều bạn đang viết không mất.",
        "“Word it more plainly”: a machine writes some sentences to stand before what comes from records, which stays. "
        "It takes {seconds} seconds at most; what you are writing is not lost.",
    )
    EXPLAINED = (
        "Máy đã viết {count} câu ở đầu bản nháp, mỗi câu đã đối chiếu với nguồn ghi bên cạnh. Hãy đọc lại trước khi "
        "gửi.",
        "A machine wrote {count} sentences at the head of the draft, each compared with the source beside it. "
        "Read them before the reply goes out.",
    )
    NOT_EXPLAINED = (
        "Lúc này máy không viết thêm được câu nào đúng với nguồn; bản nháp giữ nguyên.",
        "The machine has nothing to add that its sources bear out; the draft is unchanged.",
    )
    SAVE_DRAFT = ("Lưu nháp, chờ duyệt", "Save as draft")
    SEND_REPLY = ("Duyệt và gửi cho người dân", "Approve and send")
    FORWARD = ("Chuyển đến nơi có thẩm quyền", "Forward to the competent office")
    FORWARD_HINT = (
        "Phiếu chuyển in được, kèm câu hỏi; chỉ kèm các câu trước đó khi người dân đã đồng ý.",
        "The slip can be printed with the question, and with the messages before only where the citizen consented.",
    )
    FORWARD_BUTTON = ("Chuyển phiếu", "Forward")
    FORWARDED_TO = ("Đã chuyển đến {office}", "Forwarded to {office}")
    PRINT_SLIP = ("In phiếu chuyển", "Print the slip")
    PUT_ASIDE = ("Gác lại, không trả lời", "Put aside without a reply")
    PUT_ASIDE_HINT = (
        "Chỉ dùng cho phiếu trùng hoặc không phải câu hỏi.",
        "Only for duplicates and what is no question.",
    )
    CHANGED_MEANWHILE = (
        "Có người vừa sửa phiếu này nên phần của bạn chưa được lưu. Phần bạn viết vẫn ở dưới; hãy đối chiếu rồi gửi.",
        "Somebody has just changed this ticket, so yours was not saved. What you wrote is below; compare, then send.",
    )
    REPLY_SENT_AT = ("Đã gửi lúc {moment}; người dân đọc được bằng mã phiếu.", "Sent at {moment}; the code shows it.")
    MAKE_APPROVED = ("Dùng làm câu trả lời đã duyệt", "Make it an approved answer")
    SLIP_TITLE = ("Phiếu chuyển câu hỏi {code}", "Question forwarded, {code}")
    SLIP_ASKS = (
        "Đề nghị quý cơ quan trả lời câu hỏi dưới đây của người dân trước {moment}.",
        "Please reply to the citizen's question below before {moment}.",
    )
    COMPETENT = ("Nơi có thẩm quyền", "Competent office")
    DONE_REPLIED = ("Đã gửi trả lời; người dân đọc được bằng mã phiếu.", "Sent; the citizen can read it by the code.")
    DONE_FORWARDED = ("Đã chuyển phiếu.", "Forwarded.")
