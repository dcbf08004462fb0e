"""Ask back: between likely candidates, or as an umbrella over them says."""

import pytest

from assistant.answer import Outcome
from assistant.retrieval.sources import Hit
from knowledge.procedure import AuthorityLevel
from tests.assistant.decision.shelf import BIRDS, COPY, KEEP, SELL, UMBRELLAS, decided, scored
from tests.assistant.records import library, procedure


def test_an_unsure_one_is_asked_back_with_what_else_it_may_be(weights: dict[str, dict[str, float]]) -> None:
    weights["right"]["bias"] = -10.0
    made = decided(scored((KEEP, 5.0), (SELL, 4.9)))
    assert made.outcome == Outcome.CLARIFICATION
    assert [s.source for s in made.chosen] == [KEEP, SELL]


def test_copies_of_one_procedure_are_not_offered_beside_it(weights: dict[str, dict[str, float]]) -> None:
    weights["right"]["bias"] = -10.0
    made = decided(scored((KEEP, 5.0), (COPY, 4.95), (SELL, 4.9)))
    assert [s.source for s in made.chosen] == [KEEP, SELL]


def test_no_more_is_offered_than_one_can_take_in(weights: dict[str, dict[str, float]]) -> None:
    weights["right"]["bias"] = -10.0
    many = library(*(procedure(code=f"1.90000{n}", name=f"Thủ tục số {n}") for n in range(9)))
    made = decided(scored(*((f"1.90000{n}", 5.0) for n in range(9))), shelf=many)
    assert 2 <= len(made.chosen) <= 4


@pytest.mark.usefixtures("birds")
def test_a_general_question_is_asked_back_as_the_umbrella_over_its_candidates_says(
    weights: dict[str, dict[str, float]],
) -> None:
    weights["general"]["bias"] = 10.0
    made = decided(scored((KEEP, 5.0), (SELL, 1.0)), "chuyện con chim", [*BIRDS, *UMBRELLAS])
    assert (made.outcome, made.umbrella) == (Outcome.CLARIFICATION, "ask:birds")


@pytest.mark.usefixtures("birds")
def test_what_must_be_asked_back_is_asked_as_an_umbrella_says_that_offers_a_less_likely_candidate(
    weights: dict[str, dict[str, float]],
) -> None:
    weights["general"]["bias"] = 10.0
    others = [(f"1.90001{n}", 9.0) for n in range(1, 7)]
    shelf = library(*(procedure(code=code, name=f"Việc {code}") for code, _ in [*others, (KEEP, 0), (SELL, 0)]))
    made = decided(scored(*others, (KEEP, 5.0)), "chuyện con chim", [*BIRDS, UMBRELLAS[0]], shelf)
    assert (made.umbrella, made.unlikely) == ("ask:birds", True)
    likely = decided(scored((KEEP, 5.0), (SELL, 1.0)), "chuyện con chim", [*BIRDS, *UMBRELLAS])
    assert not likely.unlikely


@pytest.mark.usefixtures("birds")
def test_a_general_question_under_no_umbrella_is_asked_back_between_its_candidates(
    weights: dict[str, dict[str, float]],
) -> None:
    weights["general"]["bias"] = 10.0
    made = decided(scored((KEEP, 5.0), (SELL, 4.5)), "chuyện con chim", [*BIRDS, UMBRELLAS[1]])
    assert made.umbrella is None
    assert [s.source for s in made.chosen] == [KEEP, SELL]


@pytest.mark.parametrize(("text", "in_hand"), [("1.900001", 0.0), ("còn chim thì sao", 5.0)])
def test_a_named_procedure_is_not_asked_back_as_general(
    weights: dict[str, dict[str, float]], text: str, in_hand: float
) -> None:
    weights["general"]["bias"] = 10.0
    hits = [*BIRDS, Hit(source="ask:birds", scores={"dense_phrasing": 0.8})]
    assert decided(scored((KEEP, 5.0), in_hand=in_hand), text, hits).outcome == Outcome.ANSWERED


@pytest.mark.usefixtures("weights")
def test_a_topic_named_alone_is_asked_back_where_several_of_its_options_are_held() -> None:
    shelf = library(
        procedure(code="1.001456", name="Cấp hộ chiếu"), procedure(code="1.010386", name="Báo mất hộ chiếu")
    )
    made = decided(scored(("1.001456", 5.0)), "hộ chiếu", hits=[], shelf=shelf)
    assert (made.outcome, made.umbrella) == (Outcome.CLARIFICATION, "ask:ho-chieu")
    alone = library(procedure(code="1.001456", name="Cấp hộ chiếu"))
    assert decided(scored(("1.001456", 5.0)), "hộ chiếu", hits=[], shelf=alone).outcome == Outcome.ANSWERED


@pytest.mark.usefixtures("birds")
def test_who_decides_is_said_at_once_where_every_option_is_decided_at_one_level(
    weights: dict[str, dict[str, float]],
) -> None:
    weights["general"]["bias"] = 10.0
    hits, ranked = [*BIRDS, *UMBRELLAS], scored((KEEP, 5.0), (SELL, 1.0))
    asked = "chuyện con chim cấp nào giải quyết"
    assert decided(ranked, asked, hits).outcome == Outcome.ANSWERED
    above = procedure(
        code=SELL, name="Cấp giấy phép bán chim", level=AuthorityLevel.PROVINCE, competent_authorities=("Sở Xây dựng",)
    )
    shelf = library(procedure(code=KEEP, name="Đăng ký nuôi chim cảnh"), above)
    assert decided(ranked, asked, hits, shelf).outcome == Outcome.CLARIFICATION
