"""A new generation is whole, checked and counted before it serves; until then the one before does."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from ingest import indexing
from ingest.pipeline import ingest
from knowledge.chunk import ChunkKind, embedded_text
from knowledge.embedding import Embedder, Vectors
from knowledge.errors import Busy, Damaged
from knowledge.generation import Home
from knowledge.lexical_index import LexicalField
from knowledge.library import Library
from knowledge.manifest import digests, read_manifest, verify_files
from knowledge.vietnamese import index_terms
from tests.ingest.pipeline.made_sources import record, write
from tests.ingest.pipeline.what_became import chunks_of


def test_every_chunk_of_a_new_generation_finds_itself(home: Home, folder: Path, embedder: Embedder) -> None:
    fields = {
        ChunkKind.NAME: LexicalField.NAME,
        ChunkKind.BODY: LexicalField.BODY,
        ChunkKind.PROVISION: LexicalField.ARTICLE_TITLE,
    }
    ingest(home, [folder], embedder)
    library = Library(home.require_current(), embedder)
    chunks = chunks_of(library)
    assert len(chunks) == 2 * 2 + 2
    for chunk in chunks:
        terms = dict.fromkeys(index_terms(embedded_text(chunk)), 1.0)
        assert chunk.id in [h.chunk for h in library.lexical.hits(terms, fields[chunk.kind], 50)]
        if chunk.kind is not ChunkKind.BODY:
            (vector,) = embedder.encode([embedded_text(chunk)])
            assert library.vectors.hits(vector, chunk.kind, 1)[0].chunk == chunk.id
    library.close()


def test_the_manifest_counts_what_the_generation_holds(home: Home, folder: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    verify_files(home.require_current())
    library = Library(home.require_current(), embedder)
    assert {k: library.manifest.counts[k] for k in ("procedures", "documents", "provisions")} == {
        "procedures": 2,
        "documents": 1,
        "provisions": 2,
    }
    assert library.manifest.counts["phrasings"] == len(library.records.phrasings())
    assert len(library.lexical) == library.manifest.counts["chunks"]
    library.close()


def test_a_second_ingest_waits_for_nobody(home: Home, folder: Path, embedder: Embedder) -> None:
    with home.writing(), pytest.raises(Busy):
        ingest(home, [folder], embedder)


def test_a_generation_that_fails_its_checks_never_serves(
    home: Home, folder: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(home, [folder], embedder)
    before = home.require_current()

    def damaged(*_: object) -> None:
        raise Damaged("hỏng")

    monkeypatch.setattr(indexing, "check_indexes", damaged)
    write(folder / "1.900001.txt", record("1.900001", name="Tên mới"))
    with pytest.raises(Damaged):
        ingest(home, [folder], embedder)
    assert home.require_current() == before


def test_progress_is_told_stage_by_stage(home: Home, folder: Path, embedder: Embedder) -> None:
    told: list[tuple[str, int, int]] = []
    ingest(home, [folder], embedder, lambda *step: told.append(step))
    assert list(dict.fromkeys(stage for stage, _, _ in told)) == ["đọc", "chỉ mục từ", "véc-tơ", "kiểm tra", "xong"]


def test_a_small_change_extends_copies_of_the_indexes_and_leaves_the_old_ones_as_they_are(
    home: Home, folder: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "_SMALL", 0)
    monkeypatch.setattr(indexing, "_ANEW", 1.0)
    ingest(home, [folder], embedder)
    before = home.require_current()
    write(folder / "1.900002.txt", record("1.900002", name="Phóng sinh đà điểu"))
    embedded: list[str] = []

    class Counting:
        name = embedder.name

        def encode(self, texts: Sequence[str]) -> Vectors:
            embedded.extend(texts)
            return embedder.encode(texts)

    ingest(home, [folder], Counting())
    assert embedded[0] == "Phóng sinh đà điểu"
    verify_files(before)
    library = Library(home.require_current(), embedder)
    terms = {"name": {"phong": 1.0}, "old": {"rung": 1.0}}
    assert set(library.lexical.search(terms["name"], LexicalField.NAME, 5)) == {"1.900002"}
    assert library.lexical.search(terms["old"], LexicalField.NAME, 5) == {}
    assert len(library.lexical) == library.manifest.counts["chunks"]
    assert library.vectors.ids(ChunkKind.NAME) == {c.id for c in chunks_of(library) if c.kind is ChunkKind.NAME}
    library.close()


def test_knowledge_built_by_an_older_version_is_not_built_upon(home: Home, folder: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    with closing(sqlite3.connect(home.require_current() / "records.sqlite")) as db, db:
        db.execute("DROP TABLE format")
    manifest = replace(read_manifest(home.require_current()), files=digests(home.require_current()), seal="")
    (home.require_current() / "manifest.json").write_text(json.dumps(asdict(manifest)))
    with pytest.raises(Damaged, match="older version"):
        ingest(home, [folder], embedder)
