"""``motcua report``: the weekly report of this home's questions and records."""

from datetime import UTC, datetime
from pathlib import Path

from assistant.bootstrap import knowledge_home
from assistant.settings import load_settings
from bots.state.database import open_database
from bots.weekly_report.week import last_full_week, week_named
from bots.weekly_report.writing import write_report
from knowledge.records import Records


def report_week(output: Path, name: str | None, body: str | None, addressee: str | None, home: Path | None) -> None:
    """Write the report of the week called ``name``, or of the last full one; raises ``AssistantError``."""
    settings, now = load_settings(), datetime.now(UTC)
    week = week_named(name, now) if name else last_full_week(now)
    database = open_database(settings, home)
    records = Records(knowledge_home(settings, home).require_current() / "records.sqlite")
    try:
        write_report(database, records, week, output, body or settings.report_body, addressee, now)
    finally:
        records.close()
        database.close()
