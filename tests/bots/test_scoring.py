"""The scorer itself, on answers made by hand."""

from typing import Any

import pytest

from bots.scoring import figures, is_right


def question(**parts: Any) -> dict[str, Any]:
    return {"expect": "answer", "procedures": ["1.900001"], "must": ["8[.]000"], "must_not": ["miễn phí"]} | parts


def answer(**parts: Any) -> dict[str, Any]:
    return {"outcome": "answered", "text": "Lệ phí 8.000 đồng", "ranked": ("1.900001",), "offered": []} | parts


@pytest.mark.parametrize(
    ("asked", "answered", "right"),
    [
        ({}, {}, True),
        ({}, {"outcome": "clarification"}, False),
        ({}, {"ranked": ("1.900002", "1.900001")}, False),
        ({"procedures": ["1.900002", "1.900001"]}, {}, True),
        ({}, {"text": "không rõ"}, False),
        ({}, {"text": "8.000 đồng, miễn phí"}, False),
        ({}, {"text": "x" * 2_000 + "8.000"}, False),
        ({"must": ["mi\u1ec5n"], "must_not": []}, {"text": "mie\u0302\u0303n"}, True),
        ({"procedures": []}, {"ranked": ()}, True),
        ({}, {"outcome": "error", "ranked": ()}, False),
        ({"expect": "refuse", "must": []}, {"outcome": "refused"}, True),
        ({"expect": "refuse", "must": []}, {}, False),
        ({"expect": "clarify"}, {"outcome": "clarification", "offered": ["1.900001"]}, True),
        ({"expect": "clarify", "procedures": ["1", "2", "3"]}, {"outcome": "clarification", "offered": ["1"]}, False),
    ],
)
def test_an_answer_is_right_when_it_ends_as_expected_with_its_facts_in_sight_from_a_gold_record(
    asked: dict[str, Any], answered: dict[str, Any], right: bool
) -> None:
    assert is_right(question(**asked), answer(**answered)) is right


@pytest.mark.parametrize(
    ("asked", "answered", "right"),
    [
        ({"level": "xa"}, {"level": "xa"}, True),
        ({"level": "xa"}, {"level": "tinh"}, False),
        ({"level": None}, {"level": "tinh"}, True),
        ({"procedures": [], "articles": ["1/2025/QH15#2"]}, {"articles": ("1/2025/QH15#2",), "ranked": ()}, True),
        ({"procedures": [], "articles": ["1/2025/QH15#2"]}, {"articles": ("1/2025/QH15#3",), "ranked": ()}, False),
        ({"articles": ["1/2025/QH15#2"]}, {}, True),
    ],
)
def test_an_answer_may_rest_on_an_article_and_must_state_the_level_asked_for(
    asked: dict[str, Any], answered: dict[str, Any], right: bool
) -> None:
    assert is_right(question(**asked), answer(**answered)) is right


def test_figures_are_shares_of_the_questions_that_they_apply_to() -> None:
    asked = [question(), question(level="xa"), question(expect="refuse", procedures=[], must=[])]
    answered = [answer(), answer(ranked=("1.900002", "1.900001"), level="xa"), answer(outcome="not_found")]
    assert figures(asked, answered) == {
        "right": 0.667, "hit1": 0.5, "hit5": 1.0, "hit10": 1.0, "level": 1.0, "false_refusal": 0.0,
    }  # fmt: skip
