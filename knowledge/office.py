"""Offices of communes' People's Committees, as a generation holds them."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

from knowledge.refusal import refusing
from knowledge.vietnamese import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Where a commune's People's Committee sits. ``unit`` is its name with its kind, ``province`` that of today.

    ``source`` says who published the address, or the file it was read from; ``as_of`` is the day it held.
    """

    unit: str
    province: str
    address: str
    phone: str = ""
    hours: str = ""
    source: str
    as_of: date

    @property
    def key(self) -> str:
        """What makes it one office: its unit and province, without marks."""
        return office_key(self.unit, self.province)


def office_key(unit: str, province: str) -> str:
    """Return the key of the office of ``unit`` in ``province``."""
    return f"{fold(unit)}, {fold(province)}"


_SCHEMA = "CREATE TABLE offices (key TEXT PRIMARY KEY, origin TEXT NOT NULL, body TEXT NOT NULL)"
_office = TypeAdapter(Office)


def write_offices(path: Path, offices: Iterable[tuple[Office, str]]) -> None:
    """Add the offices, each with its origin, to the records at ``path``."""
    with refusing(path, sqlite3.OperationalError), closing(sqlite3.connect(path)) as db, db:
        db.execute(_SCHEMA)
        db.executemany("INSERT INTO offices VALUES (?, ?, ?)", ((o.key, f, _office.dump_json(o)) for o, f in offices))


class Offices:
    """Offices, each with the origin it was read from, to look up by unit."""

    def __init__(self, held: list[tuple[Office, str]]) -> None:
        self.all = held
        self.sources = frozenset(office.source for office, _ in held)
        self._by_key = {office.key: office for office, _ in held}

    def of(self, unit: str, province: str) -> list[Office]:
        """Return the office of the commune, if it is held."""
        office = self._by_key.get(office_key(unit, province))
        return [office] if office else []


def read_offices(path: Path) -> Offices:
    """Return the offices in the records at ``path``; a generation built before there were any holds none."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as db:
        held = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'offices'").fetchone()
        rows = list(db.execute("SELECT origin, body FROM offices ORDER BY key")) if held else []
    return Offices([(_office.validate_json(body), str(origin)) for origin, body in rows])
