"""A disk that fails on demand (``disk.c``): preloaded into the process whose disk it is."""

import ctypes
import errno
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

KILL = -1
FULL, READ_ONLY, BROKEN = errno.ENOSPC, errno.EROFS, errno.EIO


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What happens at the ``at``-th operation under a folder (1 is the first, 0 never), counting those on ``part``."""

    at: int
    how: int
    lasting: bool = True
    part: str = ""


@cache
def _library() -> ctypes.CDLL:
    return ctypes.CDLL(os.environ["LD_PRELOAD"])


def arm(folder: Path, failure: Failure, journal: int = -1) -> None:
    """Let this process's disk fail under ``folder``; every operation is written to the descriptor ``journal``."""
    part = failure.part.encode()
    _library().disk_arm(
        str(folder).encode(), ctypes.c_long(failure.at), failure.how, int(failure.lasting), part, journal
    )


def disarm() -> int:
    """Mend the disk; return how many operations there were."""
    _library().disk_disarm()
    return int(_library().disk_seen())
