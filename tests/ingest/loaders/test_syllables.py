"""A Vietnamese syllable is known by its build."""

import pytest

from ingest.loaders.syllables import is_syllable, share_of_syllables


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "người",
        "được",
        "giấy",
        "gì",
        "gìn",
        "khuỷu",
        "quyết",
        "quốc",
        "xoong",
        "ngoèo",
        "Ủy",
        "ỦY",
        "hoà",
        "hòa",
        "yêu",
        "ý",
        "đường",
        "thuở",
        "quýt",
        "lắc",
    ],
)
def test_syllables_of_every_build_are_known(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["xêp", "quôc", "quóc", "QUYÉT", "bhim", "strand", "ngưười", "tỉếng", "hòá", "w", "cap"]
)
def test_what_no_vietnamese_mouth_can_say_is_told(word: str) -> None:
    assert not is_syllable(word)


def test_the_share_of_syllables_measures_a_text() -> None:
    assert share_of_syllables(["chim", "hót", "xyz", "wwf"]) == 0.5
    assert share_of_syllables([]) == 1.0
