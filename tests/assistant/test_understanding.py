"""A question read: people's words put into the register's, and what it says of place, level and language."""

import pytest

from assistant.question import Conversation
from assistant.understanding import content_words
from tests.assistant.records import read


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("lm giấy khai sinh", "làm giấy khai sinh"),
        ("đk tạm trú ntn", "đăng ký tạm trú như thế nào"),
        ("đăng kí kết hôn", "đăng ký kết hôn"),
        ("lệ phí đk tạm trú bn", "lệ phí đăng ký tạm trú bao nhiêu"),
        ("đăng ký khai sinh", "đăng ký khai sinh"),
    ],
)
def test_teencode_and_typing_errors_become_ordinary_words(text: str, rewritten: str) -> None:
    assert read(text).rewritten == rewritten


def test_dialect_becomes_ordinary_words() -> None:
    assert "mần" not in read("mần giấy khai sinh ở mô").rewritten
    assert "mô" not in read("mần giấy khai sinh ở mô").rewritten.split()


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("mất sổ đỏ", "cấp lại giấy chứng nhận"),
        ("mat so do", "cấp lại giấy chứng nhận"),
        ("mất căn cước làm lại", "cấp lại thẻ căn cước"),
        ("birth registration", "đăng ký khai sinh"),
        ("giấy độc thân", "giấy xác nhận tình trạng hôn nhân"),
    ],
)
def test_peoples_words_bring_the_registers_words_with_them(text: str, official: str) -> None:
    understanding = read(text)
    assert any(official in term for term in understanding.expansion)
    assert understanding.official_terms


def test_a_question_with_marks_and_without_looks_for_the_same_terms() -> None:
    assert read("đăng ký kết hôn").terms == read("dang ky ket hon").terms


def test_words_that_ask_and_names_of_provinces_weigh_less_than_the_matter() -> None:
    terms = read("đăng ký khai sinh tại Đà Nẵng").terms
    assert max(terms["tai"], terms["nang"]) < terms["khai"] == terms["khai_sinh"]


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("lệ phí cấp đổi sổ đỏ ở Đà Nẵng", "lệ phí cấp đổi sổ đỏ"),
        ("xin số nhà tại phường Hải Châu, Đà Nẵng", "xin số nhà"),
        ("lam khai sinh o xa Tan An tinh Quang Nam", "lam khai sinh"),
        ("chứng thực ở TP Hồ Chí Minh, phường Bến Nghé", "chứng thực"),
        ("renew a passport in Hanoi", "renew a passport"),
        ("thuê nhà ở xã hội", "thuê nhà ở xã hội"),
        ("xã có ký được không", "xã có ký được không"),
        ("đánh giá lại tài sản", "đánh giá lại tài sản"),
    ],
)
def test_the_matter_is_the_question_without_the_places_it_names(text: str, matter: str) -> None:
    assert read(text).matter == matter


@pytest.mark.parametrize(
    ("text", "askers", "place"),
    [
        ("làm hộ chiếu", "Đà Nẵng", "Đà Nẵng"),
        ("làm hộ chiếu ở Huế", "Đà Nẵng", "Huế"),
        ("làm hộ chiếu ở Quảng Nam", None, "Đà Nẵng"),
        ("o da nang lam ho chieu", None, "Đà Nẵng"),
        ("không phải Huế mà ở Gia Lai", None, "Gia Lai"),
        ("đánh giá lại tài sản", None, None),
        ("làm hộ chiếu", None, None),
    ],
)
def test_the_place_that_the_question_names_wins_over_the_askers(
    text: str, askers: str | None, place: str | None
) -> None:
    assert read(text, place=askers).place == place


@pytest.mark.parametrize(
    ("text", "presumed"),
    [
        ("lên huyện xin giấy phép xây dựng", True),
        ("ra công an huyện làm căn cước", True),
        ("nộp ở quận được không", True),
        ("nop o ubnd huyen hay xa", True),
        ("giấy phép xây dựng do xã hay tỉnh cấp", False),
        ("khám nghĩa vụ quân sự ở đâu", False),
        ("quản lý dự án", False),
    ],
)
def test_a_question_that_presumes_a_district_office_is_recognised(text: str, presumed: bool) -> None:
    assert read(text).presumes_district is presumed


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("How much does a passport cost for my son?", "en"),
        ("What documents do I need?", "en"),
        ("lam ho chieu het bao nhieu tien", "vi"),
        ("đăng ký khai sinh", "vi"),
        pytest.param("lam ho chieu can giay to gi", "vi"),
        pytest.param("thu tuc cap the can cuoc cho con o dau", "vi"),
        ("how much for 1.001193", "en"),
        ("move my company to another address", "en"),
        ("set up a one person company", "en"),
        ("ban hang online tren shopee co phai dong thue khong", "vi"),
        pytest.param("lamf giaays khai sinhh cho cons", "vi", id="marks typed as their keys"),
        ("dk hkd ntn", "vi"),
        pytest.param("asdf qwer zxcv", "vi", id="letters at random"),
    ],
)
def test_the_answer_is_in_the_language_of_the_question(text: str, language: str) -> None:
    assert read(text).language == language


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_bare_code_is_in_the_language_of_the_conversation(language: str) -> None:
    assert read("1.001193", conversation=Conversation(language=language)).language == language


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("thủ tục 1.001193 cần gì", ("1.001193",)),
        ("1.001193 hay 2.000986, 1.001193?", ("1.001193", "2.000986")),
        ("nộp 1.500.000 đồng", ()),
        ("11.001193", ()),
    ],
)
def test_codes_are_read_in_order_each_once(text: str, codes: tuple[str, ...]) -> None:
    assert read(text).codes == codes


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("nghị định 151/2025/NĐ-CP", (("151", "2025", "ndcp"),)),
        ("nghi dinh 151/2025/nd-cp", (("151", "2025", "ndcp"),)),
        ("luật 72/2025", (("72", "2025", ""),)),
        ("thông tư 02/2023/TT-BKHĐT", (("2", "2023", "ttbkhdt"),)),
        ("sinh ngày 31/12/2025", ()),
    ],
)
def test_documents_are_read_however_loosely_their_number_is_written(
    text: str, documents: tuple[tuple[str, str, str], ...]
) -> None:
    assert tuple(mention[:3] for mention in read(text).documents) == documents


def test_a_month_of_a_year_is_no_document() -> None:
    assert read("từ tháng 12/2026 lệ phí căn cước bao nhiêu").documents == ()


def test_the_words_that_say_what_a_question_is_about_are_few() -> None:
    assert content_words("dạ cho em hỏi làm giấy khai sinh cần gì ạ") == ["khai", "sinh"]


def test_the_same_text_reads_the_same() -> None:
    assert read("làm giấy khai sinh") == read("làm giấy khai sinh")
