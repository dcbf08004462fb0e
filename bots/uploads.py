"""Documents that officials send in: looked at first, then brought into the knowledge."""

import os
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from ingest.preview import Preview

ACCEPTED = {
    ".pdf", ".doc", ".docx", ".html", ".htm", ".md", ".txt", ".yaml", ".yml", ".csv", ".tsv", ".json", ".png", ".jpg",
    ".jpeg", ".tif", ".tiff",
}  # fmt: skip  # an archive may hold anything, and is for whoever runs the server
LARGEST = 32 * 1024 * 1024  # bytes of one form, all its files together
MOST = 20  # files of one form
_SILENT = timedelta(minutes=1)  # without a sign of life, the work on an upload has been cut off


class UploadState(StrEnum):
    """Where an upload stands."""

    READING = "reading"  # being read for its preview
    WAITING = "waiting"  # its preview can be looked at
    REJECTED = "rejected"  # nothing of it can be taken
    PUBLISHING = "publishing"  # an ingest of it runs, or waits for another to end
    PUBLISHED = "published"
    FAILED = "failed"  # its ingest did not succeed; nothing has changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the work is: ``done`` of ``total`` (0: not known) in ``stage``; ``at`` is its last sign of life."""

    stage: str
    done: int
    total: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """One document sent in; ``dated`` is the day that its content is of, ``told`` what became of its publication."""

    id: int
    name: str
    digest: str
    state: UploadState
    dated: date
    uploaded_at: datetime
    uploaded_by: str
    preview: Preview
    progress: Progress | None = None
    told: str = ""
    published_at: datetime | None = None

    def at_work(self, now: datetime) -> bool:
        """Tell whether it is being read or published, and shows signs of life."""
        under_way = self.state in (UploadState.READING, UploadState.PUBLISHING)
        return under_way and (self.progress is None or now - self.progress.at < _SILENT)

    def cut_off(self, now: datetime) -> bool:
        """Tell whether the work on it was cut off, by a restart for example."""
        under_way = self.state in (UploadState.READING, UploadState.PUBLISHING)
        return under_way and not self.at_work(now)

    def can_be_published(self, now: datetime) -> bool:
        """Tell whether it may be published, for the first time or after a failure."""
        stopped = self.cut_off(now) and self.state == UploadState.PUBLISHING
        return stopped or self.state in (UploadState.WAITING, UploadState.FAILED)


def safe_name(name: str) -> str:
    """Return a file's name without folders and without what a file system may mistake; its ending in lower case."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(c if c.isalnum() or c in " ._-()" else "_" for c in last).strip(" .")
    stem, ending = Path(kept).stem[:100], Path(kept).suffix.lower()
    return f"{stem}{ending}"


def folder_of(home: Path, digest: str) -> Path:
    """Return the folder in which an upload is kept; its name is the origin under which ingest knows the file."""
    return home / "uploads" / digest[:16]


def keep(home: Path, name: str, digest: str, content: bytes, dated: date) -> None:
    """Keep the file until, and after, it is published; its time is the day that its content is of."""
    folder = folder_of(home, digest)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    noon = datetime(dated.year, dated.month, dated.day, 12).timestamp()
    os.utime(path, (noon, noon))
