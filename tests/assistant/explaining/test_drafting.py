"""An official's draft: the facts are the answer's own, with and without a model."""

from collections.abc import AsyncGenerator

import pytest

from assistant.answer import Answer
from assistant.explaining.budget import Budget
from assistant.explaining.drafting import draft_reply
from assistant.explaining.explainer import Explainer
from assistant.explaining.writing import Piece, Schema
from assistant.pipeline import Assistant
from assistant.question import make_question
from tests.assistant.explaining.scripted_models import HOSTILE, Script, honest

ASKED = "làm giấy khai sinh cần giấy tờ gì"


class Scripted:
    def __init__(self, script: Script) -> None:
        self._script = script

    async def write(self, system: str, user: str, schema: Schema) -> AsyncGenerator[Piece]:  # noqa: ARG002
        for piece in self._script(user):
            yield Piece(text=piece)


@pytest.fixture
def answer(starter_assistant: Assistant) -> Answer:
    return starter_assistant.answer(make_question(ASKED, "2026-11-22"))


def explainer(assistant: Assistant, script: Script) -> Explainer:
    return Explainer(Scripted(script), lambda: assistant.library, Budget(0), lambda text: text, 5.0)


async def test_a_draft_holds_every_fact_that_is_seen_and_its_sources(answer: Answer) -> None:
    draft = await draft_reply(ASKED, answer)
    shown = [block for block in answer.blocks if not block.folded]
    assert all(line in draft for block in shown for line in block.lines)
    assert all(c.title in draft for block in shown for c in block.citations)
    assert draft.startswith("Kính gửi")


async def test_an_honest_model_only_adds_its_checked_sentences(answer: Answer, starter_assistant: Assistant) -> None:
    plain, drafted = (
        await draft_reply(ASKED, answer),
        await draft_reply(ASKED, answer, explainer(starter_assistant, honest)),
    )
    assert set(plain.split("\n\n")) < set(drafted.split("\n\n"))


@pytest.mark.parametrize("script", HOSTILE, ids=lambda script: script.__name__)
async def test_a_hostile_model_adds_nothing(answer: Answer, starter_assistant: Assistant, script: Script) -> None:
    assert await draft_reply(ASKED, answer, explainer(starter_assistant, script)) == await draft_reply(ASKED, answer)


async def test_without_an_answer_the_draft_is_its_frame(starter_assistant: Assistant) -> None:
    unknown = starter_assistant.answer(make_question("quy trình nuôi tôm hùm trên sao Hỏa"))
    assert len((await draft_reply("x", unknown)).split("\n\n")) == 3
