"""Files, folders and archives (.tar.xz, .tar.gz, .zip) as a stream of named byte strings."""

import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ingest.report import Rejection

MAX_FILE_BYTES = 64 * 1024 * 1024
_BLOCK = 1024 * 1024

_UNREADABLE = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,  # an encrypted zip
    tarfile.TarError,
    zipfile.BadZipFile,
    lzma.LZMAError,
    zlib.error,
)


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
    """Yield every file under ``paths``; what cannot be opened comes as a ``Rejection``."""
    for path in paths:
        if not path.exists():
            yield Rejection(path=str(path), reason="Không có tệp hay thư mục này. (No such file or folder.)")
        elif path.is_dir():
            for file in sorted(p for p in path.rglob("*") if p.is_file()):
                yield from _open(file, path.name, str(file.relative_to(path)))
        else:
            yield from _open(path, path.name, path.name)


def _open(path: Path, origin: str, name: str) -> Iterator[SourceFile | Rejection]:
    try:
        if path.suffix == ".zip":
            yield from _zip_members(path, origin)
        elif ".tar" in path.suffixes or path.suffix in {".tgz", ".txz"}:
            yield from _tar_members(path, origin)
        else:
            modified = date.fromtimestamp(path.stat().st_mtime)
            yield SourceFile(origin=origin, path=name, content=path.read_bytes(), modified=modified)
    except _UNREADABLE as problem:
        reason = f"Không mở được, tệp hỏng hoặc sai định dạng ({_first_line(problem)}). (Cannot be opened.)"
        yield Unreadable(path=str(path), reason=reason, origin=origin)


def _first_line(problem: Exception) -> str:
    """Return the first line of a library's message: some list every format they tried."""
    return next(iter(str(problem).splitlines()), type(problem).__name__).rstrip(":. ")


def _tar_members(path: Path, origin: str) -> Iterator[SourceFile | Rejection]:
    with tarfile.open(path) as archive:
        for member in archive:
            if not member.isfile():
                continue
            if member.size > MAX_FILE_BYTES:
                yield Rejection(path=member.name, reason="Tệp lớn hơn 64 MB. (Larger than 64 MB.)")
                continue
            stream = archive.extractfile(member)
            content = stream.read() if stream else b""
            yield SourceFile(
                origin=origin, path=member.name, content=content, modified=date.fromtimestamp(member.mtime)
            )
        while archive.fileobj and archive.fileobj.read(_BLOCK):
            pass  # the checksum of what was read stands after the last file


def _zip_members(path: Path, origin: str) -> Iterator[SourceFile | Rejection]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if member.is_dir():
                continue
            if member.file_size > MAX_FILE_BYTES:
                yield Rejection(path=member.filename, reason="Tệp lớn hơn 64 MB. (Larger than 64 MB.)")
                continue
            modified = datetime(*member.date_time).date()
            yield SourceFile(origin=origin, path=member.filename, content=archive.read(member), modified=modified)
