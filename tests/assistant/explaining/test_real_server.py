"""The wire, against a server that nobody here wrote: ``transformers serve`` with a tiny model of random weights."""

import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.explaining.budget import Budget
from assistant.explaining.drafts import SentenceDraft, schema_of
from assistant.explaining.explainer import End, Explainer
from assistant.language_model import LanguageModel
from assistant.pipeline import Assistant
from assistant.question import make_question
from tests.assistant.explaining.tiny_model import make_tiny_model, serving_tiny_model


@pytest.fixture(scope="module")
def model_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("transformers")
    if not shutil.which("transformers", path=str(Path(sys.executable).parent)):
        pytest.skip("transformers serve is not installed")
    directory = tmp_path_factory.mktemp("tiny") / "model"
    make_tiny_model(directory)
    return directory


@pytest.fixture(scope="module")
def address(model_directory: Path) -> Iterator[str]:
    with serving_tiny_model(model_directory) as address:
        yield address


async def test_what_it_writes_arrives_in_pieces(address: str, model_directory: Path) -> None:
    model = LanguageModel(str(model_directory), address, None, tokens=24, seconds=60.0)
    schema = schema_of("sentences", SentenceDraft)
    pieces = [piece async for piece in model.write("Hãy viết JSON.", "xin chào", schema)]
    assert len([piece for piece in pieces if piece.text]) > 1


async def test_its_random_words_are_no_explanation(
    address: str, model_directory: Path, starter_assistant: Assistant
) -> None:
    model = LanguageModel(str(model_directory), address, None, tokens=24, seconds=60.0)
    budget = Budget(0)
    explainer = Explainer(model, lambda: starter_assistant.library, budget, lambda text: text, 60.0)
    answer = starter_assistant.answer(make_question("làm giấy khai sinh cần gì"))
    assert [said async for said in explainer.explain("làm giấy khai sinh cần gì", answer)] == [End(stands=False)]
    assert budget.spent.tokens > 0


async def test_a_deadline_that_it_cannot_meet_ends_the_wait(
    address: str, model_directory: Path, starter_assistant: Assistant
) -> None:
    model = LanguageModel(str(model_directory), address, None, tokens=4_000, seconds=60.0)
    explainer = Explainer(model, lambda: starter_assistant.library, Budget(0), lambda text: text, 0.2)
    answer = starter_assistant.answer(make_question("làm giấy khai sinh cần gì"))
    started = time.monotonic()
    assert [said async for said in explainer.explain("x", answer)] == [End(stands=False)]
    assert time.monotonic() - started < 10.0


async def test_a_server_that_is_not_there_costs_the_explanation_alone(starter_assistant: Assistant) -> None:
    model = LanguageModel("m", "http://127.0.0.1:9/v1", None, tokens=24, seconds=5.0)
    explainer = Explainer(model, lambda: starter_assistant.library, Budget(0), lambda text: text, 5.0)
    answer = starter_assistant.answer(make_question("làm giấy khai sinh cần gì"))
    assert [said async for said in explainer.explain("x", answer)] == [End(stands=False)]
