"""Files, folders and archives (.tar.xz, .tar.gz, .zip) as a stream of named byte strings."""

import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ingest.report import Rejection
from ingest.unpacking import TooMuchUnpacked, room_for, unpacked_within_reason

MAX_FILE_BYTES = 64 * 1024 * 1024
_BLOCK = 1024 * 1024
_TOO_LARGE = "Tệp lớn hơn 64 MB. (Larger than 64 MB.)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable(Rejection):
    """A file or archive that could not be read to its end: what its ``origin`` holds is not wholly known."""

    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file to read: where it came from (``origin``), its path there, its bytes and the day it was last changed."""

    origin: str
    path: str
    content: bytes
    modified: date


def read_sources(paths: list[Path]) -> Iterator[SourceFile | Rejection]:
    """Yield every file under ``paths``; what cannot be opened comes as a ``Rejection``.

    Nothing is unpacked to disk, and a link that leads out of a folder is not followed.
    """
    for path in paths:
        if path.is_dir():
            for file in sorted(p for p in path.rglob("*") if p.is_file()):
                if file.resolve().is_relative_to(path.resolve()):
                    yield from _open(file, path.name, str(file.relative_to(path)))
        elif path.is_file():
            yield from _open(path, path.name, path.name)
        else:
            yield Rejection(path=str(path), reason="Không có tệp hay thư mục này. (No such file or folder.)")


def _open(path: Path, origin: str, name: str) -> Iterator[SourceFile | Rejection]:
    try:
        if path.suffix == ".zip":
            yield from _zip_members(path, origin)
        elif ".tar" in path.suffixes or path.suffix in {".tgz", ".txz"}:
            yield from _tar_members(path, origin)
        elif path.stat().st_size > MAX_FILE_BYTES:
            yield Rejection(path=name, reason=_TOO_LARGE)
        else:
            modified = date.fromtimestamp(path.stat().st_mtime)
            yield SourceFile(origin=origin, path=name, content=path.read_bytes(), modified=modified)
    except Exception as problem:  # at a damaged archive the libraries fail in every way there is
        reason = f"Không mở được, tệp hỏng hoặc sai định dạng ({_first_line(problem)}). (Cannot be opened.)"
        yield Unreadable(path=str(path), reason=reason, origin=origin)


def _first_line(problem: Exception) -> str:
    """Return the first line of a library's message: some list every format they tried."""
    return next(iter(str(problem).splitlines()), type(problem).__name__).rstrip(":. ")


def _tar_members(path: Path, origin: str) -> Iterator[SourceFile | Rejection]:
    with unpacked_within_reason(path) as stream, tarfile.open(fileobj=stream) as archive:
        for member in archive:
            if not member.isfile():
                continue
            if member.size > MAX_FILE_BYTES:
                yield Rejection(path=member.name, reason=_TOO_LARGE)
                continue
            content = archive.extractfile(member)
            yield SourceFile(
                origin=origin,
                path=member.name,
                content=content.read() if content else b"",
                modified=date.fromtimestamp(member.mtime),
            )
        while stream.read(_BLOCK):
            pass  # the checksum of what was read stands after the last file


def _zip_members(path: Path, origin: str) -> Iterator[SourceFile | Rejection]:
    room = room_for(path)
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if member.is_dir():
                continue
            if member.file_size > MAX_FILE_BYTES:
                yield Rejection(path=member.filename, reason=_TOO_LARGE)
                continue
            room -= member.file_size
            if room < 0:
                raise TooMuchUnpacked
            modified = datetime(*member.date_time).date()
            yield SourceFile(origin=origin, path=member.filename, content=archive.read(member), modified=modified)
