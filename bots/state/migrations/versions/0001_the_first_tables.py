"""The first tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0001"
down_revision = None

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Bring the tables from the revision before to this one."""
    for create in _TABLES.values():
        create()


def downgrade() -> None:
    """Go back to the revision before."""
    for table in reversed(_TABLES):
        op.drop_table(table)


def _needed(name: str, kind: TypeEngine[Any]) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _optional(name: str, kind: TypeEngine[Any]) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=True)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _unique(table: str, column: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(column, name=op.f(f"uq_{table}_{column}"))


def _official(table: str, column: str) -> sa.ForeignKeyConstraint:
    """Return that ``column`` names one of the officials."""
    return sa.ForeignKeyConstraint([column], ["officials.id"], name=op.f(f"fk_{table}_{column}_officials"))


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _feedback() -> None:
    op.create_table(
        "feedback",
        _needed("id", sa.Integer()),
        _needed("question", sa.String(length=64)),
        _needed("given_at", _TIME),
        _needed("useful", sa.Boolean()),
        _optional("reason", sa.String(length=40)),
        _optional("words", sa.String()),
        _optional("words_until", sa.Date()),
        _key("feedback", "id"),
        _unique("feedback", "question"),
    )


def _officials() -> None:
    op.create_table(
        "officials",
        _needed("id", sa.Integer()),
        _needed("login", sa.String(length=80)),
        _needed("name", sa.String()),
        _needed("role", sa.String(length=20)),
        _needed("password_hash", sa.String()),
        _optional("place", sa.String()),
        _needed("failures", sa.Integer()),
        _optional("locked_until", _TIME),
        _optional("disabled_at", _TIME),
        _key("officials", "id"),
        _unique("officials", "login"),
    )


def _questions() -> None:
    op.create_table(
        "questions",
        _needed("id", sa.String(length=64)),
        _needed("asked_at", _TIME),
        _needed("channel", sa.String(length=20)),
        _needed("outcome", sa.String(length=20)),
        _optional("procedure", sa.String(length=40)),
        _optional("field", sa.String()),
        _optional("aspect", sa.String(length=20)),
        _optional("level", sa.String(length=10)),
        _optional("place", sa.String()),
        _needed("language", sa.String(length=5)),
        _needed("presumed_district", sa.Boolean()),
        _optional("approved_answer", sa.Integer()),
        _needed("milliseconds", sa.Double()),
        _needed("generation", sa.String(length=80)),
        _optional("text", sa.String()),
        _optional("text_until", sa.Date()),
        _key("questions", "id"),
    )
    _index("questions", "asked_at", "outcome", "text_until")


def _talks() -> None:
    op.create_table(
        "talks",
        _needed("channel", sa.String(length=20)),
        _needed("name", sa.String(length=80)),
        _optional("place", sa.String()),
        _optional("commune", sa.String()),
        _needed("language", sa.String(length=5)),
        _key("talks", "channel", "name"),
    )


def _updates() -> None:
    op.create_table(
        "updates",
        _needed("channel", sa.String(length=20)),
        _needed("number", sa.String(length=40)),
        _needed("talk", sa.String(length=80)),
        _needed("received_at", _TIME),
        _optional("payload", sa.JSON()),
        _optional("placeholder", sa.String(length=40)),
        _needed("tries", sa.Integer()),
        _needed("next_try_at", _TIME),
        _optional("answered_at", _TIME),
        _key("updates", "channel", "number"),
    )
    _index("updates", "answered_at", "talk")


def _approved_answers() -> None:
    op.create_table(
        "approved_answers",
        _needed("id", sa.Integer()),
        _needed("question", sa.String()),
        _needed("key", sa.String()),
        _needed("text", sa.String()),
        _optional("source", sa.String()),
        _optional("place", sa.String()),
        _needed("owner", sa.Integer()),
        _needed("approved_at", _TIME),
        _needed("expires_on", sa.Date()),
        _optional("withdrawn_at", _TIME),
        _official("approved_answers", "owner"),
        _key("approved_answers", "id"),
    )
    _index("approved_answers", "key")


def _deeds() -> None:
    op.create_table(
        "deeds",
        _needed("id", sa.Integer()),
        _needed("done_at", _TIME),
        _optional("official", sa.Integer()),
        _needed("deed", sa.String(length=40)),
        _needed("subject", sa.String()),
        _official("deeds", "official"),
        _key("deeds", "id"),
    )
    _index("deeds", "done_at")


def _notices() -> None:
    op.create_table(
        "notices",
        _needed("id", sa.Integer()),
        _needed("text", sa.String()),
        _optional("text_en", sa.String()),
        _needed("starts_at", _TIME),
        _needed("ends_at", _TIME),
        _needed("written_by", sa.Integer()),
        _official("notices", "written_by"),
        _key("notices", "id"),
    )


def _sessions() -> None:
    op.create_table(
        "sessions",
        _needed("digest", sa.String(length=64)),
        _needed("official", sa.Integer()),
        _needed("form_token", sa.String(length=64)),
        _needed("signed_in_at", _TIME),
        _needed("seen_at", _TIME),
        _needed("expires_at", _TIME),
        _official("sessions", "official"),
        _key("sessions", "digest"),
    )
    _index("sessions", "expires_at")


def _switches() -> None:
    op.create_table(
        "switches",
        _needed("target", sa.String(length=120)),
        _needed("reason", sa.String()),
        _optional("reason_en", sa.String()),
        _needed("turned_off_at", _TIME),
        _needed("turned_off_by", sa.Integer()),
        _official("switches", "turned_off_by"),
        _key("switches", "target"),
    )


def _tickets() -> None:
    op.create_table(
        "tickets",
        _needed("id", sa.Integer()),
        _needed("code", sa.String(length=6)),
        _needed("state", sa.String(length=20)),
        _needed("opened_at", _TIME),
        _needed("due_at", _TIME),
        _needed("channel", sa.String(length=20)),
        _needed("language", sa.String(length=5)),
        _needed("question", sa.String()),
        _optional("conversation", sa.JSON()),
        _optional("procedure", sa.String(length=40)),
        _optional("level", sa.String(length=10)),
        _optional("place", sa.String()),
        _optional("commune", sa.String()),
        _optional("forwarded_to", sa.String()),
        _optional("draft", sa.String()),
        _optional("reply", sa.String()),
        _optional("replied_by", sa.Integer()),
        _optional("replied_at", _TIME),
        _needed("keep_until", sa.Date()),
        _official("tickets", "replied_by"),
        _key("tickets", "id"),
        _unique("tickets", "code"),
    )
    _index("tickets", "keep_until", "opened_at", "state")


def _uploads() -> None:
    op.create_table(
        "uploads",
        _needed("id", sa.Integer()),
        _needed("name", sa.String()),
        _needed("digest", sa.String(length=64)),
        _needed("state", sa.String(length=20)),
        _needed("preview", sa.JSON()),
        _needed("uploaded_at", _TIME),
        _needed("uploaded_by", sa.Integer()),
        _optional("published_at", _TIME),
        _official("uploads", "uploaded_by"),
        _key("uploads", "id"),
    )


# In the order in which they need each other.
_TABLES = {
    "feedback": _feedback,
    "officials": _officials,
    "questions": _questions,
    "talks": _talks,
    "updates": _updates,
    "approved_answers": _approved_answers,
    "deeds": _deeds,
    "notices": _notices,
    "sessions": _sessions,
    "switches": _switches,
    "tickets": _tickets,
    "uploads": _uploads,
}
