"""A message of several questions, split by a model that may be honest or not."""

import json
from collections.abc import AsyncGenerator

import pytest

from assistant.explaining.budget import Budget
from assistant.explaining.splitting import Splitter
from assistant.explaining.writing import Piece, Schema
from assistant.question import Aspect
from knowledge.lexicon import lexicon
from tests.assistant.explaining.scripted_models import HOSTILE, Script

MESSAGE = "em mới sinh bé, làm giấy khai sinh cần gì và nhập hộ khẩu cho bé mất bao nhiêu ngày?"


class Model:
    def __init__(self, *pieces: str, script: Script | None = None) -> None:
        self._pieces, self._script = pieces, script
        self.asked: list[str] = []

    async def write(self, system: str, user: str, schema: Schema) -> AsyncGenerator[Piece]:  # noqa: ARG002
        self.asked.append(user)
        for piece in self._script(user) if self._script else self._pieces:
            yield Piece(text=piece)


def saying(*questions: tuple[str, list[str]]) -> str:
    rows = [{"question": question, "aspects": aspects} for question, aspects in questions]
    return json.dumps({"questions": rows}, ensure_ascii=False)


def splitter(model: Model, budget: Budget | None = None) -> Splitter:
    return Splitter(model, lexicon(), budget or Budget(0), lambda text: text, 5.0)


async def test_each_thing_asked_comes_back_in_the_persons_own_words() -> None:
    said = saying(("làm giấy khai sinh cần gì", ["documents"]), ("nhập hộ khẩu cho bé mất bao nhiêu ngày", ["time"]))
    parts = await splitter(Model(said)).split(MESSAGE, "vi")
    assert [part.question for part in parts] == ["làm giấy khai sinh cần gì", "nhập hộ khẩu cho bé mất bao nhiêu ngày"]
    assert parts[0].aspects == (Aspect.DOCUMENTS,)


@pytest.mark.parametrize(
    "false",
    [
        "làm hộ chiếu cần gì",
        "nộp 5 triệu đồng ở đâu",
        "vào https://lua-dao.example làm giấy khai sinh",
        "<b>khai sinh</b> cần gì",
    ],
)
async def test_a_question_that_the_person_did_not_ask_is_dropped(false: str) -> None:
    said = saying(("làm giấy khai sinh cần gì", []), (false, []), ("nhập hộ khẩu cho bé mất bao nhiêu ngày", []))
    parts = await splitter(Model(said)).split(MESSAGE, "vi")
    assert [part.question for part in parts] == ["làm giấy khai sinh cần gì", "nhập hộ khẩu cho bé mất bao nhiêu ngày"]


async def test_one_thing_asked_is_not_split_and_costs_nothing() -> None:
    model = Model(saying(("khai sinh", []), ("giấy khai sinh", [])))
    assert await splitter(model).split("làm giấy khai sinh cần gì", "vi") == []
    assert model.asked == []


@pytest.mark.parametrize("script", HOSTILE, ids=lambda script: script.__name__)
async def test_a_hostile_model_splits_nothing(script: Script) -> None:
    assert await splitter(Model(script=script)).split(MESSAGE, "vi") == []


async def test_without_budget_no_model_is_asked() -> None:
    model = Model(saying(("khai sinh", []), ("hộ khẩu", [])))
    assert await splitter(model, Budget(0, allowed=lambda: False)).split(MESSAGE, "vi") == []
    assert model.asked == []
