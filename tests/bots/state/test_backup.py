import stat
import threading
from pathlib import Path

import pytest

from assistant.errors import AssistantError
from bots.state.backup import back_up
from bots.state.database import Database, database_in
from bots.state.tables import Talk


def chats(database: Database) -> list[str]:
    with database.transaction() as connection:
        return sorted(talk.name for talk in connection.query(Talk))


def add_chat(database: Database, name: str) -> None:
    with database.transaction() as connection:
        connection.add(Talk(channel="telegram", name=name, language="vi"))


@pytest.fixture
def state(tmp_path: Path) -> Database:
    return Database(database_in(tmp_path))


def test_a_copy_opens_and_holds_what_was_committed(state: Database, tmp_path: Path) -> None:
    add_chat(state, "1")
    back_up(state, tmp_path / "copy.sqlite")
    add_chat(state, "2")
    assert chats(Database(f"sqlite:///{tmp_path / 'copy.sqlite'}")) == ["1"]


def test_a_copy_made_while_others_write_is_sound(state: Database, tmp_path: Path) -> None:
    over = threading.Event()

    def write() -> None:
        number = 0
        while not over.is_set():
            add_chat(state, str(number := number + 1))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            back_up(state, tmp_path / f"copy{number}.sqlite")
    finally:
        over.set()
        writer.join()
    copied = [len(chats(Database(f"sqlite:///{tmp_path / f'copy{n}.sqlite'}"))) for n in range(5)]
    assert copied == sorted(copied)
    assert copied[-1] <= len(chats(state))


def test_only_its_owner_reads_a_copy_and_nothing_else_is_left_behind(state: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    back_up(state, folder / "copy.sqlite")
    assert [p.name for p in folder.iterdir()] == ["copy.sqlite"]
    assert stat.S_IMODE((folder / "copy.sqlite").stat().st_mode) == 0o600


def test_a_state_in_postgresql_is_left_to_its_own_tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Database, "is_file", False)
    with pytest.raises(AssistantError, match="pg_dump"):
        back_up(Database(database_in(tmp_path)), tmp_path / "copy.sqlite")
    assert not list(tmp_path.glob("copy*"))


def test_a_copy_that_cannot_be_made_is_told_in_one_sentence(state: Database, tmp_path: Path) -> None:
    with pytest.raises(AssistantError, match="Không sao lưu được"):
        back_up(state, tmp_path / "nowhere" / "copy.sqlite")
