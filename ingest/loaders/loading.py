"""Bytes into text. Foreign formats are parsed in a limited process of their own, so that a bomb harms nobody."""

import os
import signal
import subprocess
import sys
import tempfile
from typing import IO

from pydantic import TypeAdapter

from ingest.loaders.kinds import kind_of
from ingest.loaders.loaded_text import Kind, LoadedText, Paragraph, Unloadable
from ingest.loaders.plain_text import decoded

REFUSED = 3  # the exit status of a worker that says why on its standard output
TOO_LARGE = 4
_MOST_SAID = 64 * 1024**2  # bytes of text, as JSON, that a file may hold
_COMPLAINT = 4_096  # bytes of a worker's last words
_PATIENCE = 3_600  # seconds by the clock: a long scan on a slow machine
_loaded = TypeAdapter(LoadedText)
_TOO_MUCH = "Tệp cần quá nhiều bộ nhớ để đọc. (The file needs too much memory to be read.)"
_TOO_LONG = "Đọc tệp quá lâu, đã dừng. (Reading the file took too long and was stopped.)"


def load(content: bytes) -> LoadedText:
    """Return the text of a file by what it contains; raises ``Unloadable`` with the reason in one sentence."""
    kind = kind_of(content)
    if kind is not Kind.TEXT:
        return _confined(kind, content)
    paragraphs = tuple(Paragraph(text=line) for line in decoded(content).splitlines() if line.strip())
    return LoadedText(kind=kind, paragraphs=paragraphs)


def _confined(kind: Kind, content: bytes) -> LoadedText:
    command = [sys.executable, "-m", "ingest.loaders.worker", kind.value]
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
        try:
            status = subprocess.run(
                command, input=content, stdout=said, stderr=complained, timeout=_PATIENCE, env=limited_environment()
            ).returncode
        except subprocess.TimeoutExpired:
            raise Unloadable(_TOO_LONG) from None
        text = _end_of(said, _MOST_SAID + 1)
        if len(text) > _MOST_SAID:
            raise Unloadable(_TOO_MUCH)
        if status == 0:
            return _loaded.validate_json(text)
        if status == REFUSED:
            raise Unloadable(text.decode().strip())
        raise Unloadable(_reason(status, _end_of(complained, _COMPLAINT).decode("utf-8", "replace")))


def _end_of(file: IO[bytes], most: int) -> bytes:
    """Return the last ``most`` bytes of what was written."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - most))
    return file.read()


def limited_environment() -> dict[str, str]:
    """Return what the worker needs of our environment and no more: it holds no key."""
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR", "TESSDATA_PREFIX") if name in os.environ}
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}


def _reason(status: int, complaint: str) -> str:
    if status == TOO_LARGE:
        return _TOO_MUCH
    if status in {-signal.SIGXCPU, -signal.SIGKILL}:
        return _TOO_LONG
    last = next(reversed(complaint.strip().splitlines()), f"{status}")
    return f"Tệp hỏng hoặc sai định dạng ({last[:120]}). (A damaged file.)"
