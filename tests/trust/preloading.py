"""Small libraries in C that stand between a process and the system: compiled once, where there is a compiler."""

import shutil
import subprocess
from pathlib import Path


def compiled(source: str, folder: Path) -> Path | None:
    """Return the library to preload, made in ``folder`` of a file beside this one; None without a C compiler."""
    compiler, made = shutil.which("gcc") or shutil.which("cc"), folder / f"{source}.so"
    if compiler is None:
        return None
    flags = ["-O1", "-shared", "-fPIC", "-D_LARGEFILE64_SOURCE"]
    subprocess.run([compiler, *flags, "-o", str(made), str(Path(__file__).with_name(source)), "-ldl"], check=True)
    return made
