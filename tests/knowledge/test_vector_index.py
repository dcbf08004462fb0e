"""The dense leg: a store built once, then only read."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from knowledge.chunk import Chunk, ChunkKind
from knowledge.embedding import Embedder
from knowledge.vector_index import EMBEDDED_KINDS, VectorIndex
from tests.knowledge.chunks import ARTICLE, ASKED, BIRTH, DEATH, EMBEDDED


def build(directory: Path, chunks: tuple[Chunk, ...], embedder: Embedder) -> VectorIndex:
    assert VectorIndex.build(directory, chunks, embedder.encode([c.title or c.text for c in chunks])) == len(chunks)
    return VectorIndex(directory)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[VectorIndex]:
    opened = build(tmp_path_factory.mktemp("index") / "vectors", EMBEDDED, embedder)
    yield opened
    opened.close()


def test_every_embedded_chunk_is_stored_under_its_kind(index: VectorIndex) -> None:
    assert len(index) == len(EMBEDDED)
    for kind in EMBEDDED_KINDS:
        assert index.ids(kind) == {c.id for c in EMBEDDED if c.kind is kind}


@pytest.mark.parametrize("chunk", EMBEDDED, ids=lambda c: c.title or c.text)
def test_every_chunk_is_nearest_to_its_own_text(index: VectorIndex, chunk: Chunk, embedder: Embedder) -> None:
    (vector,) = embedder.encode([chunk.title or chunk.text])
    best = index.hits(vector, chunk.kind, 5)[0]
    assert (best.chunk, best.source) == (chunk.id, chunk.source)
    assert best.score == pytest.approx(1.0, abs=1e-5)


def test_nearer_texts_come_first_and_a_source_once(index: VectorIndex, embedder: Embedder) -> None:
    (vector,) = embedder.encode(["đăng ký khai sinh cho con"])
    assert list(index.search(vector, ChunkKind.NAME, 5)) == [BIRTH.source, DEATH.source]
    assert list(index.search(vector, ChunkKind.PHRASING, 5)) == [ASKED.source]
    assert list(index.search(vector, ChunkKind.PROVISION, 5)) == [ARTICLE.source]


def test_how_near_a_name_is_can_be_asked_of_any_source(index: VectorIndex, embedder: Embedder) -> None:
    (vector,) = embedder.encode(["đăng ký khai sinh cho con"])
    found = index.search(vector, ChunkKind.NAME, 5)
    assert index.of_names(vector, [DEATH.source, "9.999999"]) == pytest.approx({DEATH.source: found[DEATH.source]})
    assert index.of_names(vector, []) == {}
    assert index.of_names(np.zeros_like(vector), [DEATH.source]) == {}


def test_a_text_without_known_words_is_near_to_nothing(index: VectorIndex) -> None:
    assert index.search(np.zeros(64, dtype=np.float32), ChunkKind.NAME, 5) == {}


def test_a_kind_without_chunks_finds_nothing(tmp_path: Path, embedder: Embedder) -> None:
    opened = build(tmp_path / "vectors", (BIRTH,), embedder)
    assert opened.search(embedder.encode(["khai sinh"])[0], ChunkKind.PROVISION, 5) == {}
    opened.close()


def test_a_store_is_never_written_in_place(tmp_path: Path, embedder: Embedder) -> None:
    build(tmp_path / "vectors", (BIRTH,), embedder).close()
    with pytest.raises(FileExistsError):
        build(tmp_path / "vectors", (DEATH,), embedder)
