"""A new generation is checked before it serves."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.checks import check_indexes
from knowledge.chunk import Chunk, ChunkKind, embedded_text
from knowledge.embedding import Embedder
from knowledge.errors import Damaged
from knowledge.lexical_index import LexicalIndex
from knowledge.vector_index import EMBEDDED_KINDS, VectorIndex
from tests.knowledge.chunks import ALL, ARTICLE, BIRTH, BIRTH_BODY, DEATH

UNTITLED = (replace(ARTICLE, title=""), Chunk(source="1.900013", kind=ChunkKind.PHRASING, title="", text="…?"))
Check = Callable[..., None]


@pytest.fixture
def check(tmp_path: Path, embedder: Embedder) -> Iterator[Check]:
    """Build the indexes of some chunks and check them as if they held others."""
    opened: list[VectorIndex] = []

    def run(chunks: tuple[Chunk, ...], lexical: tuple[Chunk, ...], vectors: tuple[Chunk, ...]) -> None:
        LexicalIndex.build(tmp_path / "lexical", lexical)
        stored = [c for c in vectors if c.kind in EMBEDDED_KINDS]
        VectorIndex.build(tmp_path / "vectors", stored, embedder.encode([embedded_text(c) for c in stored]))
        opened.append(VectorIndex(tmp_path / "vectors"))
        check_indexes(chunks, LexicalIndex(tmp_path / "lexical"), opened[0], embedder)

    yield run
    for index in opened:
        index.close()


@pytest.mark.parametrize("chunks", [ALL, UNTITLED, ()], ids=["every kind", "without titles or words", "none"])
def test_whole_indexes_pass(check: Check, chunks: tuple[Chunk, ...]) -> None:
    assert check(chunks, chunks, chunks) is None  # nothing was raised


def test_a_chunk_missing_from_the_words_is_found_out(check: Check) -> None:
    with pytest.raises(Damaged, match="Lexical"):
        check(ALL, ALL[:-1], ALL)


def test_a_chunk_missing_from_the_vectors_is_found_out(check: Check) -> None:
    with pytest.raises(Damaged, match="Vector"):
        check(ALL, ALL, ALL[1:])


def test_a_chunk_of_another_content_in_the_vectors_is_found_out(check: Check) -> None:
    with pytest.raises(Damaged, match="Vector"):
        check(ALL, ALL, (replace(BIRTH, text="khác"), *ALL[1:]))


def test_a_chunk_whose_words_were_not_indexed_is_found_out(check: Check) -> None:
    silent = replace(DEATH, title="", text="")
    with pytest.raises(Damaged, match="not retrievable"):
        check((BIRTH, DEATH, BIRTH_BODY), (BIRTH, silent, BIRTH_BODY), (BIRTH, DEATH))


def test_many_copies_under_one_name_pass_though_one_may_fall_outside_the_list(check: Check) -> None:
    copies = tuple(replace(BIRTH, source=f"1.9{n:05d}", text="") for n in range(120))
    assert check(copies, copies, copies) is None  # nothing was raised
