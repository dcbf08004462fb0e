"""Non-territorial filing (phi địa giới): which procedures a province lets people file at any of its counters."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

from knowledge.refusal import refusing


@dataclass(frozen=True, slots=True, kw_only=True)
class NonTerritorialList:
    """A province's list: the codes of the procedures, and the decision of ``decided`` that names them."""

    province: str
    decision: str
    decided: date
    codes: frozenset[str]
    url: str | None = None


_SCHEMA = "CREATE TABLE non_territorial (province TEXT PRIMARY KEY, origin TEXT NOT NULL, body TEXT NOT NULL)"
_list = TypeAdapter(NonTerritorialList)


def write_lists(path: Path, lists: Iterable[tuple[NonTerritorialList, str]]) -> None:
    """Add the lists, each with its origin, to the records at ``path``."""
    with refusing(path, sqlite3.OperationalError), closing(sqlite3.connect(path)) as db, db:
        db.execute(_SCHEMA)
        rows = ((found.province, origin, _list.dump_json(found)) for found, origin in lists)
        db.executemany("INSERT INTO non_territorial VALUES (?, ?, ?)", rows)


def read_lists(path: Path) -> dict[str, tuple[NonTerritorialList, str]]:
    """Return {province: (its list, the list's origin)}; a generation built before there were any holds none."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as db:
        if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'non_territorial'").fetchone():
            return {}
        rows = list(db.execute("SELECT province, origin, body FROM non_territorial ORDER BY province"))
    return {province: (_list.validate_json(body), origin) for province, origin, body in rows}
