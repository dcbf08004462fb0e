"""The work on one upload, in a process of its own beside the server: read it for its preview, or publish it.

An ingest takes memory and minutes that the server must not lack; the lock of the knowledge home lets one run at a time.
"""

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from assistant.bootstrap import knowledge_home
from assistant.errors import AssistantError
from assistant.settings import load_settings
from bots.state.database import Database, open_database
from bots.state.uploads import end_publishing, set_previewed, set_progress, upload_numbered
from bots.uploads import Upload, folder_of
from ingest.pipeline import ingest
from ingest.previewing import previewed
from ingest.report import Report
from knowledge.embedding import load_embedder
from knowledge.errors import Busy, KnowledgeError

READ, PUBLISH = "read", "publish"
WAITS = "đợi lần nạp khác xong"
_SIGN_OF_LIFE = 5.0  # seconds
_TURN = 2.0  # seconds between two tries for the lock
_UNEXPECTED = "Có lỗi không ngờ khi đưa vào dùng; dữ liệu cũ vẫn phục vụ. (An unexpected failure; nothing has changed.)"

logger = logging.getLogger(__name__)


def start(work: str, number: int, home: Path) -> None:
    """Begin the work in a process that outlives this request, with this process's own settings."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "MOTCUA_HOME": str(home)}
    command = [sys.executable, "-m", "bots.upload_work", work, str(number)]
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, start_new_session=True)
    threading.Thread(target=process.wait, daemon=True).start()  # so that it leaves no corpse


def main(work: str, number: int) -> None:
    """Do the work on the upload of that number."""
    settings = load_settings()
    database, home = open_database(settings), knowledge_home(settings)
    upload = upload_numbered(database, number)
    if upload is None:
        return
    if work == READ:
        content = (folder_of(home.root, upload.digest) / upload.name).read_bytes()
        with _alive(database, number):
            preview = previewed(content, upload.name, upload.dated)
        set_previewed(database, number, preview)
    else:
        with _alive(database, number) as told:
            said, succeeded = _published(upload, told)
        end_publishing(database, number, datetime.now(UTC), said, succeeded)


class _Told:
    """The last progress that was told, for the sign of life."""

    def __init__(self) -> None:
        self.last: tuple[str, int, int] = ("", 0, 0)

    def __call__(self, stage: str, done: int, total: int) -> None:
        self.last = (stage, done, total)


@contextmanager
def _alive(database: Database, number: int) -> Iterator[_Told]:
    """Write down every few seconds how far the work is."""
    told, over = _Told(), threading.Event()

    def beat() -> None:
        while not over.wait(_SIGN_OF_LIFE if told.last[0] else 1.0):
            set_progress(database, number, *told.last, datetime.now(UTC))

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield told
    finally:
        over.set()
        thread.join()


def _published(upload: Upload, told: _Told) -> tuple[str, bool]:
    """Ingest the upload; return what became of it, in words, and whether anything of it was taken."""
    try:
        report = _ingested(upload, told)
    except (KnowledgeError, AssistantError) as problem:
        return str(problem), False
    except Exception as bug:  # its message may quote the document
        logger.error("publishing upload %s: %s", upload.id, type(bug).__name__)
        return _UNEXPECTED, False
    return _summary(report), bool(report.changed or report.skipped or report.superseded)


def _ingested(upload: Upload, told: _Told) -> Report:
    """Ingest the upload's folder as soon as no other ingest holds the home."""
    settings = load_settings()
    home = knowledge_home(settings)
    embedder = load_embedder(settings.embedding_model)
    while True:
        try:
            return ingest(home, [folder_of(home.root, upload.digest)], embedder, told)
        except Busy:
            told(WAITS, 0, 0)
            time.sleep(_TURN)


def _summary(report: Report) -> str:
    """Return what became of the records, in words."""
    counts = (
        ("mới (new)", report.created),
        ("cập nhật (updated)", report.updated),
        ("không đổi (unchanged)", report.skipped),
        ("cũ hơn bản đang có (older than held)", report.superseded),
        ("gỡ (removed)", report.removed),
    )
    said = [f"{name}: {count}" for name, count in counts if count]
    return "; ".join([*said, *(f"{r.path}: {r.reason}" for r in report.rejected)])


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
