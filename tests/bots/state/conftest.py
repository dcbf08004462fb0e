import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bots.state.database import Database, database_in


@pytest.fixture
def address(tmp_path: Path) -> str:
    """The database under test: SQLite, or an empty one at ``TEST_DATABASE_URL``."""
    return os.environ.get("TEST_DATABASE_URL") or database_in(tmp_path)


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    opened = Database(address)
    yield opened
    opened.close()
