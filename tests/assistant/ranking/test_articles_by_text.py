"""Articles ranked for a question, each score explained, the first one's probability told."""

from collections.abc import Iterator

import pytest

from assistant.ranking.articles_by_text import rank_articles_by_text
from assistant.retrieval.articles import LawLegs
from knowledge.embedding import Embedder
from tests.assistant.ranking.laws import BIRDS, BOATS, build_legs


@pytest.fixture(scope="module")
def legs(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[LawLegs]:
    built = build_legs(tmp_path_factory.mktemp("laws"), embedder)
    yield built
    built.vectors.close()


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Nuôi chim cần điều kiện gì?", f"{BIRDS}#2"),
        ("dieu kien cheo thuyen la gi", f"{BOATS}#2"),
        ("Chim mồi là gì?", f"{BIRDS}#1"),
        ("Người nuôi chim phải cho ăn mỗi sáng, đúng hay sai?", f"{BIRDS}#3"),
        ("Nghĩa vụ của người chèo thuyền là gì?", f"{BOATS}#3"),
        ("Theo Luật Chim cảnh, người nuôi có quyền nào sau đây?", f"{BIRDS}#4"),
        ("Điều 1 Luật Thuyền hồ quy định gì?", f"{BOATS}#1"),
    ],
)
def test_the_article_that_answers_comes_first(legs: LawLegs, question: str, article: str) -> None:
    assert rank_articles_by_text(question, legs).articles[0].source == article


def test_a_score_is_the_sum_of_its_shares(legs: LawLegs) -> None:
    for scored in rank_articles_by_text("Điều kiện nuôi chim", legs).articles:
        assert scored.score == pytest.approx(sum(scored.shares.values()))
        assert scored.shares.keys() >= {"clause", "dense_leg", "document_named"}


def test_a_question_that_an_article_answers_is_surer_than_one_that_none_does(legs: LawLegs) -> None:
    answered = rank_articles_by_text("Người chèo thuyền phải biết bơi và mặc áo phao, đúng hay sai?", legs)
    unanswered = rank_articles_by_text("Người ở xa gửi thư bằng đường nào?", legs)
    assert 0 <= unanswered.probability < 0.5 < answered.probability <= 1


def test_within_a_document_no_article_of_another_is_listed(legs: LawLegs) -> None:
    ranked = rank_articles_by_text("Điều kiện nuôi chim", legs, within=BOATS).articles
    assert ranked
    assert all(s.source.startswith(f"{BOATS}#") for s in ranked)


def test_no_more_articles_are_listed_than_asked_for(legs: LawLegs) -> None:
    assert len(rank_articles_by_text("người nuôi chim", legs, limit=2).articles) == 2


@pytest.mark.parametrize("question", ["", "?!", "xyzabc"])
def test_nothing_to_find_finds_nothing_sure(legs: LawLegs, question: str) -> None:
    assert rank_articles_by_text(question, legs).probability < 0.5
