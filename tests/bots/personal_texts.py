"""Makes sentences with personal numbers, as people write them, and sentences with what only looks like one."""

import random
from collections.abc import Callable, Iterator

from knowledge.vietnamese import unmarked

CARRIERS = {
    "số điện thoại": (
        "Số điện thoại của tôi là {}, nhờ cán bộ gọi lại.",
        "liên hệ {} (Lan) nhé",
        "sdt {} nha ad, hồ sơ nộp 15/10/2026 rồi",
        "Zalo: {}. Tôi ở phường Hải Châu, Đà Nẵng",
        "dt{}ạ",
        "em tên Hùng, {}, hỏi làm khai sinh cho con",
    ),
    "số căn cước": (
        "Căn cước của tôi số {} cấp ngày 12/05/2021.",
        "cccd {} bị mất thì làm lại ở đâu",
        "CMND cũ {} hết hạn năm 2024, đổi sang căn cước mất 30.000 đồng phải không?",
        "số định danh cá nhân: {}; mã thủ tục 1.001193",
        "con tui số {} chưa có tên trong sổ hộ khẩu",
    ),
    "mã số thuế": ("MST {} đóng thuế ở đâu", "mã số thuế hộ kinh doanh là {}, muốn tạm ngừng theo Điều 91"),
    "số tài khoản": ("chuyển tiền vào stk {} Vietcombank", "tài khoản {} nhận trợ cấp 500.000 đồng/tháng"),
    "số thẻ bảo hiểm": ("mã số BHXH {} chưa được chốt sổ", "thẻ bảo hiểm y tế {} hết hạn 31/12/2026"),
    "số hộ chiếu": ("Hộ chiếu số {} sắp hết hạn, gia hạn sao?", "my passport {} was lost in Da Nang"),
    "biển số xe": ("sang tên xe biển số {} cần gì", "bks {} mất giấy đăng ký", "xe {} của em bị phạt nguội"),
    "địa chỉ e-mail": ("gửi kết quả qua {} giúp em", "email: {}, cảm ơn"),
}
INNOCENT = (
    "Thủ tục 1.{six} và 3.{six} khác nhau thế nào?",
    "mã 2.{six}.000.00.00.H17 nộp trực tuyến được không",
    "Theo Nghị định {n}/20{yy}/NĐ-CP và Luật số {n}/20{yy}/QH15 thì sao",
    "quyết định {n}/QĐ-UBND ngày {d:02}/{m:02}/20{yy} còn hiệu lực không",
    "Nghị quyết {n}/NQ-CP năm 20{yy}, Thông tư {n} {y}",
    "từ {d}/{m}/{y} đến {d}.{m}.20{yy} có được giảm phí không",
    "con sinh ngày {d:02} {m:02} {y}, giờ làm khai sinh được chưa",
    "họp lúc 20{yy}-{m:02}-{d:02} 08:30",
    "phí {k}.000.000 đồng hay {n}.500.000đ",
    "vốn điều lệ {k}.000.000.000 đồng, {k}00000000 vnđ",
    "phạt từ {k}.000.000 - {k}5.000.000 đồng",
    "mua đất 1,{k} tỷ, nộp thuế {n}.{n3}.{n3} đồng",
    "Điều {k}, {k}1, {k}2, {k}3 và khoản 1, 2, 3 Luật Đất đai",
    "các điều 101, 102, 103, 104 Luật Hộ tịch",
    "giai đoạn 2021-2025, năm 2024 2025 2026 thay đổi gì",
    "thửa {n}, tờ bản đồ số {k}, diện tích {n}.{n3},5 m2",
    "gọi tổng đài 18001096 hoặc 1900 {n3}5, 1022, 113",
    "mẫu số {k:02}/ĐK, phụ lục II-{k}, TT {k:02}-2024",
    "số nhà {n}/{k}/{d} đường Trần Phú, mã bưu chính 550000",
    "giờ làm việc 07.30 - 11.30, 13.30-17.00 thứ 2 - thứ 6",
    "tiêu chuẩn TCVN {n3}:20{yy}, ISO 9001:2015, QCVN {k:02}:2021/BXD",
    "lớp 12a 2024, điều {k}a 2015, 50m2 {n3}45, {k} h 30",
    "tọa độ 16.0{n3}7, 108.2{n3}1",
    "lương {k}.{n3}.000 thì đóng bao nhiêu, có {k} con, {d} ngày, 3.321 xã, 34 tỉnh",
)


def personal(count: int, seed: int) -> Iterator[tuple[str, str, str, str]]:
    """Yield (words before, number, words after, kind), ``count`` times."""
    chance = random.Random(seed)
    kinds = list(CARRIERS)
    for _ in range(count):
        kind = chance.choices(kinds, (8, 6, 2, 2, 2, 2, 3, 1))[0]
        before, after = (_typed(part, style) for style in [chance.random()] for part in _halves(chance, kind))
        yield before, _NUMBERS[kind](chance), after, kind


def innocent(count: int, seed: int) -> Iterator[str]:
    """Yield ``count`` sentences without a personal number."""
    chance = random.Random(seed)
    for number in range(count):
        values = {name: chance.randint(low, high) for name, (low, high) in _RANGES.items()}
        yield _typed(INNOCENT[number % len(INNOCENT)].format(**values), chance.random())


_RANGES = {
    "six": (100_000, 999_999), "n": (10, 999), "n3": (100, 999), "k": (1, 9), "d": (1, 28), "m": (1, 12),
    "yy": (10, 26), "y": (1990, 2026),
}  # fmt: skip


def _halves(chance: random.Random, kind: str) -> list[str]:
    return chance.choice(CARRIERS[kind]).split("{}")


def _typed(text: str, style: float) -> str:
    """Return ``text`` as one person types: with marks, without, or in the shorthand of the young."""
    if style < 0.4:
        return text
    text = unmarked(text)
    if style < 0.75:
        return text
    for long, short in (("khong", "k"), ("duoc", "dc"), ("gi", "j"), ("qua", "wa"), ("thoai", "thoaj")):
        text = text.replace(f" {long} ", f" {short} ")
    return text


def _grouped(chance: random.Random, digits: str, *sizes: tuple[int, ...]) -> str:
    """Return ``digits`` as written: in one run, or in groups with something between."""
    if chance.random() < 0.4:
        return digits
    parts, at = [], 0
    for size in chance.choice(sizes):
        parts.append(digits[at : at + size])
        at += size
    return chance.choice((" ", ".", "-", " - ", "\u00a0", " . ", "–")).join(part for part in parts if part)


def _run(chance: random.Random, length: int, first: str = "0123456789") -> str:
    return chance.choice(first) + "".join(chance.choice("0123456789") for _ in range(length - 1))


def _phone(chance: random.Random) -> str:
    if chance.random() < 0.15:
        return _grouped(chance, f"02{_run(chance, 9)}", (4, 7), (4, 1, 3, 3), (4, 3, 4), (3, 4, 4))
    local = f"{chance.choice('35789')}{_run(chance, 8)}"
    style = chance.random()
    if style < 0.2:
        return chance.choice(("+84", "84", "+84 ", "(+84) ", "0084")) + _grouped(chance, local, (3, 3, 3), (2, 3, 4))
    written = _grouped(
        chance, f"0{local}", (4, 3, 3), (3, 3, 4), (3, 4, 3), (4, 2, 2, 2), (2, 2, 2, 2, 2), (4, 6), (5, 5)
    )
    return written.replace("0", "o") if style > 0.95 else written


def _identity(chance: random.Random) -> str:
    if chance.random() < 0.3:
        return _grouped(chance, _run(chance, 9), (3, 3, 3))
    citizen = f"0{chance.randint(1, 96):02}{chance.randint(0, 3)}{chance.randint(0, 99):02}{_run(chance, 6)}"
    return _grouped(chance, citizen, (3, 3, 3, 3), (4, 4, 4), (3, 3, 6), (6, 6), (3, 9))


def _tax(chance: random.Random) -> str:
    number = _grouped(chance, _run(chance, 10, "012345678"), (4, 3, 3), (4, 6))
    return f"{number}-{chance.randint(1, 99):03}" if chance.random() < 0.4 else number


def _plate(chance: random.Random) -> str:
    series = chance.choice(("A", "B", "C", "H", "K", "LD", "A1", "B2", "K1", "MĐ1", "AA"))
    tail = chance.choice(("123.45", "12345", "1234", "999.99", "067.89", "123 45"))
    text = f"{chance.randint(11, 99)}{chance.choice(('', '-'))}{series}{chance.choice(('-', ' ', '', ' - '))}{tail}"
    return text.lower() if chance.random() < 0.4 else text


_NUMBERS: dict[str, Callable[[random.Random], str]] = {
    "số điện thoại": _phone,
    "số căn cước": _identity,
    "mã số thuế": _tax,
    "số tài khoản": lambda c: _grouped(c, _run(c, c.choice((9, 10, 12, 13, 14, 16, 19))), (4, 4, 4, 7), (3, 3, 3, 10)),
    "số thẻ bảo hiểm": lambda c: c.choice((_run(c, 10), f"{c.choice(('DN', 'GD', 'TE', 'HS'))}{_run(c, 13)}")),
    "số hộ chiếu": lambda c: f"{c.choice('BCNPKE')}{c.choice(('', ' '))}{_run(c, c.choice((7, 8)))}",
    "biển số xe": _plate,
    "địa chỉ e-mail": lambda c: c.choice(
        ("lan.nguyen{}@gmail.com", "hung{}@danang.gov.vn", "tran_van_b{}@yahoo.com.vn", "minh{}@outlook.com")
    ).format(c.randint(1, 999)),
}
