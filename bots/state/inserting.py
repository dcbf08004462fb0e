"""Inserting what may be there already, on either database."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session as Connection

from bots.state.tables import Table


def insert_new(connection: Connection, table: type[Table], rows: Sequence[dict[str, Any]]) -> None:
    """Insert those of ``rows`` (values by column) whose keys are not there yet."""
    if rows:
        connection.execute(_insert(connection, table).on_conflict_do_nothing(), list(rows))


def insert_unless_there(connection: Connection, table: type[Table], row: dict[str, Any]) -> bool:
    """Insert one row (values by column) and tell whether it was new."""
    key = table.__mapper__.primary_key[0]
    new = _insert(connection, table).values(row).on_conflict_do_nothing().returning(key)
    return connection.scalar(new) is not None


def insert_or_replace(connection: Connection, table: type[Table], row: dict[str, Any], key: str) -> None:
    """Insert one row, or give the one that has its ``key`` (a unique column) the new values."""
    changed = {column: value for column, value in row.items() if column != key}
    insert = _insert(connection, table).values(row)
    connection.execute(insert.on_conflict_do_update(index_elements=[key], set_=changed))


def _insert(connection: Connection, table: type[Table]) -> "sqlite.Insert | postgresql.Insert":
    return (sqlite.insert if connection.get_bind().dialect.name == "sqlite" else postgresql.insert)(table)
