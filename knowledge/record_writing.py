"""``records.sqlite`` as an ingest writes it, once: the records, then what the next ingest needs of this one."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path

from knowledge.legal import LegalDocument, Provision
from knowledge.procedure import Procedure
from knowledge.records import DOCUMENT, PROCEDURE, PROVISION, StoredReading
from knowledge.refusal import refusing

_SCHEMA = """
CREATE TABLE procedures (code TEXT PRIMARY KEY, origin TEXT NOT NULL, name TEXT NOT NULL, field TEXT NOT NULL,
    level TEXT, place TEXT, local INTEGER NOT NULL, deleted INTEGER NOT NULL, copy_of TEXT, body TEXT NOT NULL);
CREATE TABLE documents (number TEXT PRIMARY KEY, origin TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE provisions (key TEXT PRIMARY KEY, document TEXT NOT NULL, first TEXT, end TEXT, body TEXT NOT NULL);
CREATE TABLE phrasings (source TEXT NOT NULL, text TEXT NOT NULL);
CREATE INDEX provisions_by_document ON provisions (document);
CREATE TABLE format (number INTEGER NOT NULL);
CREATE TABLE readings (origin TEXT, path TEXT, digest TEXT NOT NULL, records INTEGER NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (origin, path));
CREATE TABLE digests (record TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE chunks (id TEXT PRIMARY KEY, source TEXT NOT NULL) WITHOUT ROWID;
"""


def write_records(
    path: Path,
    procedures: Iterable[tuple[Procedure, str]],
    documents: Iterable[tuple[LegalDocument, str]],
    provisions: Iterable[Provision],
    phrasings: Iterable[tuple[str, str]],
    copies: dict[str, str],
) -> None:
    """Write a new database at ``path``; each procedure and document comes with its origin.

    ``copies`` maps a provincial record's code to the national record that it is a copy of.
    """
    with refusing(path, sqlite3.OperationalError), closing(sqlite3.connect(path)) as db, db:
        db.executescript(_SCHEMA)
        db.executemany(
            "INSERT INTO procedures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (_procedure_row(p, o, copies.get(p.code)) for p, o in procedures),
        )
        intervals = {}
        for document, origin in documents:
            intervals[document.number] = document.in_force, document.expires
            db.execute(
                "INSERT INTO documents VALUES (?, ?, ?)", (document.number, origin, DOCUMENT.dump_json(document))
            )
        db.executemany(
            "INSERT INTO provisions VALUES (?, ?, ?, ?, ?)",
            (_provision_row(p, *intervals.get(p.document, (None, None))) for p in provisions),
        )
        db.executemany("INSERT INTO phrasings VALUES (?, ?)", phrasings)


def write_sources(
    path: Path, format_: int, readings: Iterable[StoredReading], digests: dict[str, str], chunks: dict[str, str]
) -> None:
    """Add to a new database what the next ingest needs: the readings, digests and chunks {id: source} of this one."""
    with refusing(path, sqlite3.OperationalError), closing(sqlite3.connect(path)) as db, db:
        db.execute("INSERT INTO format VALUES (?)", (format_,))
        db.executemany("INSERT INTO readings VALUES (?, ?, ?, ?, ?)", readings)
        db.executemany("INSERT INTO digests VALUES (?, ?)", digests.items())
        db.executemany("INSERT INTO chunks VALUES (?, ?)", chunks.items())


def _procedure_row(p: Procedure, origin: str, copy_of: str | None) -> tuple[object, ...]:
    return p.code, origin, p.name, p.field, p.level, p.place, p.local, p.deleted, copy_of, PROCEDURE.dump_json(p)


def _provision_row(p: Provision, in_force: date | None, expires: date | None) -> tuple[object, ...]:
    """Return a row whose interval is the article's within its document's, as ISO dates."""
    first = max(filter(None, (p.valid_from, in_force)), default=None)
    end = min(filter(None, (p.valid_to, None if p.outlives else expires)), default=None)
    return p.key, p.document, first and first.isoformat(), end and end.isoformat(), PROVISION.dump_json(p)
