"""What runs every night: ``motcua purge`` and ``motcua backup``."""

from pathlib import Path

from rich.console import Console

from assistant.settings import load_settings
from bots.state.backup import back_up
from bots.state.database import open_database
from bots.state.retention import purge
from bots.vietnam_time import today


def purge_state(home: Path | None, console: Console) -> None:
    """Delete what may no longer be kept, and say how much that was."""
    database = open_database(load_settings(), home)
    try:
        gone = purge(database, today())
        database.erase_deleted()
    finally:
        database.close()
    console.print(
        f"Đã xóa lời của {gone.questions} câu hỏi và {gone.opinions} đánh giá, xóa {gone.tickets} phiếu hết hạn giữ. "
        f"(Words of {gone.questions} questions and {gone.opinions} opinions, and {gone.tickets} tickets, are gone.)"
    )


def back_up_state(path: Path, home: Path | None, console: Console) -> None:
    """Copy the state to ``path``; raises ``AssistantError``."""
    database = open_database(load_settings(), home)
    try:
        back_up(database, path)
    finally:
        database.close()
    console.print(f"Đã sao lưu trạng thái vào {path}. (The state is backed up.)", highlight=False)
