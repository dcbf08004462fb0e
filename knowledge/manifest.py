"""What a generation says of itself, and whether its files still are what it says."""

import hashlib
import json
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from knowledge.errors import Damaged

NAME = "manifest.json"
_READERS = 4  # threads; hashing leaves the interpreter free


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a generation holds; ``files`` maps paths to SHA-256, ``content`` is the digest of what it was built from.

    ``seal`` is the digest of the manifest itself; empty in those of older versions.
    """

    id: str
    created: str
    content: str
    embedder: str
    counts: dict[str, int]
    files: dict[str, str] = field(default_factory=dict)
    seal: str = ""

    def sealed(self) -> "Manifest":
        """Return the same manifest with its seal."""
        bare = json.dumps(asdict(replace(self, seal="")), ensure_ascii=False, sort_keys=True)
        return replace(self, seal=hashlib.sha256(bare.encode()).hexdigest())


def read_manifest(directory: Path) -> Manifest:
    """Return a generation's manifest; raise ``Damaged`` if it cannot be read or its seal is broken."""
    try:
        manifest = Manifest(**json.loads((directory / NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as problem:
        raise Damaged(f"Không đọc được manifest của {directory.name}: {problem}. (Unreadable manifest.)") from problem
    if manifest.seal and manifest != manifest.sealed():
        raise Damaged(f"Manifest của {directory.name} đã bị thay đổi. (The manifest was changed.)")
    return manifest


def verify_files(directory: Path) -> None:
    """Compare every file of a generation with its manifest; raise ``Damaged`` naming the first that differs."""
    expected, found = read_manifest(directory).files, digests(directory)
    for path in sorted(expected.keys() | found.keys()):
        if found.get(path) != expected.get(path):
            raise Damaged(f"Tệp {path} của {directory.name} đã thay đổi, mất hoặc lạ. (File changed, missing or new.)")


def is_whole(directory: Path, path: str) -> bool:
    """Tell whether one file of a generation is what its manifest says; False too when that cannot be told."""
    try:
        return read_manifest(directory).files.get(path) == _sha256(directory / path)
    except (Damaged, OSError):
        return False


def digests(directory: Path) -> dict[str, str]:
    """Return {path: SHA-256} of every file of a generation but its manifest; of one that cannot be read, ""."""
    paths = [path for path in _files(directory) if path != directory / NAME]
    with ThreadPoolExecutor(_READERS) as readers:
        return {str(p.relative_to(directory)): d for p, d in zip(paths, readers.map(_digest, paths), strict=True)}


def sync(directory: Path) -> None:
    """Return when every file and folder of a generation being built would survive a power cut."""
    for path in [*_files(directory), *(p for p in directory.rglob("*") if p.is_dir()), directory]:
        sync_path(path)


def sync_path(path: Path) -> None:
    """Return when a file's content, or a folder's list of names, is on disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _files(directory: Path) -> Iterator[Path]:
    yield from sorted(path for path in directory.rglob("*") if path.is_file())


def _digest(path: Path) -> str:
    try:
        return _sha256(path)
    except OSError:
        return ""


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
