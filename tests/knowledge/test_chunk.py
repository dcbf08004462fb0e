"""A chunk's identity is its content."""

from dataclasses import replace

import pytest

from knowledge.chunk import ChunkHit, ChunkKind, best_by_source
from tests.knowledge.chunks import ALL, BIRTH


def test_the_same_content_is_the_same_chunk() -> None:
    assert replace(BIRTH).id == BIRTH.id
    assert len({c.id for c in ALL}) == len(ALL)


@pytest.mark.parametrize(
    "change",
    [{"source": "1.900099"}, {"kind": ChunkKind.BODY}, {"title": "Khai sinh"}, {"text": "Khác"}, {"context": "Luật"}],
)
def test_any_other_content_is_another_chunk(change: dict[str, str]) -> None:
    assert replace(BIRTH, **change).id != BIRTH.id  # type: ignore[arg-type]


def test_text_that_moves_from_title_to_body_is_another_chunk() -> None:
    assert replace(BIRTH, title="a", text="bc").id != replace(BIRTH, title="ab", text="c").id


def test_a_source_counts_by_its_best_chunk() -> None:
    hits = [ChunkHit("c1", "1.900011", 2.0), ChunkHit("c2", "1.900012", 1.5), ChunkHit("c3", "1.900011", 1.0)]
    assert list(best_by_source(hits).items()) == [("1.900011", 2.0), ("1.900012", 1.5)]
