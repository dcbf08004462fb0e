"""Which level of government a question names, as ranking hears it."""

import pytest

from assistant.ranking.features import levels_said
from knowledge.procedure import AuthorityLevel


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("làm ở phường được không", {AuthorityLevel.COMMUNE}),
        ("nộp lên tỉnh hay xã", {AuthorityLevel.COMMUNE, AuthorityLevel.PROVINCE}),
        ("lên sở hỏi", {AuthorityLevel.PROVINCE}),
        ("len so tu phap hoi", {AuthorityLevel.PROVINCE}),
        ("mất sổ đỏ", set()),
        ("lam so do lan dau", set()),
        ("bố em cần phiếu số 2, bổ sung gì", set()),
        ("đi xa lâu ngày", set()),
    ],
)
def test_a_level_is_named_by_its_own_word_not_by_one_that_folds_to_it(text: str, levels: set[AuthorityLevel]) -> None:
    assert levels_said(text) == levels
