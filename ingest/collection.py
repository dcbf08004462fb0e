"""What was read of every file, and the one collection of records that all of it makes.

A reading is what one file holds. The collection is a function of all readings: nothing is lost when a file is read
again, and what a file no longer says is gone.
"""

import hashlib
import zlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from pydantic import TypeAdapter

from ingest.parsers.localities import settle_places
from ingest.validity import Held, ends_of
from knowledge.legal import LegalDocument, Provision
from knowledge.non_territorial import NonTerritorialList
from knowledge.office import Office
from knowledge.procedure import Procedure


class Place(NamedTuple):
    """Where a reading comes from: the path given to ingest, and the file's path in it."""

    origin: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one file holds. ``unread`` counts by reason what it holds besides that could not be read."""

    procedures: tuple[Procedure, ...] = ()
    documents: tuple[tuple[LegalDocument, tuple[Provision, ...]], ...] = ()
    offices: tuple[Office, ...] = ()
    filing: tuple[NonTerritorialList, ...] = ()
    unread: dict[str, int] = field(default_factory=dict)

    @property
    def records(self) -> tuple[str, ...]:
        """What names each of its records in the collection."""
        return (
            *(p.code for p in self.procedures),
            *(d.number for d, _ in self.documents),
            *(office.key for office in self.offices),
            *(found.province for found in self.filing),
        )


_reading = TypeAdapter(Reading)


def packed(reading: Reading) -> bytes:
    """Return a reading as it is stored."""
    return zlib.compress(_reading.dump_json(reading), 1)


def unpacked(stored: bytes) -> Reading:
    """Return a stored reading."""
    return _reading.validate_json(zlib.decompress(stored))


@dataclass(slots=True, kw_only=True)
class Collection:
    """Records as they go into a generation, each with the origin that its content comes from."""

    procedures: dict[str, tuple[Procedure, str]] = field(default_factory=dict)
    documents: dict[str, tuple[LegalDocument, str]] = field(default_factory=dict)
    provisions: dict[str, tuple[Provision, ...]] = field(default_factory=dict)  # by document number
    offices: dict[str, tuple[Office, str]] = field(default_factory=dict)  # by key
    filing: dict[str, tuple[NonTerritorialList, str]] = field(default_factory=dict)  # by province
    used: set[tuple[Place, str]] = field(default_factory=set)  # (reading, record) whose content was taken

    def digests(self) -> dict[str, str]:
        """Return {record: digest of its content} of all that is held; equal digests mean equal records."""
        found = {code: _digest(p) for code, (p, _) in self.procedures.items()}
        found |= {n: _digest((d, self.provisions[n])) for n, (d, _) in self.documents.items() if d.held}
        found |= {key: _digest(office) for key, (office, _) in self.offices.items()}
        return found | {
            p: _digest((f.decision, f.decided, f.url, sorted(f.codes))) for p, (f, _) in self.filing.items()
        }


def collect(readings: dict[Place, Reading]) -> Collection:
    """Make one collection of all readings, in their order: of equals, the later is taken."""
    collection = Collection()
    _collect_procedures(readings, collection)
    _collect_documents(readings, collection)
    _collect_lists(readings, collection)
    return collection


def _collect_procedures(readings: dict[Place, Reading], collection: Collection) -> None:
    """Take the latest record of every code; a living record is never hidden by a deleted one."""
    best: dict[str, tuple[Procedure, Place]] = {}
    for place, reading in readings.items():
        for procedure in reading.procedures:
            known = best.get(procedure.code)
            if known is None or _rank(procedure) >= _rank(known[0]):
                best[procedure.code] = procedure, place
    for settled in settle_places([procedure for procedure, _ in best.values()]):
        place = best[settled.code][1]
        collection.procedures[settled.code] = settled, place.origin
        collection.used.add((place, settled.code))


def _rank(procedure: Procedure) -> tuple[bool, object]:
    return not procedure.deleted, procedure.as_of


def _collect_lists(readings: dict[Place, Reading], collection: Collection) -> None:
    """Take the last office of every commune and the last filing list of every province."""
    for place, reading in readings.items():
        for office in reading.offices:
            collection.offices[office.key] = office, place.origin
            collection.used.add((place, office.key))
        for found in reading.filing:
            collection.filing[found.province] = found, place.origin
            collection.used.add((place, found.province))


def _collect_documents(readings: dict[Place, Reading], collection: Collection) -> None:
    """Merge what all files hold of a document, then end what others of the collection end."""
    parts: defaultdict[str, list[_Part]] = defaultdict(list)
    for place, reading in readings.items():
        for document, provisions in reading.documents:
            parts[document.number].append(_Part(place, document, provisions))
    held: dict[str, Held] = {}
    for number, found in parts.items():
        best = max(map(_quality, found))
        kept = [p for p in found if best == 0 or _quality(p) > 0]
        origin = max(kept, key=_quality).place.origin
        held[number] = Held(document=_one_document(kept), provisions=_articles(kept), origin=origin)
        collection.used.update((p.place, number) for p in kept)
    for number, result in ends_of(held).items():
        collection.documents[number] = result.document, result.origin
        collection.provisions[number] = result.provisions


class _Part(NamedTuple):
    place: Place
    document: LegalDocument
    provisions: tuple[Provision, ...]


def _quality(part: _Part) -> int:
    """Tell how good a part's text is: 2 the document's own, 1 codified, 0 retold."""
    if not part.provisions or part.provisions[0].summary:
        return 0
    return 1 if part.provisions[0].topic else 2


def _one_document(parts: list[_Part]) -> LegalDocument:
    """Return the best part's document, with what only the others tell."""
    ordered = [p.document for p in sorted(parts, key=_quality, reverse=True)]
    best = ordered[0]
    names = (
        "title",
        "kind",
        "issuer",
        "issued",
        "in_force",
        "expires",
        "replaced_by",
        "basis",
        "effect",
        "stated_in_force",
    )
    filled = {name: next((v for d in ordered if (v := getattr(d, name))), getattr(best, name)) for name in names}
    days = {d.in_force for d in ordered if d.in_force} - {filled["in_force"]}
    if days and filled["stated_in_force"] is None:
        filled["stated_in_force"] = min(days)
    relations = tuple(dict.fromkeys(r for d in ordered for r in d.relations))
    filled["title"] = filled["title"] or f"{filled['kind']} {best.number}".strip()
    return replace(best, relations=relations, **filled)


def _articles(parts: list[_Part]) -> tuple[Provision, ...]:
    """Return every article once: as amended before as issued, the document's own text before the codified one."""
    best: dict[str, Provision] = {}
    for part in sorted(parts, key=_quality):
        for provision in part.provisions:
            known = best.get(provision.article)
            if known is None or not known.amended_by or provision.amended_by:
                best[provision.article] = provision
    return tuple(best.values())


def content_digest(digests: dict[str, str], *others: Iterable[object]) -> str:
    """Return one digest of all records and of what else a generation is built from."""
    digest = hashlib.sha256(repr([list(other) for other in others]).encode())
    for record in sorted(digests):
        digest.update(f"{record} {digests[record]}\n".encode())
    return digest.hexdigest()


def _digest(record: object) -> str:
    return hashlib.sha256(repr(record).encode()).hexdigest()[:24]
