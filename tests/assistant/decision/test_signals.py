"""What is measured of a ranking, and the probabilities that weights make of it."""

import pytest

from assistant import decision
from assistant.answer import Scored
from assistant.decision import probability
from assistant.decision_signals import article_signals, signals
from assistant.retrieval.sources import Hit
from tests.assistant.decision.shelf import BIRDS, COPY, KEEP, LAW, SELL, SHELF, UMBRELLAS, scored
from tests.assistant.records import TODAY, read


@pytest.mark.usefixtures("birds")
def test_a_question_that_says_what_an_option_is_labelled_is_known_by_it() -> None:
    def labelled(text: str) -> float:
        return signals(scored((KEEP, 5.0)), [*BIRDS, *UMBRELLAS], read(text), SHELF, TODAY)["labelled"]

    assert labelled("nuôi con chim") == 1.0
    assert labelled("chuyện con chim") == 0.0


def test_an_article_found_by_its_text_alone_has_no_question_near_it() -> None:
    asked = Scored(source="900/2025/NĐ-CP#2", score=3.0, shares={"dense_phrasing": 2.0})
    by_text = Scored(source="900/2025/NĐ-CP#3", score=4.5, shares={"text": 4.5})
    measured = article_signals([by_text, asked], {})
    assert measured == {"article": 0.45, "article_lead": 0.5, "article_asked": 0.0}
    assert article_signals([asked], {})["article_asked"] == 1.0


def test_a_probability_lies_between_none_and_all_and_grows_with_its_evidence(
    weights: dict[str, dict[str, float]],
) -> None:
    weights["right"] = {"bias": 0.0, "score": 2.0}
    assert probability("right", {}) == 0.5
    assert 0.5 < probability("right", {"score": 1.0}) < probability("right", {"score": 9.0}) < 1.0
    assert 0.0 < probability("right", {"score": -1e9}) < 1e-9
    assert probability("right", {"unheard_of": 5.0}) == 0.5


def test_the_margin_is_taken_to_the_nearest_other_matter_not_to_a_copy() -> None:
    def margin(*found: tuple[str, float]) -> float:
        return signals(scored(*found), BIRDS, read("nuôi chim"), SHELF, TODAY)["margin"]

    assert margin((KEEP, 5.0), (COPY, 4.9), (SELL, 2.0)) == margin((KEEP, 5.0), (SELL, 2.0)) == 1.0
    assert margin((KEEP, 5.0), (SELL, 4.9)) < 0.1
    assert margin((KEEP, 5.0)) == 1.0


def test_the_lead_of_an_off_topic_kind_is_told() -> None:
    hits = [*BIRDS, Hit(source="off:weather", scores={"dense_phrasing": 0.95})]
    measured = signals(scored((KEEP, 5.0)), hits, read("mai mưa không"), SHELF, TODAY)
    assert measured["off_topic_lead"] == pytest.approx(0.05)
    assert measured["covered"] == 0.0


def test_the_shipped_weights_know_only_signals_that_are_measured() -> None:
    measured = signals(scored((KEEP, 5.0)), BIRDS, read("nuôi chim"), SHELF, TODAY)
    measured = article_signals(scored((LAW.source, 5.0)), measured)
    models = decision.decision_models()
    assert set(models) == {"in_scope", "general", "right", "law", "article"}
    for weighed in models.values():
        assert set(weighed) - {"bias"} <= set(measured)
