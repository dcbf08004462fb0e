"""The questions that were asked: what is counted of each, and for some days its text where that is wanted."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session as Connection

from bots.state.inserting import insert_new
from bots.state.tables import AskedQuestion


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question and how it ended; ``text`` is masked, and only there while a retention is set."""

    id: str
    asked_at: datetime
    channel: str
    outcome: str
    milliseconds: float
    generation: str = ""
    language: str = "vi"
    procedure: str | None = None
    field: str | None = None
    aspect: str | None = None
    level: str | None = None
    place: str | None = None
    presumed_district: bool = False
    approved_answer: int | None = None
    text: str | None = None
    text_until: date | None = None


def record(connection: Connection, asked: Sequence[Asked]) -> None:
    """Write questions down; one whose id is known already was asked again and is counted once."""
    insert_new(connection, AskedQuestion, [asdict(one) for one in asked])


def was_asked(connection: Connection, id: str) -> bool:
    """Tell whether a question of that id was answered here."""
    return bool(connection.scalar(select(exists().where(AskedQuestion.id == id))))


def asked_about(connection: Connection, id: str) -> tuple[str | None, str | None]:
    """Return the procedure and level that the question of that id was answered with, as far as they are known."""
    row = connection.get(AskedQuestion, id)
    return (row.procedure, row.level) if row else (None, None)


def forget_texts(connection: Connection, ids: Sequence[str]) -> None:
    """Empty the texts of these questions; their counts stay."""
    emptied = update(AskedQuestion).where(AskedQuestion.id.in_(ids)).values(text=None, text_until=None)
    connection.execute(emptied)
