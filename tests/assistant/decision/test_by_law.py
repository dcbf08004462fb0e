"""An article of law answers where law is asked for, one is likelier than a record, and it holds on the day."""

from datetime import date, timedelta

import pytest

from assistant.answer import Outcome, Scored
from assistant.law_signs import law_signs
from assistant.retrieval.sources import Hit
from knowledge.legal import LegalDocument, Provision
from tests.assistant.decision.shelf import BIRDS, KEEP, LAW, SHELF, WITH_LAW, decided, scored
from tests.assistant.records import TODAY, library, procedure, read


def test_an_article_answers_where_it_is_likelier_than_a_record(
    weights: dict[str, dict[str, float]], ranked_articles: list[Scored]
) -> None:
    weights["law"]["bias"] = weights["article"]["bias"] = 10.0
    made = decided(scored((KEEP, 5.0)), "theo luật ai được nuôi chim", [*BIRDS, LAW], WITH_LAW)
    assert made.outcome == Outcome.ANSWERED
    assert made.by_law
    assert made.articles == tuple(ranked_articles)
    assert made.chosen == ()


@pytest.mark.usefixtures("ranked_articles")
def test_where_law_is_possible_but_no_article_answers_the_record_does(weights: dict[str, dict[str, float]]) -> None:
    weights["law"]["bias"] = 10.0
    made = decided(scored((KEEP, 5.0)), "theo luật ai được nuôi chim", [*BIRDS, LAW], WITH_LAW)
    assert not made.by_law
    assert [s.source for s in made.chosen] == [KEEP]
    assert made.law < 0.01


@pytest.mark.usefixtures("ranked_articles")
def test_a_message_nearer_to_idle_talk_than_to_questions_of_law_is_not_given_to_the_law(
    weights: dict[str, dict[str, float]],
) -> None:
    weights["law"]["bias"] = weights["article"]["bias"] = 10.0
    idle = Hit(source="off:weather", scores={"dense_phrasing": 0.96})
    assert not decided(scored((KEEP, 5.0)), "mai mưa không", [*BIRDS, LAW, idle], WITH_LAW).by_law


def test_no_article_answers_for_a_day_on_which_none_holds(weights: dict[str, dict[str, float]]) -> None:
    weights["law"]["bias"] = 10.0
    assert not decided(scored((KEEP, 5.0)), "theo luật ai được nuôi chim", [*BIRDS, LAW]).by_law


def test_a_procedure_in_hand_or_an_idle_message_is_not_given_to_the_law(weights: dict[str, dict[str, float]]) -> None:
    weights["law"]["bias"] = 10.0
    assert not decided(scored((KEEP, 5.0), in_hand=5.0), "còn lệ phí?", [*BIRDS, LAW], WITH_LAW).by_law
    assert not decided(scored((KEEP, 5.0)), KEEP, [*BIRDS, LAW], WITH_LAW).by_law


def test_a_question_of_an_article_that_does_not_hold_on_the_day_is_no_sign_of_law() -> None:
    article = Provision(document="900/2025/NĐ-CP", article="2", title="Lồng", text="Rộng.", valid_to=TODAY)
    decree = LegalDocument(number="900/2025/NĐ-CP", title="Nghị định về chim")
    shelf = library(procedure(code=KEEP), documents=(decree,), provisions=(article,))

    def near(day: date) -> float:
        return law_signs([*BIRDS, LAW], read("nuôi chim"), day, shelf)["law"]

    assert near(TODAY) == 0.0
    assert near(TODAY - timedelta(days=1)) == 0.95


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("theo luật thì nuôi chim sao", "cites"),
        ("hội đồng nhân dân họp mấy kỳ", "cites"),
        ("giấy cũ còn giá trị không", "normative"),
        ("có bắt buộc phải đổi không", "normative"),
        ("nuôi chim lệ phí bao nhiêu", "practical"),
    ],
)
def test_words_tell_whether_law_or_a_procedure_is_asked_for(text: str, sign: str) -> None:
    assert law_signs(BIRDS, read(text), TODAY, SHELF)[sign] == 1.0
