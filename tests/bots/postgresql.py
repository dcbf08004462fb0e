"""A PostgreSQL server of the tests' own, from the distribution's package, gone when they end."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from uuid import uuid4

OPTIONS = "-c fsync=off -c listen_addresses='' -c max_connections=40 -k {folder}"


def programs() -> Path | None:
    """Return the folder of PostgreSQL's programs, or None where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[4]))
    named = shutil.which("initdb")
    return found[-1].parent if found else Path(named).parent if named else None


@contextmanager
def server(programs: Path) -> Iterator[Callable[[], str]]:
    """Run a server in an empty folder and yield what makes a new database on it and returns the address."""
    folder = Path(mkdtemp(prefix="postgresql-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data = folder / "data"
    try:
        _as_owner(programs / "initdb", "-D", data, "-U", "motcua", "-A", "trust", "-E", "UTF8", "--no-sync")
        _as_owner(
            programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", OPTIONS.format(folder=folder), "start"
        )
        yield partial(_new_database, programs, folder)
    finally:
        _as_owner(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop", check=False)
        shutil.rmtree(folder)


def _new_database(programs: Path, folder: Path) -> str:
    name = f"t{uuid4().hex}"
    subprocess.run([programs / "createdb", "-h", folder, "-U", "motcua", name], check=True)
    return f"postgresql://motcua@/{name}?host={folder}"


def _as_owner(*command: object, check: bool = True) -> None:
    """Run one of the server's programs, which refuse to be run by root."""
    before = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*before, *map(str, command)], check=check, capture_output=True, cwd="/")
