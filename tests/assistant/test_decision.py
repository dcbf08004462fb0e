"""Answer, ask back or decline, from made-up signals and weights: the rules stay true whatever is trained."""

from datetime import date, timedelta

import pytest

from assistant import decision, decision_signals
from assistant.answer import Outcome, Scored
from assistant.decision import Decision, decide, probability
from assistant.decision_signals import article_signals, signals
from assistant.law_signs import law_signs
from assistant.retrieval.sources import Hit
from knowledge.legal import LegalDocument, Provision
from knowledge.lexicon.questions import Umbrella
from knowledge.library import Library
from knowledge.procedure import AuthorityLevel
from tests.assistant.records import TODAY, library, procedure, read

KEEP, SELL, COPY, RELEASE = "1.900001", "1.900002", "1.900003", "1.900004"
SHELF = library(
    procedure(code=KEEP, name="Đăng ký nuôi chim cảnh"),
    procedure(code=SELL, name="Cấp giấy phép bán chim"),
    procedure(code=COPY, name="Đăng ký nuôi chim cảnh (Đắk Lắk)", place="Đắk Lắk", local=True),
    procedure(code=RELEASE, name="Thả chim"),
    copies={COPY: KEEP},
)
BIRDS = [Hit(source=code, scores={"dense_phrasing": 0.9}) for code in (KEEP, SELL, COPY, RELEASE)]


@pytest.fixture
def weights(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, float]]:
    """Weights that find every question in scope, plain, and the best candidate right; a test changes what it needs."""
    made_up = {
        "in_scope": {"bias": 10.0},
        "general": {"bias": -10.0},
        "right": {"bias": 10.0},
        "law": {"bias": -10.0},
        "article": {"bias": -10.0},
    }
    monkeypatch.setattr(decision, "decision_models", lambda: made_up)
    return made_up


def scored(*found: tuple[str, float], in_hand: float = 0.0) -> list[Scored]:
    return [Scored(source=code, score=score, shares={"in_hand": in_hand}) for code, score in found]


def decided(
    ranked: list[Scored], text: str = "nuôi chim", hits: list[Hit] | None = None, shelf: Library = SHELF
) -> Decision:
    return decide(ranked, BIRDS if hits is None else hits, read(text), shelf, TODAY)


@pytest.mark.usefixtures("weights")
def test_a_sure_candidate_is_answered() -> None:
    made = decided(scored((KEEP, 5.0), (SELL, 1.0)))
    assert made.outcome == Outcome.ANSWERED
    assert [s.source for s in made.chosen] == [KEEP]
    assert made.right > 0.99


def test_an_unsure_one_is_asked_back_with_what_else_it_may_be(weights: dict[str, dict[str, float]]) -> None:
    weights["right"]["bias"] = -10.0
    made = decided(scored((KEEP, 5.0), (SELL, 4.9)))
    assert made.outcome == Outcome.CLARIFICATION
    assert [s.source for s in made.chosen] == [KEEP, SELL]


def test_an_unsure_one_that_stands_alone_is_answered_since_there_is_nothing_to_ask(
    weights: dict[str, dict[str, float]],
) -> None:
    weights["right"]["bias"] = -10.0
    assert decided(scored((KEEP, 5.0), (SELL, -50.0))).outcome == Outcome.ANSWERED
    assert decided(scored((KEEP, 5.0))).outcome == Outcome.ANSWERED


def test_copies_of_one_procedure_are_not_offered_beside_it(weights: dict[str, dict[str, float]]) -> None:
    weights["right"]["bias"] = -10.0
    made = decided(scored((KEEP, 5.0), (COPY, 4.95), (SELL, 4.9)))
    assert [s.source for s in made.chosen] == [KEEP, SELL]


def test_no_more_is_offered_than_one_can_take_in(weights: dict[str, dict[str, float]]) -> None:
    weights["right"]["bias"] = -10.0
    many = library(*(procedure(code=f"1.90000{n}", name=f"Thủ tục số {n}") for n in range(9)))
    made = decided(scored(*((f"1.90000{n}", 5.0) for n in range(9))), shelf=many)
    assert 2 <= len(made.chosen) <= 4


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


@pytest.fixture
def birds(monkeypatch: pytest.MonkeyPatch) -> None:
    """An umbrella over keeping and selling birds, and one over fish that no candidate belongs to."""
    known = {
        "ask:birds": Umbrella(id="birds", question="Việc gì?", options=((KEEP, "Nuôi"), (SELL, "Bán")), examples=()),
        "ask:fish": Umbrella(id="fish", question="Cá gì?", options=(("1.900009", "Cá"),), examples=()),
    }
    for module in (decision, decision_signals):
        monkeypatch.setattr(module, "umbrellas", lambda: known)


UMBRELLAS = [
    Hit(source="ask:birds", scores={"dense_phrasing": 0.8}),
    Hit(source="ask:fish", scores={"dense_phrasing": 0.9}),
]


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


@pytest.mark.usefixtures("birds")
def test_a_question_that_says_what_an_option_is_labelled_is_known_by_it() -> None:
    def labelled(text: str) -> float:
        return signals(scored((KEEP, 5.0)), [*BIRDS, *UMBRELLAS], read(text), SHELF, TODAY)["labelled"]

    assert labelled("nuôi con chim") == 1.0
    assert labelled("chuyện con chim") == 0.0


def test_what_a_phrase_gives_away_is_declined_as_that_kind(weights: dict[str, dict[str, float]]) -> None:
    weights["in_scope"] = {"bias": 3.0, "told": -6.0}
    made = decided(scored((KEEP, 5.0)), "lót tay bao nhiêu để nuôi chim cảnh")
    assert (made.outcome, made.resembles) == (Outcome.NOT_FOUND, "off:bribery")
    assert decided(scored((KEEP, 5.0)), "phí bao nhiêu để nuôi chim cảnh").outcome == Outcome.ANSWERED


LAW = Hit(source="900/2025/NĐ-CP#2", scores={"dense_phrasing": 0.95, "phrasing": 1.0})
WITH_LAW = library(
    *(procedure(code=code) for code in (KEEP, SELL, COPY, RELEASE)),
    provisions=(Provision(document="900/2025/NĐ-CP", article="2", title="Lồng", text="Rộng."),),
)


@pytest.fixture
def ranked_articles(monkeypatch: pytest.MonkeyPatch) -> list[Scored]:
    """What the articles' ranker returns, which tests of its own cover."""
    found = [Scored(source=LAW.source, score=9.0, shares={"dense_phrasing": 2.0})]
    monkeypatch.setattr(decision, "rank_articles", lambda *_: found)
    return found


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


def test_an_article_found_by_its_text_alone_has_no_question_near_it() -> None:
    asked = Scored(source="900/2025/NĐ-CP#2", score=3.0, shares={"dense_phrasing": 2.0})
    by_text = Scored(source="900/2025/NĐ-CP#3", score=4.5, shares={"text": 4.5})
    measured = article_signals([by_text, asked], {})
    assert measured == {"article": 0.45, "article_lead": 0.5, "article_asked": 0.0}
    assert article_signals([asked], {})["article_asked"] == 1.0


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


@pytest.mark.parametrize(("text", "in_hand"), [("1.900001", 0.0), ("còn chim thì sao", 5.0)])
def test_a_named_procedure_is_not_asked_back_as_general(
    weights: dict[str, dict[str, float]], text: str, in_hand: float
) -> None:
    weights["general"]["bias"] = 10.0
    hits = [*BIRDS, Hit(source="ask:birds", scores={"dense_phrasing": 0.8})]
    assert decided(scored((KEEP, 5.0), in_hand=in_hand), text, hits).outcome == Outcome.ANSWERED


def test_no_candidate_at_all_is_not_found() -> None:
    made = decided([], "xyz", [])
    assert (made.outcome, made.resembles, made.in_scope) == (Outcome.NOT_FOUND, None, 0.0)


@pytest.mark.parametrize(("text", "in_hand"), [("1.900001", 0.0), ("còn lệ phí?", 5.0)])
def test_a_procedure_that_was_named_or_is_in_hand_is_answered_however_little_is_said(
    weights: dict[str, dict[str, float]], text: str, in_hand: float
) -> None:
    weights["in_scope"]["bias"] = weights["right"]["bias"] = -10.0
    assert decided(scored((KEEP, 5.0), (SELL, 4.9), in_hand=in_hand), text).outcome == Outcome.ANSWERED


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


@pytest.mark.usefixtures("weights")
def test_a_short_message_given_away_by_a_phrase_is_not_answered_for_a_name_that_sounds_alike() -> None:
    made = decided(scored((KEEP, 5.0)), "làm hộ chiếu Mỹ ở đâu")
    assert (made.outcome, made.resembles) == (Outcome.NOT_FOUND, "off:other_countries")


@pytest.mark.usefixtures("weights")
def test_a_long_story_is_weighed_though_a_phrase_in_it_may_tell_of_another_kind() -> None:
    story = "em nuôi chim đã lâu, mẹ em xin định cư ở Mỹ nên giao lại, nay em muốn đăng ký nuôi thì nộp ở đâu"
    assert decided(scored((KEEP, 5.0)), story).outcome == Outcome.ANSWERED


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
def test_options_of_one_umbrella_that_lead_together_are_asked_back_sooner(weights: dict[str, dict[str, float]]) -> None:
    weights["general"]["bias"], weights["right"]["bias"] = -0.8, -0.5
    hits = [*BIRDS, *UMBRELLAS]
    together = decided(scored((KEEP, 5.0), (SELL, 4.5)), "chuyện con chim", hits)
    assert (together.outcome, together.umbrella) == (Outcome.CLARIFICATION, "ask:birds")
    assert decided(scored((KEEP, 5.0), (SELL, 3.0)), "chuyện con chim", hits).outcome == Outcome.ANSWERED
    assert decided(scored((KEEP, 5.0), (RELEASE, 4.5)), "chuyện con chim", hits).outcome == Outcome.ANSWERED


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
