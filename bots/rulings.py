"""What officials have decided about the answers: what is off, what is announced, which answers are approved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from bots.channels import Channel
from bots.state.approved import Approved, approved_answers, question_key, stamp
from bots.state.database import Database
from bots.state.notices import Notice, notices_from
from bots.state.switches import TurnedOff, turned_off
from knowledge.vietnamese import same_word, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """All rulings at one moment; ``approved`` by the folded question."""

    off: Mapping[str, TurnedOff] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    approved: Mapping[str, tuple[Approved, ...]] = field(default_factory=dict)

    def channel_off(self, channel: Channel) -> TurnedOff | None:
        """Return why a channel is off, if it is."""
        return self.off.get(f"channel:{channel}")

    def sector_off(self, sector: str | None) -> TurnedOff | None:
        """Return why a sector (lĩnh vực) is off, if it is."""
        return self.off.get(f"field:{sector}")

    def alerts(self, now: datetime, language: str) -> tuple[str, ...]:
        """Return what is to be shown above every answer now."""
        return tuple(n.text_en if language == "en" else n.text for n in self.notices if n.holds(now))

    def approved_for(self, text: str, place: str | None, day: date) -> Approved | None:
        """Return the approved answer to the question ``text``; one for the asker's own province goes first."""
        found = [
            answer
            for answer in self.approved.get(question_key(text), ())
            if answer.place in {None, place} and answer.holds_on(day) and _may_be(text, answer.question)
        ]
        return max(found, key=lambda answer: (answer.place is not None, answer.id), default=None)


def _may_be(typed: str, known: str) -> bool:
    """Tell whether what was typed may be the known question: where marks were typed, they agree."""
    return all(same_word(a, b) for a, b in zip(words(typed), words(known), strict=True))


class CurrentRulings:
    """The rulings as last read; answering reads them here and never waits for the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._stamp: tuple[object, ...] = ()
        self.now = Rulings()

    def read(self) -> None:
        """Read what has changed; raises ``AssistantError`` when the database cannot be read."""
        moment = datetime.now(UTC)
        with self._database.transaction() as connection:
            mark = (moment.date(), *stamp(connection))
            approved = self.now.approved
            if mark != self._stamp:
                approved = _by_question(approved_answers(connection, moment.date()))
            self.now = Rulings(off=turned_off(connection), notices=notices_from(connection, moment), approved=approved)
        self._stamp = mark


def _by_question(answers: tuple[Approved, ...]) -> dict[str, tuple[Approved, ...]]:
    grouped: dict[str, tuple[Approved, ...]] = {}
    for answer in answers:
        key = question_key(answer.question)
        grouped[key] = (*grouped.get(key, ()), answer)
    return grouped
