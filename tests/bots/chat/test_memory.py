"""What the bot has in hand, and what it forgets."""

from dataclasses import replace

import pytest

from assistant.answer import Answer, Block, Outcome, Trace
from assistant.errors import BadQuestion
from bots.chat.memory import ShownAnswers, TalkMemory

BIRTH = Answer(
    outcome=Outcome.ANSWERED,
    blocks=(
        Block(aspect=None, title="Hồ sơ", lines=("Tờ khai",)),
        Block(aspect=None, title="Các bước", lines=("Nộp hồ sơ",), folded=True),
    ),
)


def test_the_oldest_answers_are_forgotten_first() -> None:
    shown = ShownAnswers(limit=2)
    for message in (1, 2, 3):
        shown.keep("7", str(message), BIRTH)
    assert [shown.get("7", str(message)) for message in (1, 2, 3)] == [None, BIRTH, BIRTH]


def test_an_answer_is_kept_for_its_own_chat_and_without_its_trace() -> None:
    shown = ShownAnswers()
    shown.keep("7", "1", replace(BIRTH, trace=Trace(understood={"rewritten": "khai sinh"})))
    assert shown.get("7", "1") == BIRTH
    assert shown.get("8", "1") is None


def test_an_answer_with_nothing_to_unfold_is_not_kept() -> None:
    shown = ShownAnswers()
    shown.keep("7", "1", replace(BIRTH, blocks=BIRTH.blocks[:1]))
    assert shown.get("7", "1") is None


def test_an_unknown_place_leaves_the_one_in_hand() -> None:
    memory = TalkMemory()
    memory.settle_in("Đà Nẵng")
    with pytest.raises(BadQuestion):
        memory.settle_in("Nơi nào đó")
    assert memory.place == "Đà Nẵng"


def test_a_commune_is_kept_with_its_province() -> None:
    memory = TalkMemory()
    memory.settle_in("phường Thạc Gián, Đà Nẵng")
    assert memory.place == "phường Thanh Khê, Đà Nẵng"
