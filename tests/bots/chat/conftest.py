from pathlib import Path

import pytest

from bots.state.database import database_in


@pytest.fixture
def address(tmp_path: Path) -> str:
    """SQLite alone: the inbox itself is put to the test on both engines."""
    return database_in(tmp_path)
