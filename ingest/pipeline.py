"""From files to a published generation: read → parse → merge → chunk → embed → index → check → publish."""

import hashlib
import logging
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from ingest.building import build
from ingest.collection import Collection, Place, Reading, collect, packed, unpacked
from ingest.generation_before import generation_before
from ingest.loaders.loaded_text import Unloadable
from ingest.non_territorial import NotAList
from ingest.page_pictures import pages_together
from ingest.parsers.legal_markdown import NotALegalText
from ingest.parsers.register import NotARecord
from ingest.parsers.starter import NotStarterKnowledge
from ingest.reading import read_file
from ingest.recipe import Recipe
from ingest.report import Rejection, Report
from ingest.sources import SourceFile, Unreadable, read_sources
from knowledge import records
from knowledge.embedding import Embedder
from knowledge.errors import Damaged
from knowledge.generation import Home
from knowledge.manifest import read_manifest
from knowledge.records import Records, StoredReading

STARTER = Path(records.__file__).parent / "starter"
logger = logging.getLogger(__name__)
Progress = Callable[[str, int, int], None]  # stage, done, total
_BUG = "Không đọc được vì một lỗi của chương trình ({bug}); hãy báo cho người phát triển. (A bug; please report it.)"
_FORMAT = 12  # raise when a parser, or what is stored or indexed, changes: every file is then read again


def _silent(stage: str, done: int, total: int) -> None:
    """Report no progress."""


def ingest(home: Home, paths: list[Path], embedder: Embedder, progress: Progress = _silent) -> Report:
    """Bring ``paths`` into the knowledge at ``home`` and return what changed.

    The first ingest takes in the starter set too. A file that is as it was is not parsed again. Raises ``Busy`` when
    another ingest runs, ``Damaged`` when the new generation fails its checks (the old one then goes on serving).
    """
    with home.writing():
        before = generation_before(home)
        current = before.directory
        stored = _stored(current) if current else {}
        report = Report(damage=before.told)
        read, incomplete = _read(
            pages_together(read_sources(paths if current else [STARTER, *paths])), stored, report, progress
        )
        origins = {place.origin for place in read} - incomplete
        kept = {place: row for place, row in stored.items() if place not in read and place.origin not in origins}
        rows = kept | read
        manifest = read_manifest(current) if current and not before.damaged else None
        wanted = Recipe(embedder=embedder, format=_FORMAT, progress=progress)
        if manifest and rows == stored and manifest.content == wanted.content(_record_digests(current)):
            report.skipped = sum(row.records for row in read.values())
            return report
        readings = {place: unpacked(row.body) for place, row in rows.items()}
        collection = collect(readings)
        digests = collection.digests()
        _count(report, {place: readings[place] for place in read}, collection, digests, _record_digests(current))
        if not digests or (manifest and manifest.content == wanted.content(digests)):
            return report
        report.generation = build(home, before, collection, rows, digests, wanted)
        return report


def _stored(directory: Path) -> dict[Place, StoredReading]:
    """Return what was read of every file in a generation, by where it came from."""
    with closing(Records(directory / "records.sqlite")) as stored:
        if not stored.format():
            raise Damaged(
                "Tri thức này do bản cũ hơn dựng; hãy nạp lại từ đầu vào một thư mục mới. "
                "(Built by an older version: ingest everything into a new home.)"
            )
        return {Place(row.origin, row.path): row for row in stored.readings()}


def _record_digests(directory: Path | None) -> dict[str, str]:
    """Return {record: digest} of a generation; {} when there is none."""
    if directory is None:
        return {}
    with closing(Records(directory / "records.sqlite")) as stored:
        return stored.digests()


def _read(
    sources: Iterable[SourceFile | Rejection], stored: dict[Place, StoredReading], report: Report, progress: Progress
) -> tuple[dict[Place, StoredReading], set[str]]:
    """Read every file that is new or changed; what no parser takes is rejected with the reason.

    Returns the readings, and the origins that could not be read to their end.
    """
    found: dict[Place, StoredReading] = {}
    incomplete: set[str] = set()
    for done, source in enumerate(sources, 1):
        if isinstance(source, Rejection):
            report.rejected.append(source)
            if isinstance(source, Unreadable):
                incomplete.add(source.origin)
        else:
            _read_file(source, stored, found, report)
        progress("đọc", done, 0)
    return found, incomplete


def _read_file(
    source: SourceFile, stored: dict[Place, StoredReading], found: dict[Place, StoredReading], report: Report
) -> None:
    place = Place(source.origin, source.path)
    digest = hashlib.sha256(f"{_FORMAT} {source.modified} ".encode() + source.content).hexdigest()
    known = stored.get(place)
    if known and known.digest == digest:
        found[place] = known
        return
    try:
        reading = read_file(source)
    except (Unloadable, NotARecord, NotALegalText, NotStarterKnowledge, NotAList) as problem:
        report.rejected.append(Rejection(path=source.path, reason=str(problem)))
        return
    except Exception as bug:  # one file, however odd, does not keep the others out
        logger.exception("bug while reading %s", source.path)
        report.rejected.append(Rejection(path=source.path, reason=_BUG.format(bug=type(bug).__name__)))
        return
    for reason, count in reading.unread.items():
        report.unread[reason] = report.unread.get(reason, 0) + count
    found[place] = StoredReading(
        origin=source.origin, path=source.path, digest=digest, records=len(reading.records), body=packed(reading)
    )


def _count(
    report: Report, read: dict[Place, Reading], new: Collection, digests: dict[str, str], old: dict[str, str]
) -> None:
    """Count what became of every record that was read, and of those that are gone."""
    taken: set[str] = set()
    passed_over: set[str] = set()
    for place, reading in read.items():
        for record in reading.records:
            (taken if (place, record) in new.used else passed_over).add(record)
    report.created = sum(record not in old for record in taken)
    report.skipped = sum(old.get(record) == digests[record] for record in taken)
    report.updated = len(taken) - report.created - report.skipped
    report.superseded = len(passed_over - taken)
    report.removed = len(old.keys() - digests.keys())
