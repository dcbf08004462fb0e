"""Ingest as a person sees it: a progress bar, then a summary with every rejection."""

from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from assistant.bootstrap import knowledge_home
from assistant.settings import load_settings
from ingest.pipeline import ingest
from ingest.report import Report
from knowledge.embedding import load_embedder

_SHOWN_REJECTIONS = 20


def ingest_with_progress(paths: list[Path], home: Path | None, console: Console) -> Report:
    """Ingest ``paths`` into the knowledge home, showing progress and a summary on ``console``."""
    settings = load_settings()
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("Nạp", total=None)

        def advance(stage: str, done: int, total: int) -> None:
            progress.update(task, description=f"Nạp: {stage}", completed=done, total=total or None)

        report = ingest(knowledge_home(settings, home), paths, load_embedder(settings.embedding_model), advance)
    _summarise(report, console)
    return report


def _summarise(report: Report, console: Console) -> None:
    table = Table(title="Kết quả nạp (ingest)")
    for heading in ("mới (created)", "cập nhật (updated)", "không đổi (skipped)", "gỡ (removed)", "bị loại (rejected)"):
        table.add_column(heading, justify="right")
    counts = (report.created, report.updated, report.skipped, report.removed, len(report.rejected))
    table.add_row(*(f"{n:,}" for n in counts))
    console.print(table)
    if report.damage:
        console.print(report.damage, highlight=False, markup=False)
    if report.superseded:
        console.print(
            f"{report.superseded:,} bản ghi cũ hơn bản đang có, giữ bản mới. (Older than what is held; kept the newer.)"
        )
    for rejection in report.rejected[:_SHOWN_REJECTIONS]:
        console.print(f"Loại {rejection.path}: {rejection.reason}", highlight=False, markup=False)
    if len(report.rejected) > _SHOWN_REJECTIONS:
        console.print(f"… và {len(report.rejected) - _SHOWN_REJECTIONS} tệp khác. (and more)")
    for reason, count in report.unread.items():
        console.print(f"{count:,}: {reason}", highlight=False, markup=False)
    if report.generation:
        console.print(f"Thế hệ mới đang phục vụ: {report.generation}. (New generation is serving.)", markup=False)
    else:
        console.print("Không có gì thay đổi. (Nothing changed.)")
