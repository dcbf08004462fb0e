"""What a chat set for itself, kept until it sets something else."""

from dataclasses import dataclass

from bots.state.database import Database
from bots.state.tables import Talk


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkSettings:
    """The place that a talk's answers hold for, and their language: ``vi``, ``en``, or empty for the question's own."""

    place: str | None = None
    commune: str | None = None
    language: str = ""


class Talks:
    """The settings of the talks of one channel; safe to use from any thread."""

    def __init__(self, database: Database, channel: str) -> None:
        self._database = database
        self._channel = channel

    def find(self, name: str) -> TalkSettings:
        """Return what the talk ``name`` set; nothing is set for one that is not known."""
        with self._database.transaction() as session:
            row = session.get(Talk, (self._channel, name))
            return TalkSettings(place=row.place, commune=row.commune, language=row.language) if row else TalkSettings()

    def save(self, name: str, settings: TalkSettings) -> None:
        """Keep ``settings`` for the talk ``name``."""
        row = Talk(
            channel=self._channel, name=name, place=settings.place, commune=settings.commune, language=settings.language
        )
        with self._database.transaction() as session:
            session.merge(row)
