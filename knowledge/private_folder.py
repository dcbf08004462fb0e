"""A temporary folder of this process's own, gone with it: what a killed process left, the next one removes."""

import fcntl
import os
import shutil
import tempfile
import time
import weakref
from pathlib import Path

_PREFIX = "motcua-private-"  # nobody else names a folder of theirs so
_YOUNG = 60.0  # seconds within which a folder may have been made and not yet locked


class PrivateFolder:
    """A folder for as long as the process holds it open; a lock on it, which dies with the process, says so."""

    def __init__(self) -> None:
        _remove_abandoned()
        self._folder = tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)
        self.path = Path(self._folder.name)
        lock = os.open(self.path, os.O_RDONLY)
        self._release = weakref.finalize(self, os.close, lock)
        fcntl.flock(lock, fcntl.LOCK_SH)

    def copy_of(self, directory: Path) -> Path:
        """Fill the folder with a copy of ``directory`` and return its path."""
        shutil.copytree(directory, self.path, dirs_exist_ok=True)
        return self.path

    def links_to(self, directory: Path) -> Path:
        """Fill the folder with links to the files of ``directory`` and return its path."""
        for file in directory.iterdir():
            if file.is_file() and file.suffix != ".lock":
                (self.path / file.name).symlink_to(file.resolve())
        return self.path

    def close(self) -> None:
        """Remove the folder."""
        self._folder.cleanup()
        self._release()


def _remove_abandoned() -> None:
    """Remove the folders that no living process holds; of another user's, nothing."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        try:
            lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        except OSError:
            continue
        if time.time() - os.fstat(lock).st_mtime < _YOUNG:
            os.close(lock)
            continue
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder, ignore_errors=True)
        except BlockingIOError:
            pass
        finally:
            os.close(lock)
