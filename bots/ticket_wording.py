"""Where a ticket stands, in the words that a citizen reads."""

from datetime import datetime

from assistant.composing.wording import day
from bots.messages import TicketMessage
from bots.tickets import Ticket, TicketState
from bots.vietnam_time import VIETNAM, today


def standing(ticket: Ticket, now: datetime, language: str) -> str:
    """Return where a ticket stands, in words."""
    if ticket.state == TicketState.ANSWERED and ticket.replied_at:
        return TicketMessage.ANSWERED.in_(language, day=day(today(ticket.replied_at), language))
    if ticket.state == TicketState.CLOSED:
        return TicketMessage.CLOSED.in_(language)
    if ticket.is_late(now):
        return TicketMessage.LATE.in_(language, due=due(ticket, language))
    message = TicketMessage.FORWARDED if ticket.forwarded_to else TicketMessage.OPEN
    return message.in_(language, due=due(ticket, language), office=ticket.forwarded_to)


def due(ticket: Ticket, language: str) -> str:
    """Return when a reply is promised, in Viet Nam's time."""
    at = ticket.due_at.astimezone(VIETNAM)
    return f"{at:%H:%M}, {day(at.date(), language)}"
