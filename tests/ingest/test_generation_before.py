"""An ingest after damage: what is undamaged is built upon, what is not is told."""

import shutil
from pathlib import Path

import pytest

from ingest import pipeline
from ingest.pipeline import ingest
from knowledge import law
from knowledge.embedding import Embedder
from knowledge.errors import Damaged
from knowledge.generation import Home
from knowledge.lexicon import questions
from knowledge.library import Library
from knowledge.manifest import verify_files
from tests.ingest.register_text import channel, record_text


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, embedder: Embedder) -> Home:
    """A home of two generations: the first holds one procedure, the second two."""
    monkeypatch.setattr(pipeline, "STARTER", tmp_path / "nothing")
    (tmp_path / "nothing").mkdir()
    for name in ("phrasings", "law_questions", "off_topic"):
        monkeypatch.setattr(questions, name, dict)
    monkeypatch.setattr(law, "known_terms", dict)
    home = Home(tmp_path / "home")
    for code in ("1.900001", "1.900002"):
        ingest(home, [written(tmp_path / "kho", code)], embedder)
    return home


def written(folder: Path, code: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{code}.txt").write_text(record_text(code=code, channels=channel()))
    return folder


def harm(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def codes(home: Home, embedder: Embedder) -> set[str]:
    verify_files(home.require_current())
    library = Library(home.require_current(), embedder)
    found = set(library.catalogue)
    library.close()
    return found


def test_with_whole_records_damaged_indexes_are_made_anew_though_nothing_else_changed(
    home: Home, tmp_path: Path, embedder: Embedder
) -> None:
    harm(home.require_current() / "vectors" / "chroma.sqlite3")
    report = ingest(home, [tmp_path / "kho"], embedder)
    assert "made anew" in report.damage
    assert report.generation == home.require_current().name
    assert codes(home, embedder) == {"1.900001", "1.900002"}
    assert ingest(home, [tmp_path / "kho"], embedder).damage == ""


def test_with_damaged_records_the_generation_before_is_built_upon_and_that_is_told(
    home: Home, tmp_path: Path, embedder: Embedder
) -> None:
    damaged = home.require_current()
    harm(damaged / "records.sqlite")
    shutil.rmtree(tmp_path / "kho")
    report = ingest(home, [written(tmp_path / "khác", "1.900003")], embedder)
    assert "Ingest again" in report.damage
    assert codes(home, embedder) == {"1.900001", "1.900003"}
    assert not damaged.exists()
    assert len(home.newest_first()) == 2


def test_with_no_whole_records_nothing_is_built_and_nothing_removed(
    home: Home, tmp_path: Path, embedder: Embedder
) -> None:
    for directory in home.newest_first():
        harm(directory / "records.sqlite")
    with pytest.raises(Damaged, match="None is whole"):
        ingest(home, [tmp_path / "kho"], embedder)
    assert len(home.newest_first()) == 2
