"""A home with one generation, and what would change it: the ground on which disks fail and ingests are killed."""

import shutil
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar

from tests.trust.jobs import write_corpus
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

    def copy(self, name: str) -> Path:
        """Return a fresh copy of the home."""
        made = self.folder / name
        shutil.copytree(self.home, made)
        return made


def lay(folder: Path, workshop: Workshop) -> Ground:
    """Build the ground in ``folder``."""
    write_corpus(folder / "trước", 6)
    write_corpus(folder / "sau", 8, mark=" (mới)")
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
    )


def shared_out(
    workshops: list[Workshop], cases: Iterable[Case], do: Callable[[Workshop, Case], Result]
) -> list[Result]:
    """Return what ``do`` makes of every case, each workshop taking the next one when it is free."""
    free: SimpleQueue[Workshop] = SimpleQueue()
    for workshop in workshops:
        free.put(workshop)

    def one(case: Case) -> Result:
        workshop = free.get()
        try:
            return do(workshop, case)
        finally:
            free.put(workshop)

    with ThreadPoolExecutor(len(workshops)) as threads:
        return list(threads.map(one, cases))
