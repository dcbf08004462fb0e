"""The first tables."""

import sqlalchemy as sa
from alembic import op

from bots.state.migrations.parts import TIME, index, key, needed, official, optional, unique

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Bring the tables from the revision before to this one."""
    for create in _TABLES.values():
        create()


def downgrade() -> None:
    """Go back to the revision before."""
    for table in reversed(_TABLES):
        op.drop_table(table)


def _feedback() -> None:
    op.create_table(
        "feedback",
        needed("id", sa.Integer()),
        needed("question", sa.String(length=64)),
        needed("given_at", TIME),
        needed("useful", sa.Boolean()),
        optional("reason", sa.String(length=40)),
        optional("words", sa.String()),
        optional("words_until", sa.Date()),
        key("feedback", "id"),
        unique("feedback", "question"),
    )


def _officials() -> None:
    op.create_table(
        "officials",
        needed("id", sa.Integer()),
        needed("login", sa.String(length=80)),
        needed("name", sa.String()),
        needed("role", sa.String(length=20)),
        needed("password_hash", sa.String()),
        optional("place", sa.String()),
        needed("failures", sa.Integer()),
        optional("locked_until", TIME),
        optional("disabled_at", TIME),
        key("officials", "id"),
        unique("officials", "login"),
    )


def _questions() -> None:
    op.create_table(
        "questions",
        needed("id", sa.String(length=64)),
        needed("asked_at", TIME),
        needed("channel", sa.String(length=20)),
        needed("outcome", sa.String(length=20)),
        optional("procedure", sa.String(length=40)),
        optional("field", sa.String()),
        optional("aspect", sa.String(length=20)),
        optional("level", sa.String(length=10)),
        optional("place", sa.String()),
        needed("language", sa.String(length=5)),
        needed("presumed_district", sa.Boolean()),
        optional("approved_answer", sa.Integer()),
        needed("milliseconds", sa.Double()),
        needed("generation", sa.String(length=80)),
        optional("text", sa.String()),
        optional("text_until", sa.Date()),
        key("questions", "id"),
    )
    index("questions", "asked_at", "outcome", "text_until")


def _talks() -> None:
    op.create_table(
        "talks",
        needed("channel", sa.String(length=20)),
        needed("name", sa.String(length=80)),
        optional("place", sa.String()),
        optional("commune", sa.String()),
        needed("language", sa.String(length=5)),
        key("talks", "channel", "name"),
    )


def _updates() -> None:
    op.create_table(
        "updates",
        needed("channel", sa.String(length=20)),
        needed("number", sa.String(length=40)),
        needed("talk", sa.String(length=80)),
        needed("received_at", TIME),
        optional("payload", sa.JSON()),
        optional("placeholder", sa.String(length=40)),
        needed("tries", sa.Integer()),
        needed("next_try_at", TIME),
        optional("answered_at", TIME),
        key("updates", "channel", "number"),
    )
    index("updates", "answered_at", "talk")


def _approved_answers() -> None:
    op.create_table(
        "approved_answers",
        needed("id", sa.Integer()),
        needed("question", sa.String()),
        needed("key", sa.String()),
        needed("text", sa.String()),
        optional("source", sa.String()),
        optional("place", sa.String()),
        needed("owner", sa.Integer()),
        needed("approved_at", TIME),
        needed("expires_on", sa.Date()),
        optional("withdrawn_at", TIME),
        official("approved_answers", "owner"),
        key("approved_answers", "id"),
    )
    index("approved_answers", "key")


def _deeds() -> None:
    op.create_table(
        "deeds",
        needed("id", sa.Integer()),
        needed("done_at", TIME),
        optional("official", sa.Integer()),
        needed("deed", sa.String(length=40)),
        needed("subject", sa.String()),
        official("deeds", "official"),
        key("deeds", "id"),
    )
    index("deeds", "done_at")


def _notices() -> None:
    op.create_table(
        "notices",
        needed("id", sa.Integer()),
        needed("text", sa.String()),
        optional("text_en", sa.String()),
        needed("starts_at", TIME),
        needed("ends_at", TIME),
        needed("written_by", sa.Integer()),
        official("notices", "written_by"),
        key("notices", "id"),
    )


def _sessions() -> None:
    op.create_table(
        "sessions",
        needed("digest", sa.String(length=64)),
        needed("official", sa.Integer()),
        needed("form_token", sa.String(length=64)),
        needed("signed_in_at", TIME),
        needed("seen_at", TIME),
        needed("expires_at", TIME),
        official("sessions", "official"),
        key("sessions", "digest"),
    )
    index("sessions", "expires_at")


def _switches() -> None:
    op.create_table(
        "switches",
        needed("target", sa.String(length=120)),
        needed("reason", sa.String()),
        optional("reason_en", sa.String()),
        needed("turned_off_at", TIME),
        needed("turned_off_by", sa.Integer()),
        official("switches", "turned_off_by"),
        key("switches", "target"),
    )


def _tickets() -> None:
    op.create_table(
        "tickets",
        needed("id", sa.Integer()),
        needed("code", sa.String(length=6)),
        needed("state", sa.String(length=20)),
        needed("opened_at", TIME),
        needed("due_at", TIME),
        needed("channel", sa.String(length=20)),
        needed("language", sa.String(length=5)),
        needed("question", sa.String()),
        optional("conversation", sa.JSON()),
        optional("procedure", sa.String(length=40)),
        optional("level", sa.String(length=10)),
        optional("place", sa.String()),
        optional("commune", sa.String()),
        optional("forwarded_to", sa.String()),
        optional("draft", sa.String()),
        optional("reply", sa.String()),
        optional("replied_by", sa.Integer()),
        optional("replied_at", TIME),
        needed("keep_until", sa.Date()),
        official("tickets", "replied_by"),
        key("tickets", "id"),
        unique("tickets", "code"),
    )
    index("tickets", "keep_until", "opened_at", "state")


def _uploads() -> None:
    op.create_table(
        "uploads",
        needed("id", sa.Integer()),
        needed("name", sa.String()),
        needed("digest", sa.String(length=64)),
        needed("state", sa.String(length=20)),
        needed("preview", sa.JSON()),
        needed("uploaded_at", TIME),
        needed("uploaded_by", sa.Integer()),
        optional("published_at", TIME),
        official("uploads", "uploaded_by"),
        key("uploads", "id"),
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
