"""Records into chunks."""

import pytest

from ingest.chunkers import phrasing_chunks, procedure_chunks, provision_chunk, short_name
from knowledge.chunk import ChunkKind
from tests.knowledge.procedures import ARTICLES, BARE, DECREE, FULL


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Thủ tục đăng ký khai sinh", "đăng ký khai sinh"),
        ("Thủ tục hành chính: Cấp thẻ", "Cấp thẻ"),
        ("Giải quyết khiếu nại", "khiếu nại"),
        ("Đăng ký khai sinh", "Đăng ký khai sinh"),
        ("Thủ tục", "Thủ tục"),
    ],
)
def test_a_name_loses_the_words_that_every_name_may_begin_with(name: str, short: str) -> None:
    assert short_name(name) == short


def test_a_procedure_has_a_view_of_its_name_and_one_of_what_it_says() -> None:
    name, body = procedure_chunks(FULL)
    assert (name.kind, name.source, name.title) == (ChunkKind.NAME, FULL.code, FULL.name)
    assert "chim . lồng" in name.text
    assert (body.kind, body.source) == (ChunkKind.BODY, FULL.code)
    for part in (FULL.documents[0].text, FULL.notes[0], FULL.steps[0], FULL.conditions[0], FULL.channels[0].note):
        assert part in body.text


def test_a_bare_procedure_is_still_found_by_its_name() -> None:
    assert next(procedure_chunks(BARE)).title == BARE.name


def test_an_article_is_one_chunk_named_as_it_is_cited() -> None:
    chunk = provision_chunk(ARTICLES[0], DECREE.title)
    assert (chunk.source, chunk.title, chunk.text) == ("900/2025/NĐ-CP#2", "Lồng chim", ARTICLES[0].text)
    assert chunk.context == DECREE.title


def test_a_question_asked_twice_is_one_chunk() -> None:
    assert [c.text for c in phrasing_chunks(FULL.code, ["nuôi chim", "mua chim", "nuôi chim"])] == [
        "nuôi chim",
        "mua chim",
    ]
