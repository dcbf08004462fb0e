import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from assistant.settings import Settings
from bots import desk as desks
from bots.desk import Desk, open_desk
from bots.state.database import Database
from bots.state.questions import Asked, record
from bots.state.tables import AskedQuestion

NOW = datetime.now(UTC)


def keep(database: Database, until: date) -> None:
    asked = Asked(
        id="1", asked_at=NOW, channel="web", outcome="answered", milliseconds=1.0, text="lời", text_until=until
    )
    with database.transaction() as connection:
        record(connection, [asked])


def text_kept(database: Database) -> str | None:
    with database.transaction() as connection:
        return connection.get_one(AskedQuestion, "1").text


def test_what_is_past_its_day_goes_at_the_start_and_then_every_hour(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [1_000.0]
    monkeypatch.setattr(desks.time, "monotonic", lambda: clock[0])
    desk = Desk(database, Settings())
    desk.keep_up()
    keep(database, date.today() - timedelta(days=2))
    clock[0] += 3_000
    desk.keep_up()
    assert text_kept(database) == "lời"
    clock[0] += 601
    desk.keep_up()
    assert text_kept(database) is None


def test_a_bug_in_keeping_up_is_logged_by_its_type_and_stops_nothing(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk(database, Settings())
    wrote = threading.Event()

    def fail() -> None:
        raise ValueError("làm khai sinh, 0905123456")

    monkeypatch.setattr(desk.rulings, "read", fail)
    monkeypatch.setattr(desk.log, "write", wrote.set)
    desk.keep_up()
    assert wrote.is_set()
    assert "ValueError" in caplog.text
    assert "khai sinh" not in caplog.text


def test_a_desk_is_opened_over_the_database_that_the_settings_name(tmp_path: Path) -> None:
    with open_desk(Settings(), tmp_path) as desk:
        assert desk.database.is_file
    assert (tmp_path / "state.sqlite").is_file()
