"""``records.sqlite``: the truth that the indexes derive from, read-only once published."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter

from knowledge.legal import LegalDocument, Provision
from knowledge.procedure import AuthorityLevel, Procedure


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueEntry:
    """The part of a procedure that ranking needs of every candidate."""

    code: str
    name: str
    field: str
    level: AuthorityLevel | None
    place: str | None
    local: bool
    deleted: bool
    copy_of: str | None = None
    applicants: tuple[str, ...] = ()


class StoredReading(NamedTuple):
    """What was read of one file: where it came from, the digest of its bytes, how many records, packed content."""

    origin: str
    path: str
    digest: str
    records: int
    body: bytes


# How each is written and read again.
PROCEDURE = TypeAdapter(Procedure)
DOCUMENT = TypeAdapter(LegalDocument)
PROVISION = TypeAdapter(Provision)


class Records:
    """Read access to one generation's records; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self.procedure = lru_cache(maxsize=512)(self._procedure)
        self.provision = lru_cache(maxsize=512)(self._provision)

    def _one(self, query: str, key: str) -> str | None:
        row = self._db.execute(query, (key,)).fetchone()
        return row[0] if row else None

    def _procedure(self, code: str) -> Procedure | None:
        body = self._one("SELECT body FROM procedures WHERE code = ?", code)
        return PROCEDURE.validate_json(body) if body else None

    def _provision(self, key: str) -> Provision | None:
        body = self._one("SELECT body FROM provisions WHERE key = ?", key)
        return PROVISION.validate_json(body) if body else None

    def holds(self, key: str, day: date) -> bool | None:
        """Tell whether an article and its document both hold on ``day``, suspensions apart; None of an unknown key."""
        row = self._db.execute("SELECT first, end FROM provisions WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        first, end = row
        on = day.isoformat()
        return (first is None or first <= on) and (end is None or on < end)

    def document(self, number: str) -> LegalDocument | None:
        """Return the document of that number, or None."""
        body = self._one("SELECT body FROM documents WHERE number = ?", number)
        return DOCUMENT.validate_json(body) if body else None

    def entries(self) -> Iterator[CatalogueEntry]:
        """Yield what the catalogue keeps in memory of every procedure, by code."""
        query = (
            "SELECT code, name, field, level, place, local, deleted, copy_of, json_extract(body, '$.applicants') "
            "FROM procedures ORDER BY code"
        )
        for code, name, field, level, place, local, deleted, copy_of, applicants in self._db.execute(query):
            yield CatalogueEntry(
                code=code,
                name=name,
                field=field,
                level=AuthorityLevel(level) if level else None,
                place=place,
                local=bool(local),
                deleted=bool(deleted),
                copy_of=copy_of,
                applicants=tuple(json.loads(applicants or "[]")),
            )

    def procedures(self) -> Iterator[tuple[Procedure, str]]:
        """Yield every procedure with its origin, by code."""
        for origin, body in self._db.execute("SELECT origin, body FROM procedures ORDER BY code"):
            yield PROCEDURE.validate_json(body), origin

    def documents(self) -> Iterator[tuple[LegalDocument, str]]:
        """Yield every legal document with its origin, by number."""
        for origin, body in self._db.execute("SELECT origin, body FROM documents ORDER BY number"):
            yield DOCUMENT.validate_json(body), origin

    def provisions(self, document: str | None = None) -> Iterator[Provision]:
        """Yield the provisions of one document, or of all, in the order of the text."""
        clause, values = ("WHERE document = ?", (document,)) if document else ("", ())
        for (body,) in self._db.execute(f"SELECT body FROM provisions {clause} ORDER BY rowid", values):
            yield PROVISION.validate_json(body)

    def undated(self) -> list[str]:
        """Return the keys of the articles whose first day is not known."""
        return [key for (key,) in self._db.execute("SELECT key FROM provisions WHERE first IS NULL ORDER BY key")]

    def retold(self) -> list[str]:
        """Return the numbers of the documents of which only a summary is held."""
        query = (
            "SELECT document FROM provisions GROUP BY document "
            "HAVING min(json_extract(CAST(body AS TEXT), '$.summary')) = 1 ORDER BY document"
        )
        return [number for (number,) in self._db.execute(query)]

    def format(self) -> int:
        """Return the format that the generation was built in; 0 of one that does not say."""
        try:
            row = self._db.execute("SELECT number FROM format").fetchone()
        except sqlite3.OperationalError:  # no such table
            return 0
        return int(row[0]) if row else 0

    def readings(self) -> Iterator[StoredReading]:
        """Yield what was read of every file, in the order of reading."""
        yield from map(StoredReading._make, self._db.execute("SELECT * FROM readings ORDER BY rowid"))

    def digests(self) -> dict[str, str]:
        """Return {record: digest of its content} of every procedure and document."""
        return dict(self._db.execute("SELECT record, digest FROM digests"))

    def chunks(self) -> dict[str, str]:
        """Return {chunk id: source} of every chunk that the indexes hold."""
        return dict(self._db.execute("SELECT id, source FROM chunks"))

    def phrasings(self) -> list[tuple[str, str]]:
        """Return every (procedure code, question as people ask it)."""
        return list(self._db.execute("SELECT source, text FROM phrasings ORDER BY source, text"))

    def asked_about(self) -> frozenset[str]:
        """Return the sources for which people's questions are kept."""
        return frozenset(source for (source,) in self._db.execute("SELECT DISTINCT source FROM phrasings"))

    def close(self) -> None:
        """Close the database."""
        self._db.close()
