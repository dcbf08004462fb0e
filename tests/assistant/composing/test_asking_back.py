"""A question back, with options that differ in what matters."""

import pytest

from assistant.answer import Outcome, Scored
from assistant.composing import asking_back
from assistant.composing.asking_back import ask_back
from assistant.decision import Decision
from knowledge.lexicon.questions import Umbrella
from tests.assistant.records import library, procedure, read

KEEP, SELL, COPY = "1.900001", "1.900002", "1.900003"
SHELF = library(
    procedure(code=KEEP, name="Đăng ký nuôi chim cảnh"),
    procedure(code=SELL, name="Cấp giấy phép bán chim"),
    procedure(code=COPY, name="Đăng ký nuôi chim cảnh (Đắk Lắk)", place="Đắk Lắk", local=True),
    copies={COPY: KEEP},
)
BIRDS = Umbrella(
    id="chim",
    question="Bạn định nuôi hay bán chim?",
    options=((KEEP, "Nuôi"), (SELL, "Bán"), ("9.999999", "Thả")),
    examples=(),
)


@pytest.fixture(autouse=True)
def one_umbrella(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking_back, "umbrellas", lambda: {"ask:chim": BIRDS})


def test_near_candidates_are_offered_by_name() -> None:
    near = tuple(Scored(source=code, score=1.0, shares={}) for code in (KEEP, SELL))
    answer = ask_back(Decision(outcome=Outcome.CLARIFICATION, chosen=near), read("chim"), SHELF)
    assert answer.outcome == Outcome.CLARIFICATION
    assert [(o.value, o.label) for o in answer.options] == [
        (KEEP, "Đăng ký nuôi chim cảnh"),
        (SELL, "Cấp giấy phép bán chim"),
    ]
    assert answer.blocks[0].lines[0].endswith("Bạn muốn hỏi việc nào?")


def test_an_umbrella_asks_its_own_question_with_its_own_labels() -> None:
    answer = ask_back(Decision(outcome=Outcome.CLARIFICATION, umbrella="ask:chim"), read("chim"), SHELF)
    assert answer.blocks[0].lines == (BIRDS.question,)
    assert [o.label for o in answer.options] == ["Nuôi", "Bán"]


def test_what_is_not_held_is_not_offered() -> None:
    answer = ask_back(Decision(outcome=Outcome.CLARIFICATION, umbrella="ask:chim"), read("chim"), SHELF)
    assert "9.999999" not in {o.value for o in answer.options}


def test_the_askers_province_is_offered_its_own_copy() -> None:
    made = Decision(outcome=Outcome.CLARIFICATION, umbrella="ask:chim")
    assert ask_back(made, read("chim ở Đắk Lắk"), SHELF).options[0].value == COPY
    assert ask_back(made, read("chim ở Huế"), SHELF).options[0].value == KEEP


def test_an_english_question_is_asked_back_in_english() -> None:
    made = Decision(outcome=Outcome.CLARIFICATION, umbrella="ask:chim")
    assert ask_back(made, read("What do I need for my bird?"), SHELF).blocks[0].lines[0].startswith("This may be")


def test_an_english_question_is_told_what_each_option_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking_back, "named_in", lambda language, code, name: f"{language} {code} ({name})")
    near = tuple(Scored(source=code, score=1.0, shares={}) for code in (KEEP, SELL))
    for decision in (
        Decision(outcome=Outcome.CLARIFICATION, chosen=near),
        Decision(outcome=Outcome.CLARIFICATION, umbrella="ask:chim"),
    ):
        options = ask_back(decision, read("What documents do I need for birds?"), SHELF).options
        assert [o.label.startswith(f"en {o.value} (") for o in options] == [True, True]
