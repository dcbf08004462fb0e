"""Writes the weekly report: facts gathered, composed once, and written as Word, Excel or a page by the file's name."""

from collections.abc import Callable
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

from assistant.errors import AssistantError
from bots.state.database import Database
from bots.weekly_report.messages import Refusal
from bots.weekly_report.paper import Paper
from bots.weekly_report.week import Week
from knowledge.records import Records

_NEEDS = {".docx": "matplotlib", ".xlsx": "openpyxl", ".html": "matplotlib"}


def write_report(
    database: Database,
    records: Records,
    week: Week,
    path: Path,
    body: str | None = None,
    addressee: str | None = None,
    now: datetime | None = None,
) -> None:
    """Write the report of ``week`` by ``body`` ("UBND phường Hải Châu") to ``path``, whose ending chooses the format.

    Examines every record, which takes seconds on the whole register; raises ``AssistantError`` if it cannot write.
    """
    writer = _writer(path)

    from bots.weekly_report.composing import compose
    from bots.weekly_report.gathering import gather

    written = writer(compose(gather(database, records, week, now or datetime.now(UTC)), body, addressee))
    try:
        path.write_bytes(written)
    except OSError as problem:
        raise AssistantError(Refusal.NOT_WRITTEN.value.format(path=path, why=type(problem).__name__)) from problem


def _writer(path: Path) -> Callable[[Paper], bytes]:
    """Return what writes files that are named like ``path``, before any work is done in vain."""
    needed = _NEEDS.get(path.suffix.lower())
    if needed is None:
        raise AssistantError(Refusal.UNKNOWN_FORMAT.value.format(name=path.name))
    if find_spec(needed) is None:
        raise AssistantError(Refusal.MISSING_EXTRA.value.format(name=needed))
    if not path.parent.is_dir():
        raise AssistantError(Refusal.NO_FOLDER.value.format(folder=path.parent))
    match path.suffix.lower():
        case ".docx":
            from bots.weekly_report.word import word_document

            return word_document
        case ".xlsx":
            from bots.weekly_report.excel import workbook

            return workbook
        case _:
            from bots.weekly_report.web_page import web_page

            return web_page
