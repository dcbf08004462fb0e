"""Which generation may serve: the newest whose files are what its manifest says, looked at once by each process."""

import logging
from pathlib import Path

from knowledge.errors import Damaged, NoKnowledge
from knowledge.generation import Home
from knowledge.manifest import verify_files

logger = logging.getLogger(__name__)


class Soundness:
    """Remembers what was found of every generation, so that a damaged one is not read through again and again."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._found: dict[str, Damaged | None] = {}

    def newest_sound(self) -> Path:
        """Return the current generation, or the newest before it that is whole; the log says which was passed over.

        Raises ``NoKnowledge`` before the first ingest, ``Damaged`` when none is whole.
        """
        self._home.require_current()
        damage: Damaged | None = None
        for directory in self._home.newest_first():
            found = self._look_at(directory)
            if found is None:
                return directory
            damage = damage or found
        raise damage or NoKnowledge("Tri thức đang được thay; hãy thử lại. (The knowledge is being replaced.)")

    def _look_at(self, directory: Path) -> Damaged | None:
        """Return what is wrong with a generation, None if nothing is."""
        if directory.name not in self._found:
            self._found[directory.name] = _damage(directory)
        return self._found[directory.name]


def _damage(directory: Path) -> Damaged | None:
    try:
        verify_files(directory)
    except Damaged as damage:
        logger.error("%s Dùng thế hệ trước; hãy nạp lại. (Not served: using the one before; ingest again.)", damage)
        return damage
    return None
