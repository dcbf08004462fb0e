"""Personal numbers and their look-alikes in forms written by hand, beside those that the masking was tuned on.

``#`` is a digit; ``{phone}``, ``{citizen}`` (12 digits) and ``{card}`` (9) are written in many ways.
"""

import random
from collections.abc import Iterator

_PREFIXES = ("03", "05", "07", "08", "09")
_SAID = (
    "cccd {citizen}", "CCCD: {citizen}", "cccd so {citizen} cap nam 2021", "căn cước công dân số {citizen}", "số cccd của mẹ em là {citizen} ạ",
    "cmnd {card}", "CMND cũ {card}, mất rồi", "cmt {card} hết hạn", "chứng minh nhân dân {card} cấp 2009", "chung minh thu {card} bi rach",
    "sđt {phone}", "SĐT: {phone}", "sdt e {phone}", "số đt {phone} nhắn zalo nha", "dt {phone}", "đt: {phone}", "điện thoại {phone}",
    "gọi mình {phone} nhé", "alo số {phone} giúp", "zalo {phone}", "liên hệ {phone} gặp anh Tuấn", "fone {phone}", "hotline nhà em {phone}",
    "my phone is {phone}", "call me at {phone} please", "phone number: {phone}", "you can reach me on {phone}", "ID card {citizen}", "my citizen ID is {citizen}",
    "identity card no. {card}", "my id {citizen} expired", "my passport C####### expired", "Passport number B########", "hộ chiếu C####### còn hạn",
    "tui ten Nam {phone} hoi ve khai sinh", "a cho e hoi, {phone}, lm giay khai sinh", "e là {citizen} mún đổi địa chỉ thường trú", "ib {phone} nhe",
    "khai sinh cho con, mẹ {citizen}, ba {card}", "cháu {citizen} chưa nhập hộ khẩu", "{phone}", "{citizen}", "({phone})", "“{phone}”", "- {phone} -",
    "hồ sơ của tôi {citizen} nộp hôm qua", "mst {tax}", "mã số thuế {tax}", "MST cá nhân: {tax}", "tax code {tax}", "stk 10##########", "stk: 0########### vcb", "mst 1900######", "stk 1900######", "cmnd 1900#####", "số sổ bhxh 1800######",
    "số tài khoản 19########### techcombank", "bank account 0############ VCB", "mã bhxh 0#########", "so so bao hiem xa hoi 79########", "thẻ bhyt DN4############",
    "bhyt TE1 79 ## ### #####", "biển số 43A-###.##", "xe máy 92H1-###.## sang tên", "bks 43c ##### mat cavet", "plate 51F-###.##", "gmail: nam##@gmail.com",
    "mail cua e: tran.b##@yahoo.com nha", "email me at john.d##@outlook.com", "gửi về lan_##@danang.gov.vn", "sđt vợ {phone}, sđt chồng {phone}",
    "sdt 0.9.#.#.#.#.#.#.#.#", "so dt cua e la o9########", "cccd 0##  ###  ######", "điện thoại: ０９########", "zalo 0 9 # # # # # # # #", "gọi 09##/###/###",
)  # fmt: skip
_INNOCENT = (
    "lệ phí #5.000 đồng hay 1##.000đ", "phí ##0.000 VNĐ/lần", "nộp 3.##0.000 đồng tiền phạt", "lệ phí trước bạ 1##,000,000 đ", "phat 2tr5 den 5tr", "fee 50,000 VND",
    "Nghị định 15/2020/NĐ-CP", "nghi dinh 1#8/2025/nd-cp", "Luật 72/2025/QH15", "Thông tư ##/2024/TT-BTP còn hiệu lực không", "QĐ 1##5/QĐ-UBND", "quyết định số 24##/QĐ-TTg ngày 12/6/2025",
    "công văn 1##4/BTP-HTQTCT", "nghị quyết 2##/2025/QH15", "01/VBHN-BTP", "ngày 01/07/2025", "1-7-2025", "ngày 01.07.2025 bỏ cấp huyện", "2025-07-01", "sinh ngày 2#/12/19#5",
    "từ 01/01/2024 đến 31/12/2026", "từ tháng 7/2025", "năm 2021, 2022, 2023", "mã phiếu K7M4QX", "phiếu 2A3B4C", "mã thủ tục 1.001234", "thủ tục 1.0####4", "2.00####.000.00.00.H17",
    "so sánh 1.001193 và 2.000635", "mã bưu chính 550000", "mã bưu điện 10000", "postal code 560000", "Điều 123 khoản 4", "điều 15, 16, 17 luật Hộ tịch", "khoản 2 Điều 36", "dieu 1## blhs",
    "tổng đài 19001022", "tổng đài 1900 8198", "hotline 1900####", "mất cccd, tổng đài 1900####", "tổng đài 1900######", "gọi 1800 ####", "hỏi mst ở đâu, gọi 1900######", "gọi 18001096", "goi 1800 1096 dc k", "call 18001096", "113", "114", "115", "gọi 113 ngay", "gọi 115, 114 hay 113", "1022",
    "đường dây nóng 111 bảo vệ trẻ em", "đất 1##,5 m2", "thửa 1##, tờ bản đồ số ##", "diện tích ##0 m2", "8h00 - 17h30", "7 giờ 30", "3 ngày làm việc", "trong 15 ngày", "34 tỉnh, 3.321 xã",
    "QR 12", "mẫu TP/HT-2024-TKKS", "mẫu CT01", "tờ khai mẫu 01/ĐK", "số nhà 1##/##/# Trần Phú", "K##/# Nguyễn Văn Linh", "trang 2##", "tầng 12", "lương 4.960.000", "lương cơ sở 2.340.000 đồng",
    "hệ số 2,34", "tỷ lệ 0,5%", "18 tuổi", "con thứ 3", "ISO 9001:2015", "phiên bản 2.0.1", "2 bản sao, 1 bản chính", "sinh năm 19##", "khóa 2021-2026", "quý 3/2026",
)  # fmt: skip
_TAILS = ("", " ạ", " nhé", "?", ".", ", cảm ơn", " thì sao", " dc k", " please", "!!", "\n")
_LEADS = ("", "Dạ ", "cho em hỏi ", "Xin hỏi: ", "ad ơi ", "Hello, ", "e muốn hỏi chút, ")


def personal_by_hand(count: int, chance: random.Random) -> Iterator[tuple[str, list[str]]]:
    """Yield ``count`` sentences, each with the groups of three digits and more that must not be left of it."""
    for number in range(count):
        form = _SAID[number % len(_SAID)]
        numbers: list[str] = []
        while "{" in form:
            kind = form[form.index("{") + 1 : form.index("}")]
            written = _WRITTEN[kind](chance)
            numbers.append(written)
            form = form.replace(f"{{{kind}}}", written, 1)
        filled = _filled(form, chance)
        yield f"{chance.choice(_LEADS)}{filled}{chance.choice(_TAILS)}", numbers or _secrets(form, filled)


def innocent_by_hand(count: int, chance: random.Random) -> Iterator[str]:
    """Yield ``count`` sentences without a personal number."""
    for number in range(count):
        yield f"{chance.choice(_LEADS)}{_filled(_INNOCENT[number % len(_INNOCENT)], chance)}{chance.choice(_TAILS)}"


def _filled(form: str, chance: random.Random) -> str:
    return "".join(str(chance.randint(1, 9)) if c == "#" else c for c in form)


def _secrets(form: str, filled: str) -> list[str]:
    """Return the word that was filled with digits, from its first digit."""
    first = min(n for n, c in enumerate(form) if c == "#")
    last = max(n for n, c in enumerate(form) if c == "#")
    start = form.rfind(" ", 0, first) + 1
    return [filled[start : last + 1]]


def _digits(count: int, chance: random.Random) -> str:
    return "".join(str(chance.randint(0, 9)) for _ in range(count))


def _apart(text: str, chance: random.Random, *sizes: tuple[int, ...]) -> str:
    parts, at = [], 0
    for size in chance.choice(sizes):
        parts.append(text[at : at + size])
        at += size
    return chance.choice((".", " ", "-", "  ", ". ")).join(filter(None, [*parts, text[at:]]))


def _phone(chance: random.Random) -> str:
    local = chance.choice(_PREFIXES)[1] + _digits(8, chance)
    country = chance.choice(("+84", "+84 ", "0084", "0084 ", "(+84)", "84"))
    ways = (
        f"0{local}",
        _apart(f"0{local}", chance, (4, 3), (3, 3), (4, 2, 2), (2, 2, 2, 2)),
        f"{country}{local}",
        f"{country}{_apart(local, chance, (3, 3), (2, 3))}",
    )
    return chance.choice(ways)


def _citizen(chance: random.Random) -> str:
    number = f"0{chance.randint(1, 96):02}{chance.randint(0, 3)}{_digits(8, chance)}"
    return chance.choice((number, number, _apart(number, chance, (3, 3, 3), (4, 4), (3, 9), (6,))))


def _card(chance: random.Random) -> str:
    number = f"{chance.randint(1, 3)}{_digits(8, chance)}"
    return chance.choice((number, _apart(number, chance, (3, 3))))


def _tax(chance: random.Random) -> str:
    number = f"{chance.choice('01348')}{_digits(9, chance)}"
    return chance.choice((number, f"{number}-0{_digits(2, chance)}", _apart(number, chance, (4, 3))))


_WRITTEN = {"phone": _phone, "citizen": _citizen, "card": _card, "tax": _tax}
