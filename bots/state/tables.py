"""Every table of the state, in one place. Times are UTC; no column holds what a person wrote unless it says so.

What may hold a person's words is masked first (``bots.privacy``) and has a day after which it is deleted.
"""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, MetaData, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Moment(TypeDecorator[datetime]):
    """A time in UTC that comes back aware from every database; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return ``value`` in UTC."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a time without its zone")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return ``value`` aware; SQLite forgets the zone."""
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


class Table(DeclarativeBase):
    """The base of all tables."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
        | {"fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"}
    )
    type_annotation_map = {datetime: Moment, dict[str, Any]: JSON}  # noqa: RUF012 (SQLAlchemy's own form)


class AskedQuestion(Table):
    """One question that was asked and how it ended: what is counted. ``text`` only while a retention is set."""

    __tablename__ = "questions"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)  # the request's own, so that a retry counts once
    asked_at: Mapped[datetime] = mapped_column(index=True)
    channel: Mapped[str] = mapped_column(String(20))
    outcome: Mapped[str] = mapped_column(String(20), index=True)
    procedure: Mapped[str | None] = mapped_column(String(40))
    field: Mapped[str | None]
    aspect: Mapped[str | None] = mapped_column(String(20))
    level: Mapped[str | None] = mapped_column(String(10))
    place: Mapped[str | None]  # province; never nearer
    language: Mapped[str] = mapped_column(String(5))
    presumed_district: Mapped[bool] = mapped_column(default=False)
    approved_answer: Mapped[int | None]  # the one that was served, if any
    milliseconds: Mapped[float]
    generation: Mapped[str] = mapped_column(String(80))
    text: Mapped[str | None]  # masked
    text_until: Mapped[date | None] = mapped_column(index=True)


class Feedback(Table):
    """Whether an answer was useful."""

    __tablename__ = "feedback"

    id: Mapped[int] = mapped_column(primary_key=True)
    question: Mapped[str] = mapped_column(String(64), unique=True)  # a change of mind replaces the first
    given_at: Mapped[datetime]
    useful: Mapped[bool]
    reason: Mapped[str | None] = mapped_column(String(40))
    words: Mapped[str | None]  # masked
    words_until: Mapped[date | None]


class Ticket(Table):
    """A question handed to an official; the citizen knows it by its code alone."""

    __tablename__ = "tickets"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(6), unique=True)
    request: Mapped[str | None] = mapped_column(String(64), unique=True)  # one that is sent again opens no second
    state: Mapped[str] = mapped_column(String(20), index=True)  # bots.tickets.TicketState
    opened_at: Mapped[datetime] = mapped_column(index=True)
    due_at: Mapped[datetime]
    channel: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(5))
    question: Mapped[str]  # masked
    conversation: Mapped[dict[str, Any] | None]  # masked; only with consent
    procedure: Mapped[str | None] = mapped_column(String(40))
    level: Mapped[str | None] = mapped_column(String(10))
    place: Mapped[str | None]
    commune: Mapped[str | None]
    forwarded_to: Mapped[str | None]
    draft: Mapped[str | None]
    reply: Mapped[str | None]
    replied_by: Mapped[int | None] = mapped_column(ForeignKey("officials.id"))
    replied_at: Mapped[datetime | None]
    keep_until: Mapped[date] = mapped_column(index=True)


class ApprovedAnswer(Table):
    """An answer that an official wrote or approved for a question; served first until the day it expires."""

    __tablename__ = "approved_answers"

    id: Mapped[int] = mapped_column(primary_key=True)
    question: Mapped[str]
    key: Mapped[str] = mapped_column(index=True)  # the question, folded
    text: Mapped[str]
    source: Mapped[str | None]  # what the answer rests on, in words
    place: Mapped[str | None]  # province it holds for; everywhere if none
    owner: Mapped[int] = mapped_column(ForeignKey("officials.id"))
    approved_at: Mapped[datetime]
    expires_on: Mapped[date]
    withdrawn_at: Mapped[datetime | None]


class Official(Table):
    """A person who may sign in."""

    __tablename__ = "officials"

    id: Mapped[int] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str]
    role: Mapped[str] = mapped_column(String(20))  # bots.accounts.Role
    password_hash: Mapped[str]
    place: Mapped[str | None]
    failures: Mapped[int] = mapped_column(default=0)  # wrong passwords in a row
    locked_until: Mapped[datetime | None]
    disabled_at: Mapped[datetime | None]
    temporary_until: Mapped[datetime | None]  # until then the password is one that an admin gave
    factor_seed: Mapped[str | None] = mapped_column(String(64))  # bots.second_factor.Factor
    factor_keyed: Mapped[bool] = mapped_column(default=False)
    factor_since: Mapped[datetime | None]  # none while it is being set up
    factor_step: Mapped[int] = mapped_column(default=0)  # the latest whose code was taken
    factor_failures: Mapped[int] = mapped_column(default=0)  # guesses in a row
    factor_locked_until: Mapped[datetime | None]


class RecoveryCode(Table):
    """A code that opens once instead of a telephone's; kept as a digest only, deleted when used."""

    __tablename__ = "recovery_codes"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    official: Mapped[int] = mapped_column(ForeignKey("officials.id"), index=True)


class Session(Table):
    """A sign-in; the cookie's value is kept as a digest only."""

    __tablename__ = "sessions"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    official: Mapped[int] = mapped_column(ForeignKey("officials.id"))
    form_token: Mapped[str] = mapped_column(String(64))
    signed_in_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    awaits_factor: Mapped[bool] = mapped_column(default=False)  # the password was shown, the second step not yet


class Switch(Table):
    """A channel or a field turned off, with the reason that people are told."""

    __tablename__ = "switches"

    target: Mapped[str] = mapped_column(String(120), primary_key=True)  # "channel:telegram", "field:Đất đai"
    reason: Mapped[str]
    reason_en: Mapped[str | None]
    turned_off_at: Mapped[datetime]
    turned_off_by: Mapped[int] = mapped_column(ForeignKey("officials.id"))


class EmergencyNotice(Table):
    """A notice shown above every answer until its time is over."""

    __tablename__ = "notices"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    text_en: Mapped[str | None]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    written_by: Mapped[int] = mapped_column(ForeignKey("officials.id"))


class Upload(Table):
    """A document that an official sent in, waiting to be looked at before it goes live."""

    __tablename__ = "uploads"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    digest: Mapped[str] = mapped_column(String(64))
    state: Mapped[str] = mapped_column(String(20))
    preview: Mapped[dict[str, Any]]
    uploaded_at: Mapped[datetime]
    uploaded_by: Mapped[int] = mapped_column(ForeignKey("officials.id"))
    published_at: Mapped[datetime | None]


class Deed(Table):
    """What an official did, for whoever must answer for it later."""

    __tablename__ = "deeds"

    id: Mapped[int] = mapped_column(primary_key=True)
    done_at: Mapped[datetime] = mapped_column(index=True)
    official: Mapped[int | None] = mapped_column(ForeignKey("officials.id"))
    deed: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str]


class Update(Table):
    """A channel's update, committed before it is acknowledged and emptied once answered."""

    __tablename__ = "updates"

    channel: Mapped[str] = mapped_column(String(20), primary_key=True)
    number: Mapped[str] = mapped_column(String(40), primary_key=True)  # the channel's own
    talk: Mapped[str] = mapped_column(String(80), index=True)  # updates of one talk keep their order
    received_at: Mapped[datetime]
    payload: Mapped[dict[str, Any] | None]  # what was said; None once answered
    placeholder: Mapped[str | None] = mapped_column(String(40))  # the message to edit
    tries: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime]
    answered_at: Mapped[datetime | None] = mapped_column(index=True)


class Talk(Table):
    """What a chat set for itself; nothing that was said."""

    __tablename__ = "talks"

    channel: Mapped[str] = mapped_column(String(20), primary_key=True)
    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    place: Mapped[str | None]
    commune: Mapped[str | None]
    language: Mapped[str] = mapped_column(String(5))
