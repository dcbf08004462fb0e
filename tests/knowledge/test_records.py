"""``records.sqlite`` gives back what was put into it, and cannot be written once it is open."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from knowledge.procedure import AuthorityLevel
from knowledge.record_writing import write_records
from knowledge.records import CatalogueEntry, Records
from tests.knowledge.procedures import ARTICLES, BARE, DECREE, FULL


@pytest.fixture
def stored(tmp_path: Path) -> Records:
    write_records(
        tmp_path / "records.sqlite",
        [(BARE, "cũ.tar.xz"), (FULL, "mới.tar.xz")],
        [(DECREE, "luật")],
        ARTICLES,
        [("1.900001", "nuôi chim phải xin ai"), ("1.900001", "mua chim về nuôi")],
        copies={"1.900001": "1.900002"},
    )
    return Records(tmp_path / "records.sqlite")


def test_a_procedure_with_every_part_filled_comes_back_equal(stored: Records) -> None:
    assert stored.procedure(FULL.code) == FULL
    assert stored.procedure(BARE.code) == BARE
    assert hash(stored.procedure(FULL.code)) == hash(FULL)


def test_every_procedure_and_document_comes_with_the_origin_it_was_read_from(stored: Records) -> None:
    assert list(stored.procedures()) == [(FULL, "mới.tar.xz"), (BARE, "cũ.tar.xz")]
    assert list(stored.documents()) == [(DECREE, "luật")]


def test_a_document_and_its_articles_come_back_equal_in_the_order_of_the_text(stored: Records) -> None:
    assert stored.document(DECREE.number) == DECREE
    assert tuple(stored.provisions(DECREE.number)) == ARTICLES == tuple(stored.provisions())
    assert stored.provision("900/2025/NĐ-CP#10") == ARTICLES[1]


def test_what_is_not_there_is_none(stored: Records) -> None:
    assert stored.procedure("9.999999") is None
    assert stored.document("1/1999/NĐ-CP") is None
    assert stored.provision("900/2025/NĐ-CP#99") is None
    assert list(stored.provisions("1/1999/NĐ-CP")) == []


def test_the_catalogue_holds_what_ranking_needs(stored: Records) -> None:
    assert list(stored.entries()) == [
        CatalogueEntry(
            code="1.900001",
            name="Đăng ký nuôi chim cảnh",
            field="Chim cảnh",
            level=AuthorityLevel.COMMUNE,
            place="Đắk Lắk",
            local=True,
            deleted=False,
            copy_of="1.900002",
            applicants=("Công dân Việt Nam",),
        ),
        CatalogueEntry(
            code="1.900002", name="Thả chim", field="Chim cảnh", level=None, place=None, local=False, deleted=True
        ),
    ]


def test_peoples_questions_come_back_with_the_procedure_they_ask_for(stored: Records) -> None:
    assert stored.phrasings() == [("1.900001", "mua chim về nuôi"), ("1.900001", "nuôi chim phải xin ai")]


def test_a_database_that_serves_cannot_be_written(stored: Records) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        stored._db.execute("DELETE FROM procedures")


def test_threads_may_read_at_the_same_time(stored: Records) -> None:
    def read(_: int) -> bool:
        return [p for p, _ in stored.procedures()] == [FULL, BARE] and tuple(stored.provisions()) == ARTICLES

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(read, range(64)))


def test_an_article_holds_within_its_own_interval_and_its_documents(tmp_path: Path) -> None:
    decree = replace(DECREE, in_force=date(2025, 7, 1), expires=date(2027, 3, 1))
    early, late = replace(ARTICLES[0], valid_to=date(2026, 1, 1)), replace(ARTICLES[1], valid_from=date(2025, 9, 1))
    write_records(tmp_path / "records.sqlite", [], [(decree, "luật")], [early, late], [], copies={})
    stored = Records(tmp_path / "records.sqlite")
    days = [
        date(2025, 6, 30),
        date(2025, 7, 1),
        date(2025, 12, 31),
        date(2026, 1, 1),
        date(2027, 2, 28),
        date(2027, 3, 1),
    ]
    assert [stored.holds(early.key, day) for day in days] == [False, True, True, False, False, False]
    assert [stored.holds(late.key, day) for day in days] == [False, False, True, True, True, False]


def test_of_an_article_that_is_not_held_nothing_is_told(stored: Records) -> None:
    assert stored.holds("999/2025/NĐ-CP#1", date(2026, 1, 1)) is None
