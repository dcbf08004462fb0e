"""Columns, keys and indexes of new tables, named as ``tables.py`` names them. What a migration uses never changes."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

TIME = sa.DateTime(timezone=True)


def needed(name: str, kind: TypeEngine[Any]) -> sa.Column[Any]:
    """Return a column that is never empty."""
    return sa.Column(name, kind, nullable=False)


def optional(name: str, kind: TypeEngine[Any]) -> sa.Column[Any]:
    """Return a column that may be empty."""
    return sa.Column(name, kind, nullable=True)


def key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    """Return the primary key of a table."""
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def unique(table: str, column: str) -> sa.UniqueConstraint:
    """Return that no two rows have the same in ``column``."""
    return sa.UniqueConstraint(column, name=op.f(f"uq_{table}_{column}"))


def official(table: str, column: str) -> sa.ForeignKeyConstraint:
    """Return that ``column`` names one of the officials."""
    return sa.ForeignKeyConstraint([column], ["officials.id"], name=op.f(f"fk_{table}_{column}_officials"))


def index(table: str, *columns: str) -> None:
    """Index each of the ``columns`` by itself."""
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
