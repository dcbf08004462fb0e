import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import IntegrityError, StatementError

from assistant.errors import AssistantError
from assistant.settings import load_settings
from bots.state.database import Database, database_in, open_database
from bots.state.inbox import Inbox, Kept
from bots.state.tables import Session, Table, Talk
from tests.trust.marks import left, made


def test_the_migrations_make_the_tables_that_the_code_describes(database: Database) -> None:
    with database.transaction() as connection:
        context = MigrationContext.configure(connection.connection(), opts={"compare_type": True})
        assert compare_metadata(context, Table.metadata) == []


def test_opening_a_second_time_changes_nothing_and_loses_nothing(tmp_path: Path) -> None:
    address = database_in(tmp_path)
    with Database(address).transaction() as connection:
        connection.add(Talk(channel="telegram", name="7", place="Đà Nẵng", commune=None, language="vi"))
    with Database(address).transaction() as connection:
        kept = connection.get(Talk, ("telegram", "7"))
        assert kept is not None
        assert kept.place == "Đà Nẵng"


def test_a_transaction_that_raises_keeps_nothing(database: Database) -> None:
    def fail() -> None:
        with database.transaction() as connection:
            connection.add(Talk(channel="telegram", name="8", place=None, commune=None, language="vi"))
            connection.flush()
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with database.transaction() as connection:
        assert connection.get(Talk, ("telegram", "8")) is None


def test_a_session_of_nobody_is_refused(database: Database) -> None:
    now = datetime.now(UTC)
    stray = Session(digest="0" * 64, official=404, form_token="x", signed_in_at=now, seen_at=now, expires_at=now)
    with pytest.raises(IntegrityError), database.transaction() as connection:
        connection.add(stray)


def test_a_time_without_its_zone_is_refused(database: Database) -> None:
    now = datetime(2026, 11, 27)
    stray = Session(digest="1" * 64, official=1, form_token="x", signed_in_at=now, seen_at=now, expires_at=now)
    with pytest.raises(StatementError), database.transaction() as connection:
        connection.add(stray)


def test_a_database_that_does_not_open_is_told_in_one_sentence_without_its_password(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    with pytest.raises(AssistantError, match="MOTCUA_DATABASE_URL"):
        Database(f"sqlite:///{blocked}/state.sqlite")
    with pytest.raises(AssistantError) as told:
        Database("postgresql://motcua:s3cret@127.0.0.1:1/motcua")
    assert "s3cret" not in str(told.value)


def test_the_database_is_the_one_that_the_settings_name_or_else_the_homes_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MOTCUA_DATABASE_URL", raising=False)
    open_database(load_settings(), tmp_path).close()
    assert (tmp_path / "state.sqlite").is_file()
    monkeypatch.setenv("MOTCUA_DATABASE_URL", f"sqlite:///{tmp_path / 'other.sqlite'}")
    open_database(load_settings(), tmp_path).close()
    assert (tmp_path / "other.sqlite").is_file()


def test_the_file_and_its_journals_are_for_their_owner_alone(tmp_path: Path) -> None:
    with Database(database_in(tmp_path)).transaction() as connection:
        connection.add(Talk(channel="telegram", name="7", place=None, commune=None, language="vi"))
    files = list(tmp_path.iterdir())
    assert {file.name for file in files} >= {"state.sqlite", "state.sqlite-wal"}
    assert {file.stat().st_mode & 0o077 for file in files} == {0}


def test_a_database_of_a_newer_version_is_told_in_one_sentence_and_left_as_it_is(tmp_path: Path) -> None:
    address = database_in(tmp_path)
    Database(address).close()
    with closing(sqlite3.connect(tmp_path / "state.sqlite")) as file, file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(AssistantError, match="mới hơn"):
        Database(address)
    with closing(sqlite3.connect(tmp_path / "state.sqlite")) as file:
        assert file.execute("SELECT version_num FROM alembic_version").fetchall() == [("9999",)]


def test_what_was_deleted_stands_in_no_file_once_it_is_erased(tmp_path: Path) -> None:
    database = Database(database_in(tmp_path))
    inbox = Inbox(database, "telegram")
    inbox.keep([Kept(number="1", talk="7", payload={"text": "zqkhaisinh"})])
    inbox.close("1")
    assert any(b"zqkhaisinh" in file.read_bytes() for file in tmp_path.iterdir())
    database.erase_deleted()
    assert not any(b"zqkhaisinh" in file.read_bytes() for file in tmp_path.iterdir())
    database.close()


def test_rows_that_moved_while_they_were_many_leave_no_copy_behind(tmp_path: Path) -> None:
    database, chance = Database(database_in(tmp_path)), random.Random(0)
    inbox = Inbox(database, "telegram")
    marks = made(200, chance)
    inbox.keep([Kept(number=m, talk="7", payload={"text": m + "x" * chance.randrange(400)}) for m in marks])
    for mark in chance.sample(marks, len(marks)):
        inbox.note(mark, "y" * chance.randrange(300))
        inbox.close(mark)
    texts = [f'"{mark}' for mark in marks]  # its number stays, what it said does not
    assert left(tmp_path, texts)
    database.erase_deleted()
    assert not left(tmp_path, texts)
    database.close()
