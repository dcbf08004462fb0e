"""What a person asks for, read from how people put it."""

import pytest

from assistant.intents import asking_words, aspects_asked
from assistant.question import Aspect
from tests.assistant.records import read

A = Aspect
PHRASINGS = [
    ("làm giấy khai sinh cần giấy tờ gì", A.DOCUMENTS),
    ("hồ sơ đăng ký kết hôn gồm những gì", A.DOCUMENTS),
    ("đi làm căn cước phải mang theo gì", A.DOCUMENTS),
    ("xin tạm trú chuẩn bị những gì", A.DOCUMENTS),
    ("dùng mẫu đơn nào để xin tách thửa", A.DOCUMENTS),
    ("nhờ em trai nộp giúp có cần giấy ủy quyền không", A.DOCUMENTS),
    ("lam ho chieu can giay to gi", A.DOCUMENTS),
    ("mần giấy khai sinh cần chi", A.DOCUMENTS),
    ("lam so do lan dau can giay to chi", A.DOCUMENTS),
    ("xin giấy phép mở quán cần giấy gì", A.DOCUMENTS),
    ("nộp hồ sơ đấu giá biển số cần mang gì", A.DOCUMENTS),
    ("What documents do I need to register a birth?", A.DOCUMENTS),
    ("lệ phí đăng ký tạm trú bao nhiêu", A.FEE),
    ("đổi bằng lái hết bao nhiêu tiền", A.FEE),
    ("làm lại căn cước tốn mấy tiền", A.FEE),
    ("có mất tiền không", A.FEE),
    ("chứng thực bản sao có mất phí không", A.FEE),
    ("khai sinh có được miễn phí không", A.FEE),
    ("lam ho chieu het bao nhieu", A.FEE),
    ("phải đóng bao nhiêu", A.FEE),
    ("đăng ký kết hôn có phải nộp tiền không", A.FEE),
    ("How much does a passport cost?", A.FEE),
    ("What is the fee for a residence card?", A.FEE),
    ("bao lâu thì có hộ chiếu", A.TIME),
    ("mấy ngày thì xong", A.TIME),
    ("thời hạn giải quyết là bao nhiêu ngày", A.TIME),
    ("khi nào lấy được thẻ căn cước", A.TIME),
    ("có lâu không", A.TIME),
    ("chừng nào có kết quả", A.TIME),
    ("bao gio lay duoc", A.TIME),
    ("khi mô có giấy", A.TIME),
    ("hết bao nhiêu ngày", A.TIME),
    ("How long does it take to get a passport?", A.TIME),
    ("How many working days?", A.TIME),
    ("nộp hồ sơ ở đâu", A.WHERE),
    ("làm ở công an xã có được không", A.WHERE),
    ("xin giấy xác nhận độc thân ở chỗ nào", A.WHERE),
    ("đăng ký xe máy thì ra đâu", A.WHERE),
    ("cơ quan nào nhận hồ sơ", A.WHERE),
    ("lam the can cuoc o dau", A.WHERE),
    ("nộp ở mô", A.WHERE),
    ("làm giấy xe thì ra mô", A.WHERE),
    ("Where do I apply for a driving licence?", A.WHERE),
    ("nộp qua mạng được không", A.ONLINE),
    ("làm trên VNeID được không", A.ONLINE),
    ("có nộp trực tuyến được không", A.ONLINE),
    ("lam online dc khong", A.ONLINE),
    ("Can I apply online?", A.ONLINE),
    ("cấp nào có thẩm quyền", A.AUTHORITY),
    ("ai ký giấy khai sinh", A.AUTHORITY),
    ("năm ngoái ai đăng ký kết hôn với người nước ngoài", A.AUTHORITY),
    ("hòa giải tranh chấp đất ai chủ trì", A.AUTHORITY),
    ("trước đây ra huyện, giờ ai làm", A.AUTHORITY),
    ("giấy phép xây dựng do ai cấp", A.AUTHORITY),
    ("xã hay tỉnh giải quyết", A.AUTHORITY),
    ("phường hay là sở", A.AUTHORITY),
    ("Who decides on a building permit?", A.AUTHORITY),
    ("các bước đăng ký hộ kinh doanh", A.STEPS),
    ("giải thể công ty phải qua những bước nào", A.STEPS),
    ("giấy chứng nhận đủ điều kiện hết hạn thì xin lại ra sao", A.STEPS),
    ("quán ăn phải đủ điều kiện gì", A.CONDITIONS),
    ("trình tự thực hiện thế nào", A.STEPS),
    ("làm răng để xin tạm trú", A.STEPS),
    ("How do I register a marriage?", A.STEPS),
    ("điều kiện hưởng trợ cấp hưu trí xã hội", A.CONDITIONS),
    ("bao nhiêu tuổi được hưởng", A.CONDITIONS),
    ("ai được hưởng trợ cấp", A.CONDITIONS),
    ("tôi ở trọ có được đăng ký không", A.CONDITIONS),
    ("Am I eligible for the allowance?", A.CONDITIONS),
    ("căn cứ pháp lý của thủ tục này", A.LEGAL_BASIS),
    ("theo nghị định nào", A.LEGAL_BASIS),
    ("luật nào quy định", A.LEGAL_BASIS),
    ("Which law applies?", A.LEGAL_BASIS),
    ("được cấp giấy gì", A.RESULT),
    ("kết quả nhận được là gì", A.RESULT),
]


@pytest.mark.parametrize(("text", "aspect"), [*PHRASINGS, pytest.param("thủ tục sang tên xe như thế nào", A.STEPS)])
def test_people_ask_for_an_aspect_in_many_ways(text: str, aspect: Aspect) -> None:
    assert aspect in aspects_asked(text)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("lm giấy khai sinh hết bn tiền z", A.FEE),
        ("dk ket hon can j", A.DOCUMENTS),
        ("đk tạm trú bn ngày", A.TIME),
        ("mần giấy khai sinh ở mô", A.WHERE),
        ("nộp onl đc hok", A.ONLINE),
        pytest.param("rứa nộp ở mô", A.WHERE),
        pytest.param("đk tạm trú ntn", A.STEPS),
    ],
)
def test_teencode_and_dialect_ask_once_they_are_put_into_ordinary_words(text: str, aspect: Aspect) -> None:
    assert aspect in read(text).aspects


@pytest.mark.parametrize(
    "text",
    [
        "thủ tục hỗ trợ chi phí mai táng",
        "mai táng phí cho người có công",
        "hồ sơ xin miễn giảm học phí cho con",
        "miễn học phí cho con",
        "xin hỗ trợ viện phí cho người nghèo",
        pytest.param("xin hưởng mai táng phí"),
        pytest.param("xin miễn giảm học phí"),
        pytest.param("hỗ trợ viện phí"),
    ],
)
def test_a_payment_that_bears_the_word_phi_is_not_the_fee_of_a_procedure(text: str) -> None:
    assert Aspect.FEE not in aspects_asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "làm sổ đỏ lần đầu cần giấy tờ gì",
        "lam so do lan dau",
        "xin mở quán cà phê",
        "nộp hồ sơ đấu giá",
        "khai báo mất con dấu",
    ],
)
def test_the_first_time_and_what_one_opens_do_not_ask_for_the_place(text: str) -> None:
    assert A.WHERE not in aspects_asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "giấy đủ điều kiện bán xăng", "hóa đơn từ máy tính tiền", "đăng ký khai sinh", "làm sổ đỏ", "mất căn cước công dân",
        "cap lai ho chieu", "1.001193", "marriage",
        "làm căn cước lần đầu", "lam can cuoc lan dau", "xin mở lớp mẫu giáo", "đăng ký xe máy",
        "bà chưa bao giờ có giấy khai sinh", "người thua kiện không chịu trả tiền",
        "xin luật sư miễn phí", "tài khoản VNeID bị khóa", "xin trích lục hồ sơ liệt sĩ", "đổi người trợ giúp pháp lý",
        "chứng thực giấy ủy quyền", "sinh viên xin sinh hoạt phí",
    ],
)  # fmt: skip
def test_a_matter_alone_asks_for_no_aspect(text: str) -> None:
    assert aspects_asked(text) == ()


def test_a_question_of_two_parts_asks_for_both() -> None:
    assert {A.FEE, A.TIME} <= set(aspects_asked("đổi bằng lái hết bao nhiêu tiền, mấy ngày có"))


def test_marks_make_no_difference() -> None:
    bare = {"làm hộ chiếu cần giấy tờ gì": "lam ho chieu can giay to gi", "lệ phí bao nhiêu": "le phi bao nhieu"}
    for marked, unmarked in bare.items():
        assert aspects_asked(marked) == aspects_asked(unmarked)


def test_words_that_ask_are_told_from_words_of_the_matter() -> None:
    words = asking_words("làm hộ chiếu hết bao nhiêu tiền")
    assert {"bao", "nhieu"} <= words
    assert not {"ho", "chieu"} & words


def test_what_a_fine_costs_is_not_the_fee_of_a_procedure() -> None:
    assert Aspect.FEE not in aspects_asked("xây nhà không phép bị phạt bao nhiêu tiền")
    assert Aspect.FEE in aspects_asked("làm giấy phép xây nhà hết bao nhiêu tiền")


def test_what_is_received_is_not_what_is_paid() -> None:
    assert Aspect.FEE not in aspects_asked("tiền hỗ trợ người khuyết tật nặng bao nhiêu một tháng")
    assert Aspect.FEE not in aspects_asked("bi tai nan lao dong duoc bao nhieu tien")
    assert Aspect.FEE in aspects_asked("làm hồ sơ trợ cấp mất bao nhiêu tiền")
    assert Aspect.FEE in aspects_asked("lệ phí xin trợ cấp bao nhiêu")


@pytest.mark.parametrize(
    "text", ["chủ tịch phường có ký giấy phép xây dựng không", "xa co cap giay doc than duoc khong"]
)
def test_whether_an_office_signs_asks_who_decides(text: str) -> None:
    assert Aspect.AUTHORITY in aspects_asked(text)


def test_how_many_days_it_takes_in_all_is_not_what_it_costs() -> None:
    assert A.FEE not in aspects_asked("chuyển đất vườn sang thổ cư hết bao nhiêu ngày")


@pytest.mark.parametrize(
    ("text", "aspects"),
    [
        ("làm sổ chim lần đầu cần giấy tờ gì", (A.DOCUMENTS,)),
        ("làm sổ chim lần đầu ở đâu", (A.WHERE,)),
        ("xin mở lớp nuôi chim cần giấy tờ gì", (A.DOCUMENTS,)),
        ("nuôi chim nộp hồ sơ ở đâu", (A.WHERE,)),
        ("nuôi chim nộp hồ sơ gì, ở đâu", (A.WHERE, A.DOCUMENTS)),
        ("nuôi chim nộp hồ sơ trực tuyến được không", (A.ONLINE,)),
        ("đăng ký nuôi chim ở phường nào", (A.WHERE,)),
    ],
)
def test_a_word_that_seems_to_ask_is_read_with_the_words_around_it(text: str, aspects: tuple[Aspect, ...]) -> None:
    assert aspects_asked(text) == aspects
