"""The health of the legal records as a person sees it: one row a finding, with examples."""

from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from assistant.bootstrap import knowledge_home
from assistant.settings import load_settings
from ingest.doctor import examine
from knowledge.records import Records


def report_findings(home: Path | None, as_of: date, console: Console) -> int:
    """Print what is wrong or missing on ``as_of`` and return how many kinds of findings there are."""
    directory = knowledge_home(load_settings(), home).require_current()
    records = Records(directory / "records.sqlite")
    try:
        findings = examine(records, as_of)
    finally:
        records.close()
    table = Table(title=f"Kiểm tra tri thức pháp luật, {as_of:%d/%m/%Y} (legal records)", show_lines=True)
    table.add_column("điều thấy (finding)", ratio=2)
    table.add_column("số (count)", justify="right")
    table.add_column("ví dụ (examples)", ratio=3)
    for finding in findings:
        vietnamese, english = finding.kind.value
        table.add_row(f"{vietnamese}\n({english})", f"{finding.count:,}", "\n".join(finding.examples))
    if findings:
        console.print(table, markup=False)
    else:
        console.print("Không thấy mâu thuẫn hay thiếu sót. (No conflict and no gap found.)")
    return len(findings)
