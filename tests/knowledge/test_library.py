"""An open generation, and the shelf that moves to the next one between two questions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from knowledge.chunk import Chunk, ChunkKind
from knowledge.embedding import Embedder
from knowledge.errors import Damaged, NoKnowledge
from knowledge.generation import Home
from knowledge.legal import LegalDocument
from knowledge.lexical_index import LexicalField, LexicalIndex
from knowledge.library import Library, Shelf
from knowledge.manifest import verify_files
from knowledge.record_writing import write_records
from knowledge.vector_index import VectorIndex
from tests.knowledge.procedures import ARTICLES, BARE, DECREE, FULL


def publish(home: Home, name: str, embedder: Embedder) -> Path:
    """Publish a generation whose full procedure is called ``name``."""
    procedures = [replace(FULL, name=name), BARE]
    chunks = [Chunk(source=p.code, kind=ChunkKind.NAME, title=p.name, text=p.description) for p in procedures]
    with home.writing():
        directory = home.new_directory()
        path = directory / "records.sqlite"
        write_records(path, [(p, "chim") for p in procedures], [(DECREE, "luật")], ARTICLES, [], {FULL.code: BARE.code})
        LexicalIndex.build(directory / "lexical", chunks)
        VectorIndex.build(directory / "vectors", chunks, embedder.encode([c.title for c in chunks]))
        home.publish(directory, name, embedder.name, {"procedures": 2})
    return home.require_current()


def answers(library: Library, name: str) -> bool:
    """Tell whether every part of a library still answers."""
    (vector,) = library.embedder.encode([name])
    found = library.records.procedure(FULL.code)
    return (
        found is not None
        and found.name == name
        and FULL.code in library.lexical.search({"chim": 1.0}, LexicalField.NAME, 5)
        and next(iter(library.vectors.search(vector, ChunkKind.NAME, 5))) == FULL.code
    )


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def shelf(home: Home, embedder: Embedder) -> Iterator[Shelf]:
    opened = Shelf(home, lambda: embedder)
    yield opened
    if opened._library:
        opened._library.close()


def test_a_library_holds_the_catalogue_the_documents_and_who_is_a_copy_of_whom(home: Home, embedder: Embedder) -> None:
    library = Library(publish(home, "Nuôi chim", embedder), embedder)
    assert set(library.catalogue) == {FULL.code, BARE.code}
    assert library.documents == {DECREE.number: DECREE}
    assert library.copies == {BARE.code: [FULL.code]}
    assert answers(library, "Nuôi chim")
    library.close()


def test_reading_a_generation_changes_none_of_its_files(home: Home, embedder: Embedder) -> None:
    directory = publish(home, "Nuôi chim", embedder)
    library = Library(directory, embedder)
    assert answers(library, "Nuôi chim")
    library.close()
    verify_files(directory)


def test_knowledge_embedded_with_another_model_is_not_opened(home: Home, embedder: Embedder) -> None:
    directory = publish(home, "Nuôi chim", embedder)

    class Another:
        name = "fake:another"
        encode = embedder.encode

    with pytest.raises(Damaged, match="fake:another"):
        Library(directory, Another())


def test_an_empty_home_has_no_library(shelf: Shelf) -> None:
    with pytest.raises(NoKnowledge):
        shelf.current()


def test_a_shelf_keeps_its_library_until_it_is_told_to_look_again(home: Home, shelf: Shelf, embedder: Embedder) -> None:
    publish(home, "Nuôi chim", embedder)
    first = shelf.current()
    assert shelf.refresh() is first
    publish(home, "Nuôi chim mới", embedder)
    assert shelf.current() is first
    second = shelf.refresh()
    assert second is shelf.current()
    assert second.manifest.id == home.require_current().name
    assert answers(second, "Nuôi chim mới")


def test_a_question_in_flight_keeps_the_library_it_got(home: Home, shelf: Shelf, embedder: Embedder) -> None:
    publish(home, "Nuôi chim", embedder)
    in_flight = shelf.current()
    publish(home, "Nuôi chim mới", embedder)
    shelf.refresh()
    assert answers(in_flight, "Nuôi chim")


def test_a_damaged_generation_leaves_the_old_library_on_the_shelf_and_is_told_once(
    home: Home, shelf: Shelf, embedder: Embedder, caplog: pytest.LogCaptureFixture
) -> None:
    publish(home, "Nuôi chim", embedder)
    first = shelf.current()
    (publish(home, "Nuôi chim mới", embedder) / "manifest.json").write_text("{")
    assert [shelf.refresh(), shelf.refresh()] == [first, first]
    assert answers(first, "Nuôi chim")
    assert len(caplog.records) == 1
    assert "ingest again" in caplog.text


def test_after_a_restart_the_generation_before_a_damaged_one_serves(
    home: Home, shelf: Shelf, embedder: Embedder
) -> None:
    publish(home, "Nuôi chim", embedder)
    with (publish(home, "Nuôi chim mới", embedder) / "records.sqlite").open("r+b") as file:
        file.seek(5_000)
        file.write(b"!")
    assert answers(shelf.current(), "Nuôi chim")


def test_when_no_generation_is_whole_the_damage_of_the_newest_is_told(
    home: Home, shelf: Shelf, embedder: Embedder
) -> None:
    (publish(home, "Nuôi chim", embedder) / "records.sqlite").unlink()
    newest = publish(home, "Nuôi chim mới", embedder)
    (newest / "records.sqlite").unlink()
    with pytest.raises(Damaged, match=newest.name):
        shelf.refresh()


def test_the_model_is_loaded_once_and_only_when_a_library_is_opened(home: Home, embedder: Embedder) -> None:
    loads: list[Embedder] = []

    def load() -> Embedder:
        loads.append(embedder)
        return embedder

    shelf = Shelf(home, load)
    publish(home, "Nuôi chim", embedder)
    assert loads == []
    shelf.current()
    publish(home, "Nuôi chim mới", embedder)
    shelf.refresh().close()
    assert len(loads) == 1


def test_an_article_holds_as_its_document_does_and_one_without_text_as_the_document_tells(
    home: Home, embedder: Embedder
) -> None:
    library = Library(publish(home, "Nuôi chim", embedder), embedder)
    day = date(2026, 1, 1)
    named = LegalDocument(number="12/2020/NĐ-CP", title="", held=False, ended_articles=(("4", day),))
    paused = replace(library.documents[DECREE.number], suspended=((day, None),))
    library.documents |= {named.number: named}
    assert library.holds(ARTICLES[0].key, day)
    assert [library.holds(f"{named.number}#{article}", day) for article in ("4", "5")] == [False, True]
    assert not library.holds("999/2020/NĐ-CP#1", day)
    library.documents |= {paused.number: paused}
    assert not library.holds(ARTICLES[0].key, day)
    library.close()
