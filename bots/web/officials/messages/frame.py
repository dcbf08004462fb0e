"""What stands on every page: navigation, what was done, why something is refused."""

from assistant.messages import Sentence


class Words(Sentence):
    """A word or sentence of the frame."""

    SITE = ("Một cửa: bàn của cán bộ", "Motcua: officials' desk")
    SKIP = ("Đến nội dung chính", "Skip to the content")
    MENU = ("Các mục", "Sections")
    OTHER_LANGUAGE = ("English", "Tiếng Việt")
    HOME = ("Bàn làm việc", "Desk")
    LOOK_UP = ("Tra cứu", "Look up")
    TICKETS = ("Phiếu hỏi", "Tickets")
    APPROVED = ("Trả lời đã duyệt", "Approved answers")
    QUESTIONS = ("Dân hỏi gì", "Questions")
    DOCUMENTS = ("Nạp tài liệu", "Documents")
    SWITCHES = ("Tạm ngừng, thông báo", "Switches, notices")
    REPORT = ("Báo cáo tuần", "Weekly report")
    ACCOUNTS = ("Tài khoản", "Accounts")
    DEEDS = ("Nhật ký", "Log")
    MY_PASSWORD = ("Đổi mật khẩu", "Change password")
    SIGN_OUT = ("Đăng xuất", "Sign out")
    FILTER = ("Lọc", "Filter")
    ALL = ("Tất cả", "All")
    NONE = ("Không có", "None")
    EVERYWHERE = ("Cả nước", "The whole country")
    EARLIER = ("Cũ hơn", "Earlier")
    NEXT = ("Trang sau", "Next page")
    OPTIONAL = ("không bắt buộc", "optional")
    BACK_HOME = ("Về bàn làm việc", "Back to the desk")

    REFUSED = ("Không làm được việc này", "This cannot be done")
    ROLE_TOO_LOW = (
        "Tài khoản của bạn không có quyền làm việc này; hãy nhờ người quản trị nếu bạn cần quyền đó.",
        "Your account may not do this; ask an administrator if you need to.",
    )
    NOT_ONESELF = ("Bạn không tự khóa hay tự đổi quyền của mình được.", "You cannot disable or change yourself.")
    FOREIGN_FORM = (
        "Biểu mẫu này đã quá hạn hoặc không gửi từ trang này. Hãy bấm nút quay lại, chép phần đã viết, tải lại trang "
        "rồi gửi lại.",
        "This form has expired or was not sent from this page. Go back, copy what you wrote, reload the page and send "
        "it again.",
    )
    SESSION_OVER = (
        "Phiên làm việc đã hết nên chưa lưu được gì. Hãy bấm nút quay lại và chép phần đã viết, rồi đăng nhập lại.",
        "Your session is over, so nothing was saved. Go back, copy what you wrote, then sign in again.",
    )
    ENDS_BEFORE_IT_BEGINS = (
        "Thông báo phải kết thúc sau khi bắt đầu và sau lúc này.",
        "A notice must end after its beginning and after now.",
    )
    NOT_NOW = (
        "Lúc này chưa làm được: mục này đang được xử lý hoặc đã xong. Hãy tải lại trang.",
        "Not now: this is being worked on or is done already. Reload the page.",
    )
    ODD_CHARACTER = (
        "Có một ký tự không nhập được; hãy gõ lại phần vừa dán.",
        "There is a character that cannot be taken; type again what was pasted.",
    )
    NO_SUCH_PAGE = ("Không có trang này, hoặc mục này không còn.", "There is no such page, or the item is gone.")
    BAD_FORM = (
        "Biểu mẫu còn thiếu hoặc sai ở ô “{field}”. Hãy bấm nút quay lại và sửa.",
        "Field “{field}” is missing or wrong. Go back and correct it.",
    )
    BROKEN = (
        "Có lỗi ở phía chúng tôi và đã được ghi lại. Bạn thử lại giúp; nếu còn lỗi, hãy báo người quản trị.",
        "Something went wrong on our side and has been logged. Please try again.",
    )

    DONE = ("Đã lưu.", "Saved.")
    DONE_PASSWORD = (
        "Đã đổi mật khẩu; các phiên khác của bạn đã kết thúc.",
        "Password changed; your other sessions have ended.",
    )
    DONE_SIGNED_OUT = ("Bạn đã đăng xuất.", "You are signed out.")
