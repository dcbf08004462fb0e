"""Copies the state while it is in use, whole or not at all."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from assistant.errors import AssistantError
from bots.state.database import Database, StateUnavailable


def back_up(database: Database, path: Path) -> None:
    """Copy a SQLite state to ``path``, for its owner's eyes alone; raises ``AssistantError`` if it cannot."""
    if not database.is_file:
        raise AssistantError("Trạng thái ở PostgreSQL: hãy dùng pg_dump. (The state is in PostgreSQL: use pg_dump.)")
    partial = path.with_name(f"{path.name}.part")
    try:
        os.close(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        database.copy_to(partial)
        with closing(sqlite3.connect(partial)) as copy:
            (sound,) = copy.execute("PRAGMA integrity_check").fetchone()
        if sound != "ok":
            raise sqlite3.DatabaseError(sound)
        partial.replace(path)
    except (OSError, sqlite3.Error, StateUnavailable) as problem:
        raise AssistantError(
            f"Không sao lưu được vào {path} ({type(problem).__name__}); hãy kiểm tra thư mục, quyền ghi và dung lượng. "
            "(The state could not be backed up.)"
        ) from problem
