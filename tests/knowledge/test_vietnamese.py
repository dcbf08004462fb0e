"""The normaliser: the same words are the same however they were typed."""

import unicodedata

import pytest

from knowledge.vietnamese import canonical, clean, fold, folded_words, has_marks, index_terms, same_word, words


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Giấy \t khai\u00a0sinh\n", "Giấy khai sinh"),
        (decomposed("Ủy ban nhân dân"), "Ủy ban nhân dân"),
        ("khai\u200bsinh", "khaisinh"),
        ("\ufeffThủ tục", "Thủ tục"),
        ("57/2018/NÐ-CP", "57/2018/NĐ-CP"),
    ],
)
def test_cleaning_leaves_one_space_one_form_and_nothing_invisible(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("old", "new"), [("hoà", "hòa"), ("uỷ", "ủy"), ("thuỷ", "thủy"), ("khoẻ", "khỏe"), ("HOÀ", "hòa")]
)
def test_both_places_of_the_tone_mark_are_one_spelling(old: str, new: str) -> None:
    assert canonical(old) == canonical(new) == canonical(decomposed(old))


def test_another_tone_is_another_word() -> None:
    assert len({canonical(w) for w in ("ma", "má", "mà", "mả", "mã", "mạ")}) == 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đăng ký khai sinh", "dang ky khai sinh"),
        (decomposed("Đăng ký Khai Sinh"), "dang ky khai sinh"),
        ("UBND xã/phường (đặc khu)", "ubnd xa phuong dac khu"),
        ("nÐ-cp", "nd cp"),
        ("giấy_khai_sinh", "giay khai sinh"),
        ("151/2025/NĐ-CP", "151 2025 nd cp"),
        ("", ""),
        ("…!", ""),
    ],
)
def test_folding_leaves_words_in_lower_case_without_marks(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_words_are_kept_as_written_and_in_step_with_their_folded_forms() -> None:
    text = "Cấp lại sổ đỏ, mất 2 ngày?"
    assert words(text) == ["Cấp", "lại", "sổ", "đỏ", "mất", "2", "ngày"]
    assert [fold(w) for w in words(text)] == folded_words(text)


@pytest.mark.parametrize(
    ("typed", "known", "expected"),
    [
        ("hoà", "hòa", True),
        (decomposed("hoà"), "hòa", True),
        ("hoa", "hòa", True),  # no marks typed
        ("thuê", "thuế", True),  # only the tone left out
        ("nôi", "nội", True),
        ("Thuế", "thuế", True),
        ("thuề", "thuế", False),  # another tone
        ("hóa", "hòa", False),
        ("dất", "đất", False),
        ("thuế", "thuê", False),
        ("khai", "sinh", False),
    ],
)
def test_a_typed_word_may_be_a_known_one_unless_its_marks_disagree(typed: str, known: str, expected: bool) -> None:
    assert same_word(typed, known) is expected


@pytest.mark.parametrize(("word", "expected"), [("đo", True), ("sổ", True), ("so", False), ("2026", False)])
def test_a_stroke_on_d_counts_as_a_mark(word: str, expected: bool) -> None:
    assert has_marks(word) is expected


def test_index_terms_are_syllables_and_pairs_of_neighbours() -> None:
    assert index_terms("Đăng ký khai sinh") == [
        "dang", "ky", "khai", "sinh", "dang_ky", "ky_khai", "khai_sinh",
    ]  # fmt: skip
    assert index_terms("Hộ") == ["ho"]
    assert index_terms("") == []


def test_ingest_and_query_see_the_same_terms_however_the_words_are_typed() -> None:
    spellings = ("Thủy sản hòa bình", "Thuỷ sản hoà bình", decomposed("thủy sản hòa bình"), "thuy san hoa binh")
    assert len({tuple(index_terms(s)) for s in spellings}) == 1
