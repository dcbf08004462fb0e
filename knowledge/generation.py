"""Immutable generations: knowledge is built in a new directory, verified, then published by one atomic rename.

    <home>/generations/<id>/{records.sqlite, lexical/, vectors/, manifest.json}     <home>/current → id

A kill at any instant leaves the old generation serving, because nothing that serves is ever written.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from knowledge.durable_step import DurableStep, reached
from knowledge.errors import Busy, NoKnowledge
from knowledge.manifest import NAME, Manifest, digests, sync, sync_path
from knowledge.refusal import refusing

_KEPT = 2  # generations kept on disk: the one that serves and the one before it
_BUILDING = ".building-"


class Home:
    """The knowledge home: where generations live and which one is current."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.generations = root / "generations"
        self._pointer = root / "current"

    def current(self) -> Path | None:
        """Return the directory of the current generation, or None before the first ingest.

        Where the pointer is lost or names nothing, that is the newest generation that was sealed.
        """
        sealed = self._sealed()
        try:
            named = self._pointer.read_text(encoding="utf-8").strip()
        except (FileNotFoundError, UnicodeDecodeError):
            named = ""
        return next((path for path in sealed if path.name == named), sealed[0] if sealed else None)

    def newest_first(self) -> list[Path]:
        """Return the current generation and those before it."""
        current = self.current()
        return [path for path in self._sealed() if current and path.name <= current.name]

    def require_current(self) -> Path:
        """Return the current generation's directory; raise ``NoKnowledge`` when there is none."""
        directory = self.current()
        if directory is None:
            raise NoKnowledge(
                f"Chưa có dữ liệu ở {self.root}: hãy chạy `motcua ingest` trước. (No knowledge yet: run "
                f"`motcua ingest`.)"
            )
        return directory

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the home for one ingest; raise ``Busy`` at once if another holds it. The lock dies with its process.

        What was half built when an error ended the ingest is removed. Raises ``Unwritable`` when the disk refuses.
        """
        with refusing(self.root):
            self.generations.mkdir(parents=True, exist_ok=True)
            with (self.root / "ingest.lock").open("w") as lock:
                _lock(lock.fileno())
                reached(DurableStep.LOCKED)
                self._sweep()
                try:
                    yield
                except BaseException:
                    self._sweep()
                    raise

    def new_directory(self) -> Path:
        """Make and return an empty directory for the generation being built."""
        directory = self.generations / f"{_BUILDING}{os.getpid()}"
        shutil.rmtree(directory, ignore_errors=True)
        directory.mkdir()
        reached(DurableStep.DIRECTORY_MADE)
        return directory

    def publish(
        self, building: Path, content: str, embedder: str, counts: dict[str, int], damaged: Collection[Path] = ()
    ) -> Manifest:
        """Seal ``building`` with its manifest and make it current; the swap is one ``os.replace``.

        Everything is on disk before the swap, so that a power cut leaves a whole generation current.
        What is ``damaged`` of those before is then removed.
        """
        now = datetime.now(UTC)
        sync(building)
        reached(DurableStep.FILES_SYNCED)
        manifest = Manifest(
            id=f"{now:%Y%m%dT%H%M%S%f}-{content[:8]}",
            created=now.isoformat(timespec="seconds"),
            content=content,
            embedder=embedder,
            counts=counts,
            files=digests(building),
        ).sealed()
        _write_durably(building / NAME, json.dumps(asdict(manifest), ensure_ascii=False, indent=1))
        sync_path(building)
        reached(DurableStep.MANIFEST_WRITTEN)
        building.rename(self.generations / manifest.id)
        sync_path(self.generations)
        reached(DurableStep.GENERATION_NAMED)
        self._point_to(manifest.id)
        self._sweep(damaged)
        reached(DurableStep.SWEPT)
        return manifest

    def _point_to(self, name: str) -> None:
        temporary = self.root / "current.new"
        _write_durably(temporary, name)
        reached(DurableStep.POINTER_WRITTEN)
        temporary.replace(self._pointer)
        sync_path(self.root)
        reached(DurableStep.POINTER_SWAPPED)

    def _sealed(self) -> list[Path]:
        """Return the generations that were sealed, newest first; what is being built has a name with a dot."""
        try:
            found = [p for p in self.generations.iterdir() if p.is_dir() and not p.name.startswith(".")]
        except FileNotFoundError:
            return []
        return sorted(found, reverse=True)

    def _sweep(self, damaged: Collection[Path] = ()) -> None:
        """Remove half-built and damaged directories and all but the newest generations; the current one stays."""
        keep = [path for path in self.newest_first() if path not in damaged][:_KEPT]
        for path in self.generations.iterdir():
            if path not in keep:
                shutil.rmtree(path, ignore_errors=True)


def _lock(descriptor: int) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Busy(
            "Một lần nạp khác đang chạy; hãy đợi nó xong rồi nạp lại. (Another ingest is running; try later.)"
        ) from None


def _write_durably(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
