"""A question is checked before anything is looked for; what cannot be taken is said in one clear sentence."""

from datetime import date

import pytest

from assistant.errors import AssistantError, BadQuestion
from assistant.question import MAX_CHARACTERS, Conversation, make_question


def refused(text: str = "làm khai sinh", as_of: str | None = None, place: str | None = None) -> str:
    with pytest.raises(BadQuestion) as raised:
        make_question(text, as_of, place)
    return str(raised.value)


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u200b", "?!…", "🙂"])
def test_a_question_without_a_word_is_empty(text: str) -> None:
    assert "đang trống" in refused(text)


def test_a_question_of_ten_thousand_characters_is_too_long_and_says_what_would_do() -> None:
    sentence = refused("đ" * 10_000)
    assert "10,000 ký tự" in sentence
    assert f"{MAX_CHARACTERS:,} ký tự" in sentence


@pytest.mark.parametrize("text", ["đ" * MAX_CHARACTERS, f"  {'đ' * MAX_CHARACTERS}  "])
def test_the_longest_question_is_taken_and_blanks_around_it_do_not_count(text: str) -> None:
    assert make_question(text).text == "đ" * MAX_CHARACTERS


@pytest.mark.parametrize("day", ["22/11/2026", "2026-13-01", "2026-02-30", "hôm nay", "2026"])
def test_a_wrong_date_is_named_with_the_form_a_date_takes(day: str) -> None:
    sentence = refused(as_of=day)
    assert f"“{day}”" in sentence
    assert "2026-11-22" in sentence


@pytest.mark.parametrize("place", ["Atlantis", "xã Tân Lập", "Đà Nẵng hay Huế", "x"])
def test_an_unknown_place_or_one_of_two_is_named_with_an_example(place: str) -> None:
    sentence = refused(place=place)
    assert f"“{place}”" in sentence
    assert "Đà Nẵng" in sentence


@pytest.mark.parametrize(
    ("text", "as_of", "place"),
    [("", None, None), ("a" * 10_000, None, None), ("khai sinh", "mai", None), ("khai sinh", None, "Atlantis")],
)
def test_every_refusal_is_one_vietnamese_sentence_with_its_english_in_brackets(
    text: str, as_of: str | None, place: str | None
) -> None:
    sentence = refused(text, as_of, place)
    assert "\n" not in sentence
    assert sentence.endswith(")")
    assert sentence.count(". (") == 1


def test_a_bad_question_is_an_error_that_every_surface_shows_as_it_is() -> None:
    assert issubclass(BadQuestion, AssistantError)


def test_a_bare_question_holds_today_anywhere_and_begins_a_conversation() -> None:
    question = make_question("làm khai sinh")
    assert question.as_of == date.today()
    assert question.place is None
    assert question.conversation == Conversation()
    assert question.conversation.language == "vi"


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Quảng Nam", "Đà Nẵng"),
        ("da nang", "Đà Nẵng"),
        ("TP HCM", "Thành phố Hồ Chí Minh"),
        ("tỉnh Kon Tum", "Quảng Ngãi"),
    ],
)
def test_a_former_province_or_one_without_marks_is_the_province_of_today(typed: str, place: str) -> None:
    assert make_question("làm khai sinh", place=typed).place == place


@pytest.mark.parametrize(
    ("typed", "province", "commune"),
    [
        ("Phường Hải Châu, Đà Nẵng", "Đà Nẵng", "phường Hải Châu"),
        ("xa Thanh An, TP. Ho Chi Minh", "Thành phố Hồ Chí Minh", None),  # Thanh An or Thạnh An: not guessed
        ("phường Thạc Gián, quận Thanh Khê", "Đà Nẵng", "phường Thanh Khê"),
        ("Tam Kỳ", "Đà Nẵng", None),
        ("Quận 1", "Thành phố Hồ Chí Minh", None),
    ],
)
def test_a_commune_or_a_former_unit_tells_the_province_and_where_it_can_the_commune_of_today(
    typed: str, province: str, commune: str | None
) -> None:
    question = make_question("làm khai sinh", place=typed)
    assert (question.place, question.commune) == (province, commune)


def test_the_commune_of_the_conversation_stands_until_another_place_is_named() -> None:
    before = Conversation(place="Đà Nẵng", commune="phường Hải Châu")
    assert make_question("còn lệ phí?", conversation=before).commune == "phường Hải Châu"
    assert make_question("còn lệ phí?", place="Huế", conversation=before).commune is None


def test_the_place_of_the_conversation_stands_until_another_is_named() -> None:
    before = Conversation(place="Đà Nẵng")
    assert make_question("còn lệ phí?", conversation=before).place == "Đà Nẵng"
    assert make_question("còn lệ phí?", place="Huế", conversation=before).place == "Huế"


def test_a_day_may_be_written_or_given() -> None:
    assert make_question("a", "2027-01-01").as_of == make_question("a", date(2027, 1, 1)).as_of == date(2027, 1, 1)


def test_white_space_and_decomposed_letters_are_cleaned() -> None:
    assert make_question("  la\u0300m \n khai\u200b sinh ").text == "làm khai sinh"
