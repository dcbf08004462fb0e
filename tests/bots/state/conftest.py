import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bots.state.database import Database, database_in
from bots.state.tables import Table


@pytest.fixture
def address(tmp_path: Path) -> str:
    """The database under test: SQLite, or the one at ``TEST_DATABASE_URL``, which is emptied."""
    return os.environ.get("TEST_DATABASE_URL") or database_in(tmp_path)


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    opened = Database(address)
    with opened.transaction() as connection:
        for table in reversed(Table.metadata.sorted_tables):
            connection.execute(table.delete())
    yield opened
    opened.close()
