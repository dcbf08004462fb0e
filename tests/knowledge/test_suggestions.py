"""What is offered while a person types."""

import pytest

from knowledge.legal_citation import procedure_codes
from knowledge.lexicon import lexicon
from knowledge.lexicon.questions import suggested
from knowledge.procedure import AuthorityLevel
from knowledge.records import CatalogueEntry
from knowledge.suggestions import Suggestions

NAMES = {
    "1.1": "Thủ tục đăng ký khai sinh",
    "1.2": "Thủ tục đăng ký khai tử",
    "1.3": "CẤP LẠI THẺ CĂN CƯỚC (thực hiện tại cấp xã)",
    "1.4": "Đăng ký kết hôn",
}
ASKED = [
    ("1.1", "mới sinh em bé xong thì làm giấy khai sinh ở đâu"),
    ("1.1", "lam giay khai sinh cho con"),
    ("1.1", "bé chưa lm ks có bị phạt hok ạ"),
    ("1.1", "How do I register a birth?"),
    ("1.2", "giấy khai tử của mẹ tôi thất lạc, xin lại ở đâu"),
    ("1.3", "thẻ căn cước bị gãy thì đổi ở đâu"),
    ("9.9", "giấy khai gì đó của thủ tục không có ở đây"),
]


def entry(code: str, name: str, local: bool = False) -> CatalogueEntry:
    return CatalogueEntry(
        code=code, name=name, field="", level=AuthorityLevel.COMMUNE, place=None, local=local, deleted=False
    )


@pytest.fixture(scope="module")
def suggestions() -> Suggestions:
    catalogue = {code: entry(code, name) for code, name in NAMES.items()}
    catalogue["1.5"] = entry("1.5", "Đăng ký khai thác cát", local=True)
    first = [("1.1", "Làm giấy khai sinh cần giấy tờ gì?")]
    return Suggestions(first, ASKED, catalogue, lexicon())


@pytest.mark.parametrize(
    "typed",
    ["làm giấy khai sinh", "lam giay khai si", "LÀM GIẤY KHAI S", "làm giâ", "lam gi", "làm giấy  khai sinh "],
)
def test_unmarked_and_half_typed_words_find_the_written_question_first(suggestions: Suggestions, typed: str) -> None:
    assert suggestions.like(typed, "vi", 3)[0] == "Làm giấy khai sinh cần giấy tờ gì?"


def test_names_are_shown_without_what_wraps_them(suggestions: Suggestions) -> None:
    assert suggestions.like("đăng ký k", "vi", 6) == ["Đăng ký khai sinh", "Đăng ký khai tử", "Đăng ký kết hôn"]
    assert "Cấp lại thẻ căn cước" in suggestions.like("cấp lại thẻ", "vi", 6)


def test_marks_that_were_typed_decide_between_words_that_fold_alike(suggestions: Suggestions) -> None:
    assert suggestions.like("khai tử c", "vi", 1) == ["Giấy khai tử của mẹ tôi thất lạc, xin lại ở đâu"]
    assert suggestions.like("thẻ căn c", "vi", 2) == ["Thẻ căn cước bị gãy thì đổi ở đâu", "Cấp lại thẻ căn cước"]


def test_slang_unmarked_text_and_procedures_that_are_not_held_are_never_shown(suggestions: Suggestions) -> None:
    shown = {
        text for typed in ("bé chưa lm", "giấy khai", "lam giay", "khai") for text in suggestions.like(typed, "vi", 9)
    }
    assert shown
    assert not {text for text in shown if "hok" in text or text.isascii() or "không có ở đây" in text or "cát" in text}


def test_polite_words_around_the_matter_do_not_hide_it(suggestions: Suggestions) -> None:
    assert "Đăng ký kết hôn" in suggestions.like("cho em hỏi xíu đăng ký kết h", "vi", 3)


def test_an_english_reader_is_offered_english(suggestions: Suggestions) -> None:
    assert suggestions.like("register a b", "en", 3) == ["How do I register a birth?"]


@pytest.mark.parametrize("typed", ["", "k", "  ", "?", "qqqq wwww"])
def test_too_little_or_nothing_known_suggests_nothing(suggestions: Suggestions, typed: str) -> None:
    assert suggestions.like(typed, "vi", 3) == []


def test_every_written_suggestion_reads_well_and_stands_under_a_code() -> None:
    for code, text in suggested():
        assert procedure_codes(code) == [code]
        assert text[0].isupper(), text
        assert text.endswith("?"), text
        assert len(text) <= 75, text
