"""The state's database on both engines: each test that asks for one runs on SQLite and on PostgreSQL."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bots.state.database import Database, database_in
from tests.bots.postgresql import programs, server


@pytest.fixture(scope="session")
def new_postgresql() -> Iterator[Callable[[], str]]:
    """What makes an empty database on a server of the tests' own and returns its address."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed: apt install postgresql")
    with server(found) as new_database:
        yield new_database


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database."""
    return database_in(tmp_path) if request.param == "sqlite" else request.getfixturevalue("new_postgresql")()


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    opened = Database(address)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Begin without settings; what names no home finds an empty one."""
    for name in list(os.environ):
        if name.startswith("MOTCUA_") or name == "TELEGRAM_BOT_TOKEN":
            monkeypatch.delenv(name)
    monkeypatch.setenv("MOTCUA_HOME", str(tmp_path / "nowhere"))
