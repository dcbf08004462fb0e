"""What an ingest builds upon: the generation before, or as much of it as is undamaged."""

from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import Damaged
from knowledge.generation import Home
from knowledge.manifest import is_whole, verify_files

_RECORDS = "records.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The generation whose records are taken over (None at the first ingest), and what was found damaged."""

    directory: Path | None = None
    damaged: tuple[Path, ...] = ()
    told: str = ""

    @property
    def indexes(self) -> Path | None:
        """The generation whose indexes may be built upon; None when there is none or it is damaged."""
        return None if self.directory in self.damaged else self.directory


def generation_before(home: Home) -> Before:
    """Return the newest generation whose records are whole; raises ``Damaged`` when there are only others."""
    damaged: list[Path] = []
    first: Damaged | None = None
    for directory in home.newest_first():
        damage = _damage(directory)
        if damage is None:
            return Before(directory=directory, damaged=tuple(damaged), told=_told(first, directory))
        first = first or damage
        damaged.append(directory)
        if is_whole(directory, _RECORDS):
            indexes = "Bản ghi còn nguyên; các chỉ mục được dựng lại. (The records are whole; indexes are made anew.)"
            return Before(directory=directory, damaged=tuple(damaged), told=f"{damage} {indexes}")
    if first is None:
        return Before()
    raise Damaged(f"{first} Không còn thế hệ nào lành; hãy nạp lại từ đầu vào một thư mục mới. (None is whole.)")


def _damage(directory: Path) -> Damaged | None:
    try:
        verify_files(directory)
    except Damaged as damage:
        return damage
    return None


def _told(damage: Damaged | None, used: Path) -> str:
    """Return what the person who ingests must know when the last generation could not be used."""
    if damage is None:
        return ""
    return f"{damage} Đã dựng từ {used.name}; hãy nạp lại các tệp nạp sau thế hệ đó. (Ingest again what came later.)"
