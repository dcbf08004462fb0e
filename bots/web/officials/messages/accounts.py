"""Signing in, passwords, accounts, the log."""

from assistant.messages import Sentence


class AccountWords(Sentence):
    """A word or sentence on accounts."""

    SIGN_IN = ("Đăng nhập", "Sign in")
    LOGIN = ("Tên đăng nhập", "Login")
    PASSWORD = ("Mật khẩu", "Password")
    SIGN_IN_REFUSED = (
        "Tên đăng nhập hoặc mật khẩu chưa đúng. Nếu đã nhập sai nhiều lần, tài khoản tạm khóa tối đa 15 phút; hãy đợi "
        "rồi thử lại, hoặc nhờ người quản trị đặt lại mật khẩu.",
        "The login or password is wrong. After several failures an account is locked for up to 15 minutes; wait and "
        "try again, or ask an administrator for a new password.",
    )
    TOO_MANY = (
        "Từ máy này đã nhập sai quá nhiều lần; hãy đợi 15 phút rồi thử lại.",
        "Too many failures from this address; wait 15 minutes and try again.",
    )
    FORGOTTEN = (
        "Quên mật khẩu? Hãy nhờ người quản trị của cơ quan bạn đặt lại.",
        "Forgotten your password? Ask your administrator for a new one.",
    )
    CURRENT_PASSWORD = ("Mật khẩu hiện tại", "Current password")
    NEW_PASSWORD = ("Mật khẩu mới", "New password")
    NEW_PASSWORD_AGAIN = ("Gõ lại mật khẩu mới", "New password again")
    PASSWORD_ADVICE = (
        "Từ 12 ký tự; một câu vài từ chỉ bạn biết thì dễ nhớ và khó đoán. Dấu cách và chữ có dấu đều dùng được.",
        "At least 12 characters; a few words only you would put together are easy to remember and hard to guess.",
    )
    MUST_CHANGE = (
        "Mật khẩu bạn vừa dùng là mật khẩu tạm; hãy đặt mật khẩu của riêng bạn để làm việc tiếp.",
        "The password you used is temporary; set your own to go on.",
    )
    WRONG_PASSWORD = ("Mật khẩu hiện tại chưa đúng.", "The current password is wrong.")
    NOT_THE_SAME = ("Hai lần gõ mật khẩu mới chưa giống nhau.", "The new password was not typed the same twice.")
    WEAK_SHORT = ("Mật khẩu phải có ít nhất 12 ký tự.", "A password needs at least 12 characters.")
    WEAK_LONG = ("Mật khẩu dài nhất là 128 ký tự.", "A password has at most 128 characters.")
    WEAK_GUESSABLE = (
        "Mật khẩu này dễ đoán; hãy thêm vài từ không liên quan đến nhau.",
        "This password is easy to guess; add some unrelated words.",
    )

    SESSIONS = ("Đang đăng nhập ở đâu", "Where you are signed in")
    SESSION_SINCE = ("từ {since}, dùng lần cuối {seen}", "since {since}, last used {seen}")
    SESSION_HERE = ("nơi này", "here")
    END_OTHERS = ("Đăng xuất khỏi các nơi khác", "Sign out everywhere else")
    DONE_ENDED_OTHERS = ("Đã đăng xuất khỏi các nơi khác.", "Signed out everywhere else.")

    ACCOUNT_NAME = ("Họ và tên", "Name")
    ACCOUNT_PLACE = ("Nơi công tác", "Place of work")
    ACCOUNT_PLACE_HINT = ("Ví dụ: Phường Hải Châu, Đà Nẵng", "For example: Phường Hải Châu, Đà Nẵng")
    ACCOUNT_PLACE_EXPLAINED = (
        "Có ghi nơi công tác thì chỉ thấy phiếu của nơi ấy, phiếu chuyển đến đó và phiếu chưa rõ nơi; để trống thì "
        "thấy phiếu mọi nơi. Người quản trị luôn thấy tất cả.",
        "With a place of work an account sees only the tickets of that place, those forwarded to it and those that "
        "name none; without one, all. Administrators always see all.",
    )
    ROLE = ("Quyền", "Role")
    ROLE_VIEWER = ("Xem", "Viewer")
    ROLE_EDITOR = ("Soạn", "Editor")
    ROLE_APPROVER = ("Duyệt", "Approver")
    ROLE_ADMIN = ("Quản trị", "Administrator")
    ROLES_EXPLAINED = (
        "Xem: tra cứu, xem phiếu hỏi. Soạn: thêm soạn trả lời, chuyển phiếu, gửi tài liệu lên. Duyệt: thêm gửi trả lời "
        "cho dân, đưa tài liệu vào dùng, tạm ngừng, thông báo. Quản trị: thêm tài khoản, nhật ký.",
        "Viewer: look up, read tickets. Editor: also draft, forward, send documents in. Approver: also send replies, "
        "publish, switch off. Administrator: also accounts and the log.",
    )
    ADD_ACCOUNT = ("Thêm tài khoản", "Add an account")
    ACTIVE = ("Hoạt động", "Active")
    DISABLED = ("Đã khóa", "Disabled")
    DISABLE = ("Khóa tài khoản", "Disable")
    ENABLE = ("Mở lại", "Enable")
    GIVE_PASSWORD = ("Cấp mật khẩu tạm", "Give a temporary password")
    CHANGE_ROLE = ("Đổi quyền", "Change role")
    OF_WHOM = ("của {name}", "of {name}")
    TEMPORARY_GIVEN = (
        "Mật khẩu tạm của {login}, dùng được đến {until}. Chỉ hiện một lần: hãy đưa tận tay người dùng.",
        "Temporary password of {login}, valid until {until}. Shown once only: hand it over in person.",
    )
    BAD_LOGIN = (
        "Tên đăng nhập gồm 3 đến 40 chữ cái không dấu, chữ số, dấu chấm, gạch nối.",
        "A login is 3 to 40 unmarked letters, digits, dots and hyphens.",
    )

    DEED_WHEN = ("Lúc", "When")
    DEED_WHO = ("Ai", "Who")
    DEED_WHAT = ("Việc", "What")
    DEED_SUBJECT = ("Với", "To what")
    BY_SYSTEM = ("dòng lệnh", "command line")
    DEED_SIGNED_IN = ("đăng nhập", "signed in")
    DEED_SIGN_IN_REFUSED = ("nhập sai mật khẩu", "wrong password")
    DEED_SIGNED_OUT = ("đăng xuất", "signed out")
    DEED_SESSIONS_ENDED = ("đăng xuất khỏi các nơi khác", "signed out everywhere else")
    DEED_REFUSED = ("bị từ chối", "was refused")
    DEED_PASSWORD_CHANGED = ("đổi mật khẩu", "changed password")
    DEED_PASSWORD_GIVEN = ("cấp mật khẩu tạm", "gave a temporary password")
    DEED_ACCOUNT_ADDED = ("thêm tài khoản", "added an account")
    DEED_ROLE_CHANGED = ("đổi quyền", "changed a role")
    DEED_ACCOUNT_DISABLED = ("khóa tài khoản", "disabled an account")
    DEED_ACCOUNT_ENABLED = ("mở lại tài khoản", "enabled an account")
    DEED_TICKET_DRAFTED = ("soạn trả lời phiếu", "drafted a reply")
    DEED_TICKET_REPLIED = ("gửi trả lời phiếu", "sent a reply")
    DEED_TICKET_FORWARDED = ("chuyển phiếu", "forwarded a ticket")
    DEED_TICKET_CLOSED = ("gác phiếu lại", "put a ticket aside")
    DEED_ANSWER_APPROVED = ("duyệt câu trả lời", "approved an answer")
    DEED_ANSWER_WITHDRAWN = ("rút câu trả lời", "withdrew an answer")
    DEED_TURNED_OFF = ("tạm ngừng", "turned off")
    DEED_TURNED_ON = ("mở lại", "turned on")
    DEED_NOTICE_SET = ("đăng thông báo", "set a notice")
    DEED_NOTICE_ENDED = ("gỡ thông báo", "ended a notice")
    DEED_UPLOADED = ("gửi tài liệu lên", "sent a document in")
    DEED_UPLOAD_DROPPED = ("bỏ tài liệu", "dropped a document")
    DEED_PUBLISHED = ("đưa tài liệu vào dùng", "published a document")
    DEED_REPORT_MADE = ("lập báo cáo", "made a report")
