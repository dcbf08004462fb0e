"""A home with one generation, and what would change it: the ground on which disks fail and ingests are killed."""

import hashlib
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar

from tests.trust.jobs import AFTER, BEFORE, CHANGED, write_corpus
from tests.trust.progress import followed
from tests.trust.workshop import Workshop

Case = TypeVar("Case")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """``home`` was built from one corpus; ``paths`` change it. What it says before and after is known."""

    folder: Path
    home: Path
    paths: list[str]
    before: dict[str, Any]
    after: dict[str, Any]
    operations: int
    seconds: float
    state: str

    def opened(self, workshop: Workshop, home: Path) -> dict[str, Any]:
        """Return what a home says; of one that is byte for byte as it was before, that is known."""
        return self.before if state(home) == self.state else workshop.do("open", home=str(home))

    def copy(self, name: str) -> Path:
        """Return a fresh copy of the home."""
        made = self.folder / name
        shutil.copytree(self.home, made)
        return made

    def discard(self, home: Path) -> None:
        """Remove a copy, and the journal of what was done to it."""
        shutil.rmtree(home)
        Path(f"{home}.journal").unlink(missing_ok=True)


def state(home: Path) -> str:
    """Return a digest of every name and every byte in a folder."""
    files = sorted(path for path in home.rglob("*"))
    told = hashlib.sha256()
    for path in files:
        told.update(f"{path.relative_to(home)}\0".encode())
        told.update(hashlib.sha256(path.read_bytes() if path.is_file() else b"folder").digest())
    return told.hexdigest()


def lay(folder: Path, workshop: Workshop) -> Ground:
    """Build the ground in ``folder``."""
    write_corpus(folder / "trước", BEFORE)
    write_corpus(folder / "sau", AFTER, mark=CHANGED)
    home, paths = folder / "home", [str(folder / "sau")]
    workshop.do("ingest", home=str(home), paths=[str(folder / "trước")])
    shutil.copytree(home, folder / "changed")
    done = workshop.do("ingest", home=str(folder / "changed"), paths=paths, failure={"at": 0, "how": 0})
    before, after = (workshop.do("open", home=str(folder / name)) for name in ("home", "changed"))
    assert before["said"] != after["said"]
    return Ground(
        folder=folder,
        home=home,
        paths=paths,
        before=before,
        after=after,
        operations=done["operations"],
        seconds=done["seconds"],
        state=state(home),
    )


def shared_out(
    workshops: list[Workshop], cases: Sequence[Case], do: Callable[[Workshop, Case], Result]
) -> list[Result]:
    """Return what ``do`` makes of every case, each workshop taking the next one when it is free.

    All are tried whatever fails; then what failed is raised.
    """
    free: SimpleQueue[Workshop] = SimpleQueue()
    for workshop in workshops:
        free.put(workshop)
    failed: list[Exception] = []

    def one(case: Case) -> list[Result]:
        workshop = free.get()
        try:
            return [do(workshop, case)]
        except Exception as failure:
            failed.append(failure)
            return []
        finally:
            free.put(workshop)

    with ThreadPoolExecutor(len(workshops)) as threads:
        done = [result for found in followed(threads.map(one, cases), len(cases)) for result in found]
    if failed:
        raise ExceptionGroup(f"{len(failed)} of {len(cases)} tries", failed)
    return done
