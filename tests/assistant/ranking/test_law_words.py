"""Where a question's words stand in articles."""

import pytest

from assistant.ranking.law_words import place
from tests.assistant.ranking.laws import read

ARTICLE = "luat chim\nlong chim\nlong phai rong\n- rong hon nha"


def test_every_line_is_a_row_and_an_article_a_run_of_rows() -> None:
    placed = place(read("lồng rộng"), [ARTICLE, "\n\nnha"])
    assert placed.articles.tolist() == [0, 4, 7]
    assert placed.lengths.tolist() == [2, 2, 3, 4, 0, 0, 1]
    assert placed.points.tolist() == [False, False, False, True, False, False, False]


def test_a_row_holds_the_words_and_neighbours_that_the_question_has() -> None:
    question = read("lồng chim rộng")
    placed = place(question, [ARTICLE])
    assert placed.held.single_share(question).tolist() == pytest.approx([1 / 3, 2 / 3, 2 / 3, 1 / 3])
    assert placed.held.pair_share(question).tolist() == pytest.approx([0, 1 / 2, 0, 0])
    assert placed.matched.tolist() == [1, 2, 2, 1]


def test_words_on_two_lines_are_no_neighbours() -> None:
    placed = place(read("chim lồng"), ["luat chim\nlong chim\nlong"])
    assert placed.matched_pairs.tolist() == [0, 0, 0]


def test_three_words_in_a_row_are_a_triple_and_a_run() -> None:
    question = read("lồng phải rộng hơn nhà")
    placed = place(question, [ARTICLE])
    assert placed.held.triple_share(question)[2] > 0
    assert placed.runs[2] == pytest.approx(question.single_weights[:3].sum() / question.single_weights.sum())
    assert placed.runs[0] == 0


def test_a_question_of_one_word_has_no_pairs_to_find() -> None:
    question = read("lồng")
    assert place(question, [ARTICLE]).held.pair_share(question).tolist() == [0, 0, 0, 0]
