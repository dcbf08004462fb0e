"""The real register under the development questions: no worse than the figures recorded; run with ``-m corpus``."""

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.bootstrap import build_assistant
from assistant.pipeline import Assistant
from assistant.settings import Settings
from bots.batch import answer_all, read_questions
from bots.scoring import figures
from ingest.pipeline import ingest
from knowledge.embedding import load_embedder
from knowledge.generation import Home

pytestmark = pytest.mark.corpus

RECORDED: dict[str, dict[str, float]] = json.loads(Path(__file__).with_name("figures.json").read_text(encoding="utf-8"))
SLACK = 0.02
SETS = ("dev_procedures", "dev_dialogues", "dev_oos", "dev_units", "dev_authority")
Row = dict[str, Any]


@pytest.fixture(scope="session")
def register_assistant(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant that knows the whole register and the legal texts, built once (30 s)."""
    home = tmp_path_factory.mktemp("register")
    corpus = shared / "corpus"
    offices = shared / "units" / "danang_communes.json"
    ingest(Home(home), [corpus / "procedures.tar.xz", corpus / "texts", offices], load_embedder(None))
    return build_assistant(Settings(home=home))


@pytest.fixture(scope="session")
def answered(register_assistant: Assistant, shared: Path) -> dict[str, tuple[list[Row], list[Row]]]:
    """Return {set: (questions, their answers)}."""
    asked = {name: read_questions(shared / "eval" / f"{name}.jsonl") for name in SETS}
    return {name: (rows, list(answer_all(register_assistant, rows))) for name, rows in asked.items()}


@pytest.mark.parametrize(("name", "figure"), [(name, figure) for name, found in RECORDED.items() for figure in found])
def test_no_figure_falls_below_what_is_recorded(
    answered: dict[str, tuple[list[Row], list[Row]]], name: str, figure: str
) -> None:
    measured = figures(*answered[name])
    assert measured[figure] >= RECORDED[name][figure] - SLACK, f"{name}: {measured}"


@pytest.mark.parametrize("name", SETS)
def test_no_question_ends_in_an_error(answered: dict[str, tuple[list[Row], list[Row]]], name: str) -> None:
    _, answers = answered[name]
    assert [answer["id"] for answer in answers if answer["outcome"] == "error"] == []
