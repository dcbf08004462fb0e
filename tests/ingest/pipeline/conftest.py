"""An empty home, a folder of two procedures and a decree, and nothing shipped beside them."""

from pathlib import Path

import pytest

from ingest import pipeline
from knowledge import law
from knowledge.generation import Home
from knowledge.lexicon import questions
from tests.ingest.pipeline.made_sources import LAW, record, write


@pytest.fixture(autouse=True)
def nothing_shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin without the starter set and the shipped questions: what is counted is the test's own."""
    monkeypatch.setattr(pipeline, "STARTER", tmp_path / "starter")
    (tmp_path / "starter").mkdir()
    monkeypatch.setattr(questions, "phrasings", dict)
    monkeypatch.setattr(questions, "off_topic", dict)
    monkeypatch.setattr(law, "known_terms", dict)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two procedures and a decree."""
    folder = tmp_path / "kho"
    folder.mkdir()
    write(folder / "1.900001.txt", record("1.900001"))
    write(folder / "1.900002.txt", record("1.900002", name="Thả chim về rừng"))
    write(folder / "900.md", LAW.format(number="900/2025/NĐ-CP", what="chim"))
    return folder
