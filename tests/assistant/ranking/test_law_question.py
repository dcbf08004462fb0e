"""A question of law read: what is asked weighs more than what frames it."""

import pytest

from assistant.ranking.law_question import read_law_question
from tests.assistant.ranking.laws import read


def test_words_that_frame_a_question_weigh_little() -> None:
    question = read("Chim mồi là gì, đúng hay sai?")
    weights = dict(zip(question.singles, question.single_weights, strict=True))
    assert weights["chim"] == weights["moi"] == 1.0
    assert {weights[w] for w in ("la", "gi", "dung", "hay", "sai")} == {0.2}
    assert question.asked == ("chim", "moi")


def test_a_pair_weighs_less_the_more_of_it_frames() -> None:
    question = read("chim mồi là gì")
    weights = dict(zip(question.pairs, question.pair_weights, strict=True))
    assert weights["chim", "moi"] > weights["moi", "la"] > weights["la", "gi"]


def test_a_rare_word_weighs_more() -> None:
    question = read_law_question("chim mồi", {"chim": 1.0, "moi": 3.0, "chim_moi": 4.0}.__getitem__)
    assert question.single_weights.tolist() == [1.0, 3.0]
    assert question.pair_weights.tolist() == [4.0]


def test_a_word_said_twice_counts_once() -> None:
    assert list(read("chim bay chim hót").singles) == ["chim", "bay", "hot"]


@pytest.mark.parametrize(
    ("text", "article"),
    [("Điều 12 nói gì?", "12"), ("theo điều 2 Luật Chim cảnh", "2"), ("Điều nào đúng?", None), ("điều kiện", None)],
)
def test_a_named_article_is_its_number(text: str, article: str | None) -> None:
    assert read(text).article == article


@pytest.mark.parametrize("text", ["", "?!"])
def test_an_empty_question_has_no_terms(text: str) -> None:
    assert (read(text).terms, read(text).article) == ({}, None)
