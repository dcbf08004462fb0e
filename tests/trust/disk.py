"""A disk that fails on demand (``disk.c``): compiled once, preloaded into the process whose disk it is."""

import ctypes
import errno
import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

KILL = -1
FULL, READ_ONLY, BROKEN = errno.ENOSPC, errno.EROFS, errno.EIO
_SOURCE = Path(__file__).with_name("disk.c")


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What happens at the ``at``-th operation under a folder (1 is the first, 0 never), counting those on ``part``."""

    at: int
    how: int
    lasting: bool = True
    part: str = ""


def compiled(folder: Path) -> Path | None:
    """Return the library to preload, or None where there is no C compiler."""
    compiler, made = shutil.which("gcc") or shutil.which("cc"), folder / "disk.so"
    if compiler is None:
        return None
    flags = ["-O1", "-shared", "-fPIC", "-D_LARGEFILE64_SOURCE"]
    subprocess.run([compiler, *flags, "-o", str(made), str(_SOURCE), "-ldl"], check=True)
    return made


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
