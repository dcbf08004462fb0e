"""Inserting what may be there already: the same row a second time changes nothing, on either database."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session as Connection

from bots.state.tables import Table


def insert_new(connection: Connection, table: type[Table], rows: Sequence[dict[str, Any]]) -> None:
    """Insert those of ``rows`` (values by column) whose keys are not there yet."""
    insert = sqlite.insert if connection.get_bind().dialect.name == "sqlite" else postgresql.insert
    if rows:
        connection.execute(insert(table).on_conflict_do_nothing(), list(rows))
