"""Answer or decline: what is sure is answered, what is of another kind is declined as that kind."""

import pytest

from assistant.answer import Outcome
from assistant.retrieval.sources import Hit
from tests.assistant.decision.shelf import BIRDS, KEEP, SELL, decided, scored


@pytest.mark.usefixtures("weights")
def test_a_sure_candidate_is_answered() -> None:
    made = decided(scored((KEEP, 5.0), (SELL, 1.0)))
    assert made.outcome == Outcome.ANSWERED
    assert [s.source for s in made.chosen] == [KEEP]
    assert made.right > 0.99


def test_an_unsure_one_that_stands_alone_is_answered_since_there_is_nothing_to_ask(
    weights: dict[str, dict[str, float]],
) -> None:
    weights["right"]["bias"] = -10.0
    assert decided(scored((KEEP, 5.0), (SELL, -50.0))).outcome == Outcome.ANSWERED
    assert decided(scored((KEEP, 5.0))).outcome == Outcome.ANSWERED


def test_what_is_out_of_scope_is_declined_as_the_kind_it_is_nearest_to(weights: dict[str, dict[str, float]]) -> None:
    weights["in_scope"]["bias"] = -10.0
    hits = [
        *BIRDS,
        Hit(source="off:weather", scores={"dense_phrasing": 0.8}),
        Hit(source="off:sport", scores={"dense_phrasing": 0.3}),
    ]
    made = decided(scored((KEEP, 5.0)), "mai mưa không", hits)
    assert made.outcome == Outcome.NOT_FOUND
    assert made.resembles == "off:weather"
    assert made.chosen == ()


def test_what_a_phrase_gives_away_is_declined_as_that_kind(weights: dict[str, dict[str, float]]) -> None:
    weights["in_scope"] = {"bias": 3.0, "told": -6.0}
    made = decided(scored((KEEP, 5.0)), "lót tay bao nhiêu để nuôi chim cảnh")
    assert (made.outcome, made.resembles) == (Outcome.NOT_FOUND, "off:bribery")
    assert decided(scored((KEEP, 5.0)), "phí bao nhiêu để nuôi chim cảnh").outcome == Outcome.ANSWERED


def test_no_candidate_at_all_is_not_found() -> None:
    made = decided([], "xyz", [])
    assert (made.outcome, made.resembles, made.in_scope) == (Outcome.NOT_FOUND, None, 0.0)


@pytest.mark.parametrize(("text", "in_hand"), [("1.900001", 0.0), ("còn lệ phí?", 5.0)])
def test_a_procedure_that_was_named_or_is_in_hand_is_answered_however_little_is_said(
    weights: dict[str, dict[str, float]], text: str, in_hand: float
) -> None:
    weights["in_scope"]["bias"] = weights["right"]["bias"] = -10.0
    assert decided(scored((KEEP, 5.0), (SELL, 4.9), in_hand=in_hand), text).outcome == Outcome.ANSWERED


@pytest.mark.usefixtures("weights")
def test_a_short_message_given_away_by_a_phrase_is_not_answered_for_a_name_that_sounds_alike() -> None:
    made = decided(scored((KEEP, 5.0)), "làm hộ chiếu Mỹ ở đâu")
    assert (made.outcome, made.resembles) == (Outcome.NOT_FOUND, "off:other_countries")


@pytest.mark.usefixtures("weights")
def test_a_long_story_is_weighed_though_a_phrase_in_it_may_tell_of_another_kind() -> None:
    story = "em nuôi chim đã lâu, mẹ em xin định cư ở Mỹ nên giao lại, nay em muốn đăng ký nuôi thì nộp ở đâu"
    assert decided(scored((KEEP, 5.0)), story).outcome == Outcome.ANSWERED
