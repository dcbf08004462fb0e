"""The second step of signing in, and how it is turned on and off."""

from assistant.messages import Sentence


class SecondFactorWords(Sentence):
    """A word or sentence on the second factor."""

    SECOND_FACTOR = ("Xác thực hai lớp", "Two-step sign-in")
    SECOND_STEP = ("Bước hai: mã trên điện thoại", "Second step: the code on your telephone")
    SIX_DIGITS = ("Mã 6 số", "Six-digit code")
    CODE_HINT = (
        "Mở ứng dụng tạo mã trên điện thoại, xem dòng “Motcua” rồi gõ 6 số đang hiện.",
        "Open the authenticator app on your telephone and type the six digits shown at “Motcua”.",
    )
    CONTINUE = ("Tiếp tục", "Continue")
    NO_TELEPHONE = ("Không có điện thoại bên mình?", "Not got your telephone?")
    RECOVERY_CODE = ("Mã dự phòng", "Recovery code")
    RECOVERY_CODE_HINT = (
        "Một trong mười mã bạn đã cất khi bật xác thực hai lớp. Mỗi mã chỉ dùng được một lần.",
        "One of the ten codes you put away when you turned this on. Each works once.",
    )
    NO_RECOVERY_CODE = (
        "Không còn mã dự phòng? Hãy gặp người quản trị của cơ quan bạn để được gỡ xác thực hai lớp.",
        "No recovery code left? See your administrator in person, who can reset the second step.",
    )
    WRONG_CODE = (
        "Mã chưa đúng hoặc đã dùng rồi. Hãy đợi ứng dụng hiện mã mới (30 giây một mã) rồi gõ lại. Sai nhiều lần thì "
        "phải đợi, tối đa 15 phút; luôn bị báo sai thì xem lại giờ trên điện thoại có đúng không.",
        "The code is wrong or was used before. Wait for the next one (every 30 seconds). After several failures you "
        "must wait, up to 15 minutes; if it never works, check the clock of your telephone.",
    )
    WRONG_FIRST_CODE = (
        "Mã 6 số chưa đúng nên chưa bật. Hãy quét lại mã QR, đợi ứng dụng hiện mã mới rồi gõ lại; luôn bị báo sai "
        "thì xem lại giờ trên điện thoại có đúng không.",
        "The six digits are wrong, so nothing was turned on. Scan the QR code again and type the next code; if it "
        "never works, check the clock of your telephone.",
    )

    FACTOR_WHY = (
        "Khi bật, đăng nhập cần cả mật khẩu lẫn mã 6 số trên điện thoại của bạn: ai biết mật khẩu mà không cầm điện "
        "thoại ấy thì không vào được.",
        "When this is on, signing in takes your password and a six-digit code from your telephone: whoever knows "
        "the password but does not hold the telephone stays out.",
    )
    FACTOR_REQUIRED = (
        "Cơ quan bạn yêu cầu mọi cán bộ bật xác thực hai lớp. Hãy bật để làm việc tiếp.",
        "Your office asks everybody to turn this on. Do so to go on.",
    )
    FACTOR_APP = (
        "Cài một ứng dụng tạo mã trên điện thoại: Google Authenticator, Microsoft Authenticator, FreeOTP… đều được. "
        "Cài xong, ứng dụng không cần mạng hay sim.",
        "Install an authenticator app on your telephone: Google Authenticator, Microsoft Authenticator, FreeOTP or "
        "any other. Once installed it needs no network.",
    )
    FACTOR_BEGIN = ("Đã có ứng dụng, bắt đầu", "I have the app, begin")
    FACTOR_SCAN = ("Trong ứng dụng, chọn thêm tài khoản rồi quét hình này.", "In the app add an account and scan this.")
    QR_CODE = ("Mã QR để quét bằng ứng dụng tạo mã", "QR code to scan with the authenticator app")
    FACTOR_SAME_TELEPHONE = ("Đang xem trang này trên chính điện thoại ấy?", "Reading this on that telephone?")
    FACTOR_OPEN_APP = ("Mở thẳng ứng dụng", "Open the app")
    FACTOR_TYPE = (
        "Không quét được thì gõ khóa này vào ứng dụng:",
        "If it cannot be scanned, type this key into the app:",
    )
    FACTOR_FIRST_CODE = (
        "Gõ mật khẩu của bạn và 6 số ứng dụng đang hiện.",
        "Type your password and the six digits that the app shows.",
    )
    FACTOR_TURN_ON = ("Bật xác thực hai lớp", "Turn on two-step sign-in")
    FACTOR_CHANGE = ("Mã dự phòng, đổi điện thoại, tắt", "Recovery codes, another telephone, turn off")
    FACTOR_IS_ON = ("Xác thực hai lớp đang bật, từ {since}.", "Two-step sign-in is on, since {since}.")
    FACTOR_WORKS = ("Xác thực hai lớp đang bật.", "Two-step sign-in is on.")
    RECOVERY_CODES = ("Mã dự phòng", "Recovery codes")
    CODES_LEFT = (
        "Còn {count} mã chưa dùng. Tạo mã mới thì mọi mã cũ hết tác dụng. Không có điện thoại thì gõ một mã dự "
        "phòng thay cho mã 6 số.",
        "{count} codes are unused. New ones end all old ones. Without the telephone, type a recovery code instead "
        "of the six digits.",
    )
    MAKE_CODES = ("Tạo mười mã mới", "Make ten new codes")
    CODES_SHOWN_ONCE = (
        "Mười mã dưới đây chỉ hiện lần này. Hãy in hoặc chép ra giấy và cất nơi kín, đừng để trong điện thoại: mất "
        "điện thoại thì mỗi mã cho bạn đăng nhập một lần.",
        "These ten codes are shown this once. Print or copy them and put them away, not on the telephone: without "
        "it, each of them signs you in once.",
    )
    CODES_ARE_SAFE = ("Tôi đã cất mã, vào bàn làm việc", "They are put away, go to the desk")
    FACTOR_OTHER_TELEPHONE = ("Đổi điện thoại hoặc tắt", "Another telephone, or turn off")
    FACTOR_OTHER_TELEPHONE_HINT = (
        "Muốn đổi điện thoại thì tắt rồi bật lại trên máy mới. Tắt sẽ đăng xuất bạn ở mọi nơi khác.",
        "To change telephones turn this off and on again with the new one. Turning it off signs you out elsewhere.",
    )
    FACTOR_TURN_OFF = ("Tắt xác thực hai lớp", "Turn off two-step sign-in")
    RESET_FACTOR = ("Gỡ xác thực hai lớp", "Reset two-step sign-in")
    DONE_FACTOR_OFF = ("Đã tắt xác thực hai lớp.", "Two-step sign-in is off.")
    DONE_FACTOR_RESET = (
        "Đã gỡ xác thực hai lớp; người ấy đăng nhập bằng mật khẩu và bật lại được.",
        "Two-step sign-in was reset; the password is enough until it is turned on again.",
    )

    DEED_PASSWORD_SHOWN = ("đúng mật khẩu, chờ mã", "showed the password, code awaited")
    DEED_SECOND_STEP_REFUSED = ("nhập sai mã 6 số", "wrong code")
    DEED_RECOVERY_CODE_USED = ("dùng một mã dự phòng", "used a recovery code")
    DEED_SECOND_FACTOR_ON = ("bật xác thực hai lớp", "turned on two-step sign-in")
    DEED_SECOND_FACTOR_OFF = ("tắt xác thực hai lớp", "turned off two-step sign-in")
    DEED_SECOND_FACTOR_RESET = ("gỡ xác thực hai lớp", "reset two-step sign-in")
    DEED_RECOVERY_CODES_MADE = ("tạo mã dự phòng mới", "made new recovery codes")
