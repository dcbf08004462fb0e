"""What people do with an answer beside reading it: judge it, hand it to an official, have it forgotten."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bots.desk import Desk
from bots.privacy import mask
from bots.state.database import StateUnavailable
from bots.state.feedback import Opinion, forget_words, give_feedback
from bots.state.questions import asked_about, forget_texts, was_asked
from bots.state.tickets import add_ticket, ticket_of, ticket_requested
from bots.tickets import HandedOver, Ticket, code_in, new_ticket
from bots.vietnam_time import today

_CODES_TRIED = 5


def hand_over(desk: Desk, handed: HandedOver, now: datetime, answer: str | None = None) -> Ticket:
    """Open a ticket; ``answer`` is the id of the one that did not help. Raises ``StateUnavailable``."""
    if answer and not handed.procedure:
        desk.log.write()
        with desk.database.transaction() as connection:
            procedure, level = asked_about(connection, answer)
        handed = replace(handed, procedure=procedure, level=handed.level or level)
    for _ in range(_CODES_TRIED):
        ticket = new_ticket(handed, now, desk.settings.ticket_working_days, desk.settings.ticket_days)
        with desk.database.transaction() as connection:
            if add_ticket(connection, ticket):
                return ticket
            before = ticket_requested(connection, handed.request) if handed.request else None
            if before:
                return before
    raise StateUnavailable(
        "Chưa cấp được mã phiếu; bạn thử lại sau ít phút. (No code could be found: try again in a minute.)"
    )


def ticket_at(desk: Desk, typed: str) -> Ticket | None:
    """Return the ticket whose code was typed, if there is one; raises ``StateUnavailable``."""
    code = code_in(typed)
    if code is None:
        return None
    with desk.database.transaction() as connection:
        return ticket_of(connection, code)


def opinion(desk: Desk, answer: str, useful: bool, reason: str | None = None, words: str | None = None) -> bool:
    """Write an opinion down; False if no such answer was given. Raises ``StateUnavailable``."""
    now, days = datetime.now(UTC), desk.settings.retention_days
    kept = mask(words) if words and days else None
    given = Opinion(
        question=answer,
        given_at=now,
        useful=useful,
        reason=reason,
        words=kept,
        words_until=today(now) + timedelta(days=days) if kept else None,
    )
    desk.log.write()
    with desk.database.transaction() as connection:
        known = was_asked(connection, answer)
        if known:
            give_feedback(connection, given)
    return known


def forget(desk: Desk, answers: Sequence[str]) -> None:
    """Delete the texts of these questions and what was said of their answers; raises ``StateUnavailable``."""
    desk.log.write()
    with desk.database.transaction() as connection:
        forget_texts(connection, answers)
        forget_words(connection, answers)
