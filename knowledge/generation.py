"""Immutable generations: knowledge is built in a new directory, verified, then published by one atomic rename.

    <home>/generations/<id>/{records.sqlite, lexical/, vectors/, manifest.json}     <home>/current → id

A kill at any instant leaves the old generation serving, because nothing that serves is ever written.
"""

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from knowledge.errors import Busy, Damaged, NoKnowledge

_KEPT = 2  # generations kept on disk: the one that serves and the one before it


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a generation holds; ``files`` maps paths to SHA-256, ``content`` is the digest of what it was built from."""

    id: str
    created: str
    content: str
    embedder: str
    counts: dict[str, int]
    files: dict[str, str] = field(default_factory=dict)


class Home:
    """The knowledge home: where generations live and which one is current."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.generations = root / "generations"
        self._pointer = root / "current"

    def current(self) -> Path | None:
        """Return the directory of the current generation, or None before the first ingest."""
        try:
            name = self._pointer.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        return self.generations / name

    def require_current(self) -> Path:
        """Return the current generation's directory; raise ``NoKnowledge`` when there is none."""
        directory = self.current()
        if directory is None or not directory.is_dir():
            raise NoKnowledge(
                f"Chưa có dữ liệu ở {self.root}: hãy chạy `motcua ingest` trước. (No knowledge yet: run "
                f"`motcua ingest`.)"
            )
        return directory

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the home for one ingest; raise ``Busy`` at once if another holds it. The lock dies with its process."""
        self.generations.mkdir(parents=True, exist_ok=True)
        with (self.root / "ingest.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise Busy(
                    "Một lần nạp khác đang chạy; hãy đợi nó xong rồi nạp lại. (Another ingest is running; try later.)"
                ) from None
            self._sweep()
            yield

    def new_directory(self) -> Path:
        """Make and return an empty directory for the generation being built."""
        directory = self.generations / f".building-{os.getpid()}"
        shutil.rmtree(directory, ignore_errors=True)
        directory.mkdir()
        return directory

    def publish(self, building: Path, content: str, embedder: str, counts: dict[str, int]) -> Manifest:
        """Seal ``building`` with its manifest and make it current; the swap is one ``os.replace``."""
        now = datetime.now(UTC)
        manifest = Manifest(
            id=f"{now:%Y%m%dT%H%M%S%f}-{content[:8]}",
            created=now.isoformat(timespec="seconds"),
            content=content,
            embedder=embedder,
            counts=counts,
            files=_digests(building),
        )
        _write_durably(building / "manifest.json", json.dumps(asdict(manifest), ensure_ascii=False, indent=1))
        building.rename(self.generations / manifest.id)
        temporary = self.root / "current.new"
        _write_durably(temporary, manifest.id)
        temporary.replace(self._pointer)
        _sync_directory(self.root)
        self._sweep()
        return manifest

    def _sweep(self) -> None:
        """Remove half-built directories and all but the newest generations; the current one always stays."""
        current = self.current()
        sealed = sorted((p for p in self.generations.iterdir() if (p / "manifest.json").exists()), reverse=True)
        keep = {current, *[p for p in sealed if current is None or p.name <= current.name][:_KEPT]}
        for path in self.generations.iterdir():
            if path not in keep:
                shutil.rmtree(path, ignore_errors=True)


def read_manifest(directory: Path) -> Manifest:
    """Return a generation's manifest; raise ``Damaged`` if it cannot be read."""
    try:
        return Manifest(**json.loads((directory / "manifest.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as problem:
        raise Damaged(f"Không đọc được manifest của {directory.name}: {problem}. (Unreadable manifest.)") from problem


def verify_files(directory: Path) -> None:
    """Compare every file of a generation with its manifest; raise ``Damaged`` naming the first that differs."""
    expected = read_manifest(directory).files
    found = _digests(directory)
    for path, digest in expected.items():
        if found.get(path) != digest:
            raise Damaged(f"Tệp {path} của {directory.name} đã thay đổi hoặc mất. (File changed or missing.)")


def _digests(directory: Path) -> dict[str, str]:
    paths = sorted(p for p in directory.rglob("*") if p.is_file() and p.name != "manifest.json")
    return {str(p.relative_to(directory)): _sha256(p) for p in paths}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_durably(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync_directory(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
