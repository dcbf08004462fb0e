"""What is new, changed, the same or gone is counted as such, and only that is taken in again."""

import unicodedata
from pathlib import Path

import pytest

from ingest import reading
from ingest.pipeline import ingest
from knowledge.embedding import Embedder
from knowledge.generation import Home
from knowledge.lexical_index import LexicalField
from knowledge.library import Library
from tests.ingest.pipeline.made_sources import LAW, record, tar_xz, write
from tests.ingest.pipeline.what_became import counts, stored


def test_a_first_ingest_creates_what_it_reads_and_publishes_it(home: Home, folder: Path, embedder: Embedder) -> None:
    report = ingest(home, [folder], embedder)
    assert counts(report) == {"created": 3}
    assert report.changed
    assert report.generation == home.require_current().name
    assert set(stored(home)) == {"1.900001", "1.900002"}


def test_the_same_input_twice_changes_nothing_and_says_so(home: Home, folder: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    before = home.require_current()
    report = ingest(home, [folder], embedder)
    assert counts(report) == {"skipped": 3}
    assert (report.changed, report.generation) == (False, None)
    assert home.require_current() == before
    assert [p.name for p in home.generations.iterdir()] == [before.name]


def test_the_same_records_in_another_order_make_the_same_content(tmp_path: Path, embedder: Embedder) -> None:
    files = {f"{code}.txt": record(code) for code in ("1.900001", "1.900002", "1.900003")}
    orders = files, dict(reversed(files.items()))
    contents = []
    for number, order in enumerate(orders):
        home = Home(tmp_path / f"home{number}")
        ingest(home, [tar_xz(tmp_path / "kho.tar.xz", order)], embedder)
        library = Library(home.require_current(), embedder)
        contents.append(library.manifest.content)
        library.close()
    assert contents[0] == contents[1]


def test_a_changed_record_is_updated_and_the_others_are_skipped(home: Home, folder: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    write(folder / "1.900002.txt", record("1.900002", name="Thả chim về biển"))
    write(folder / "900.md", LAW.format(number="900/2025/NĐ-CP", what="chim và cá"))
    assert counts(ingest(home, [folder], embedder)) == {"updated": 2, "skipped": 1}
    assert stored(home)["1.900002"].name == "Thả chim về biển"


def test_what_a_source_no_longer_holds_is_removed(home: Home, folder: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    (folder / "1.900002.txt").unlink()
    (folder / "900.md").unlink()
    assert counts(ingest(home, [folder], embedder)) == {"skipped": 1, "removed": 2}
    library = Library(home.require_current(), embedder)
    assert set(library.catalogue) == {"1.900001"}
    assert library.documents == {}
    assert library.lexical.search({"tha": 1.0}, LexicalField.NAME, 5) == {}
    library.close()


def test_what_another_source_holds_stays(home: Home, folder: Path, tmp_path: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    other = write(tmp_path / "1.900003.txt", record("1.900003"))
    assert counts(ingest(home, [other], embedder)) == {"created": 1}
    assert len(stored(home)) == 3


def test_a_record_in_decomposed_letters_is_the_same_record(home: Home, folder: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    write(folder / "1.900001.txt", unicodedata.normalize("NFD", record("1.900001")))
    assert counts(ingest(home, [folder], embedder)) == {"skipped": 3}


def test_a_file_that_is_as_it_was_is_not_parsed_again(
    home: Home, folder: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(home, [folder], embedder)
    parsed: list[str] = []
    parse = reading.parse_record
    monkeypatch.setattr(reading, "parse_record", lambda text, day: (parsed.append(text), parse(text, day))[1])
    write(folder / "1.900002.txt", record("1.900002", name="Thả chim về biển"))
    assert counts(ingest(home, [folder], embedder)) == {"updated": 1, "skipped": 2}
    assert len(parsed) == 1
