"""The clause, and the point, of an article that was asked for."""

import pytest

from assistant.ranking.law_clause import asked_clause
from knowledge.legal import Clause, Point, Provision
from tests.assistant.ranking.laws import read

CLAUSES = (
    Clause(number="1", text="Người nuôi chim phải có vườn."),
    Clause(
        number="2",
        text="Người nuôi chim có nghĩa vụ sau đây:",
        points=(Point(letter="a", text="Cho ăn mỗi sáng;"), Point(letter="b", text="Che mưa bằng mái tôn.")),
    ),
)
ARTICLE = Provision(document="901/2025/QH15", article="3", title="Nuôi chim", text="", clauses=CLAUSES)


@pytest.mark.parametrize(
    ("question", "clause", "point"),
    [
        ("Nuôi chim có phải có vườn không?", "1", None),
        ("Người nuôi chim có những nghĩa vụ nào?", "2", None),
        ("Có phải che mưa bằng mái tôn cho chim không?", "2", "b"),
    ],
)
def test_the_clause_that_says_what_was_asked_is_chosen(question: str, clause: str, point: str | None) -> None:
    found = asked_clause(read(question), ARTICLE)
    assert found is not None
    assert (found.clause.number, found.point.letter if found.point else None) == (clause, point)


def test_an_article_without_clauses_has_none_to_choose() -> None:
    bare = Provision(document="901/2025/QH15", article="4", title="Nuôi chim", text="Chim bay.")
    assert asked_clause(read("chim bay"), bare) is None
