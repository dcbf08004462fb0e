"""Officials for tests of what they do; how they sign in is tested elsewhere."""

from bots.state.database import Database
from bots.state.tables import Official


def official(database: Database, place: str | None = "Phường Hải Châu, Đà Nẵng", login: str = "lan") -> int:
    """Add an official and return the number."""
    with database.transaction() as connection:
        row = Official(login=login, name="Nguyễn Thị Lan", role="editor", password_hash="x", place=place)
        connection.add(row)
        connection.flush()
        return row.id
