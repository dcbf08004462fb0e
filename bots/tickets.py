"""A question handed to an official. The citizen leaves no name: a code of six characters leads to the reply."""

import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bots.channels import Channel
from bots.office_hours import after_working_days
from bots.privacy import mask
from bots.vietnam_time import today

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no two that look alike on paper: neither 0 and O nor 1, I and L
CODE_LENGTH = 6


class TicketState(StrEnum):
    """Where a ticket stands."""

    OPEN = "open"  # waits for an official
    FORWARDED = "forwarded"  # waits for another office
    ANSWERED = "answered"
    CLOSED = "closed"  # put aside without a reply


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """What a citizen hands over; ``turns`` are the person's own messages before, and only there with consent.

    ``request`` names the request, so that one that is sent again opens no second ticket.
    """

    question: str
    channel: Channel
    language: str = "vi"
    turns: tuple[str, ...] = ()
    procedure: str | None = None
    level: str | None = None
    place: str | None = None
    commune: str | None = None
    request: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """A ticket as it is kept; what the citizen wrote is masked."""

    code: str
    state: TicketState
    opened_at: datetime
    due_at: datetime
    keep_until: date
    handed: HandedOver
    forwarded_to: str | None = None
    draft: str | None = None
    reply: str | None = None
    replied_at: datetime | None = None
    id: int = 0

    def is_late(self, now: datetime) -> bool:
        """Tell whether it waits longer than was promised."""
        return self.state in {TicketState.OPEN, TicketState.FORWARDED} and now > self.due_at


def new_ticket(handed: HandedOver, now: datetime, working_days: int, keep_days: int) -> Ticket:
    """Return a ticket under a new code, masked, due after ``working_days`` and kept for ``keep_days``."""
    return Ticket(
        code="".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH)),
        state=TicketState.OPEN,
        opened_at=now,
        due_at=after_working_days(now, working_days),
        keep_until=today(now) + timedelta(days=keep_days),
        handed=replace(handed, question=mask(handed.question), turns=tuple(map(mask, handed.turns))),
    )


def code_in(typed: str) -> str | None:
    """Return the code that was typed, in whatever case and spacing; None if it cannot be one."""
    code = "".join(typed.split()).replace("-", "").upper()
    return code if len(code) == CODE_LENGTH and set(code) <= set(ALPHABET) else None
