"""What the channels of one process share: the database, the rulings in force, the questions to be counted."""

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from assistant.bootstrap import build_explainer
from assistant.settings import Settings
from bots.answers_questions import AnswersQuestions
from bots.channels import Channel
from bots.privacy import mask
from bots.question_log import QuestionLog
from bots.rulings import CurrentRulings
from bots.service import Service
from bots.state.database import Database, StateUnavailable, open_database
from bots.state.retention import purge
from bots.vietnam_time import today
from knowledge.library import Library

if TYPE_CHECKING:
    from assistant.explaining.explainer import Explainer

logger = logging.getLogger(__name__)

_PAUSE = 1.0  # seconds until a ruling made in another process is known here, and a question is counted

_PURGE_EVERY = 3600.0  # seconds
_ERASE_EVERY = 10.0  # seconds that what was deleted may stand in the bytes of the database …
_ERASE_SHARE = 0.05  # … unless to erase it would take more than this share of the time


class Desk:
    """Opened with ``with``: a thread keeps it up to date until the end, and then writes what is left."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self.database, self.settings = database, settings
        self.rulings = CurrentRulings(database)
        self.log = QuestionLog(database, settings.retention_days)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._keep_up, name="desk", daemon=True)
        self._told: set[str] = set()
        self._purged, self._erase_at = -_PURGE_EVERY, 0.0

    def service(self, assistant: AnswersQuestions, channel: Channel, counted: bool = True) -> Service:
        """Return ``assistant`` as ``channel`` offers it; not ``counted`` for what is asked while somebody types."""
        return Service(assistant, self.rulings, self.log if counted else None, channel)

    def explainer(self, library: Callable[[], Library]) -> "Explainer | None":
        """Return what explains answers, numbers masked and under the officials' switch; None where no model is set."""
        return build_explainer(
            self.settings, library, mask, lambda: self.rulings.now.channel_off(Channel.EXPLANATION) is None
        )

    def delete_what_is_past(self) -> None:
        """Delete what was to be kept until a day before today."""
        purge(self.database, today())

    def erase_deleted(self) -> None:
        """Leave no byte of what was deleted, and set the time for doing it again; after a failure that is soon."""
        begun = time.monotonic()
        self._erase_at = begun + _ERASE_EVERY
        self.database.erase_deleted()
        over = time.monotonic()
        self._erase_at = over + max(_ERASE_EVERY, (over - begun) / _ERASE_SHARE)

    def keep_up(self) -> None:
        """Read the rulings and write the counts now; a database that is away is logged and tried again later."""
        tasks = [self.rulings.read, self.log.write]
        if self._purged + _PURGE_EVERY <= time.monotonic():
            tasks.append(self.delete_what_is_past)
            self._purged = time.monotonic()
        if self._erase_at <= time.monotonic():
            tasks.append(self.erase_deleted)
        for task in tasks:
            self._try(task)

    def _try(self, task: Callable[[], object]) -> None:
        name = task.__qualname__
        try:
            task()
        except StateUnavailable:
            if name not in self._told:  # once an absence: the same line every second would bury the rest
                logger.error("%s: the database is away", name)
            self._told.add(name)
        except Exception as bug:  # its message may hold what a person wrote
            logger.error("bug in %s: %s", name, type(bug).__name__)
        else:
            self._told.discard(name)

    def _keep_up(self) -> None:
        while not self._over.wait(_PAUSE):
            self.keep_up()

    def __enter__(self) -> Self:
        self.keep_up()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        for task in (self.log.write, self.erase_deleted):
            self._try(task)
        self.database.close()


def open_desk(settings: Settings, home: Path | None = None) -> Desk:
    """Return the desk over the database that the settings name; raises ``AssistantError`` if it does not open."""
    return Desk(open_database(settings, home), settings)
