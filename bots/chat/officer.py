"""Handing a question to an official from a chat, and reading the reply by its code. Nobody's name goes with it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from assistant.question import Question
from bots.channels import Channel
from bots.desk import Desk
from bots.handing_over import hand_over, ticket_at
from bots.messages import TicketMessage
from bots.slowing import Slowing
from bots.ticket_wording import due, standing
from bots.tickets import HandedOver, TicketState

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """The officials' desk as one channel reaches it; each person may ask and guess so often in an hour."""

    desk: Desk
    channel: Channel
    opened: Slowing = field(default_factory=lambda: Slowing(5, _HOUR))
    wrong: Slowing = field(default_factory=lambda: Slowing(10, _HOUR))

    @property
    def kept_days(self) -> int:
        """For how long the words of questions are kept; 0 if they are not."""
        return self.desk.settings.retention_days

    def hand_over(self, question: Question, person: str, language: str) -> str:
        """Open a ticket for ``question`` alone and say its code; raises ``StateUnavailable``."""
        now = datetime.now(UTC)
        if self.opened.refuses(person, now):
            return TicketMessage.TOO_MANY_TICKETS.in_(language)
        handed = HandedOver(
            question=question.text,
            channel=self.channel,
            language=language,
            place=question.place,
            commune=question.commune,
            request=question.id or None,
        )
        ticket = hand_over(self.desk, handed, now, question.id or None)
        self.opened.failed(person, now)
        return TicketMessage.OPENED.in_(language, code=ticket.code, due=due(ticket, language))

    def standing(self, code: str, person: str, language: str) -> tuple[str, ...]:
        """Return where the ticket of ``code`` stands, with the reply once there is one; raises ``StateUnavailable``."""
        now = datetime.now(UTC)
        if self.wrong.refuses(person, now):
            return (TicketMessage.TOO_MANY_CODES.in_(language),)
        ticket = ticket_at(self.desk, code)
        if ticket is None:
            self.wrong.failed(person, now)
            return (TicketMessage.UNKNOWN_CODE.in_(language),)
        answered = ticket.state == TicketState.ANSWERED and ticket.reply
        return (standing(ticket, now, language), *([ticket.reply] if answered and ticket.reply else []))
