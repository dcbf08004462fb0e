"""What an ingest did, in counts, and every rejection with its reason."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A file or record that was not taken, and why, in one sentence."""

    path: str
    reason: str


@dataclass(slots=True, kw_only=True)
class Report:
    """Counts of records (procedures and documents) by what became of them."""

    created: int = 0
    updated: int = 0
    skipped: int = 0
    removed: int = 0
    superseded: int = 0
    rejected: list[Rejection] = field(default_factory=list)
    unread: dict[str, int] = field(default_factory=dict)  # reason → parts of taken files that could not be read
    generation: str | None = None
    damage: str = ""  # what was wrong with the generation before, and what that means for the person

    @property
    def changed(self) -> bool:
        """Tell whether anything is different from before."""
        return bool(self.created or self.updated or self.removed)
