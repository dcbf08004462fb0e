"""The counting of questions: each waits in memory for a moment, so that no answer waits for the database."""

import logging
import threading
from collections import deque
from datetime import UTC, datetime, timedelta
from itertools import islice

from assistant.answer import Answer
from assistant.question import Question
from bots.channels import Channel
from bots.privacy import mask
from bots.state.database import Database, StateUnavailable
from bots.state.questions import Asked, record

logger = logging.getLogger(__name__)

_WAITING = 20_000  # questions kept in memory while the database is away; what comes beyond them is not counted
_TOGETHER = 500


class QuestionLog:
    """Takes what is to be counted at once and writes it later; safe to share between threads.

    ``retention_days`` is how long a question's masked text is kept; 0 keeps none.
    """

    def __init__(self, database: Database, retention_days: int) -> None:
        self._database, self.days = database, retention_days
        self._waiting: deque[Asked] = deque()
        self._writing = threading.Lock()

    def add(self, question: Question, answer: Answer, channel: Channel, milliseconds: float) -> None:
        """Count a question and its answer."""
        if len(self._waiting) >= _WAITING:
            return
        now = datetime.now(UTC)
        aspects = answer.conversation.aspects
        self._waiting.append(
            Asked(
                id=question.id,
                asked_at=now,
                channel=channel,
                outcome=answer.outcome,
                milliseconds=milliseconds,
                generation=answer.generation,
                language=answer.language,
                procedure=answer.procedure,
                field=answer.sector,
                aspect=aspects[0] if aspects else None,
                level=answer.level,
                place=answer.conversation.place,
                presumed_district=answer.presumed_district,
                approved_answer=answer.approved,
                text=mask(question.text) if self.days else None,
                text_until=now.date() + timedelta(days=self.days) if self.days else None,
            )
        )

    def write(self) -> None:
        """Write what waits; raises ``StateUnavailable`` when the database is away, and then all of it waits on."""
        with self._writing:
            while batch := list(islice(self._waiting, _TOGETHER)):
                self._write(batch)
                for _ in batch:
                    self._waiting.popleft()

    def _write(self, batch: list[Asked]) -> None:
        try:
            with self._database.transaction() as connection:
                record(connection, batch)
        except StateUnavailable:
            raise
        except Exception as bug:  # rows that no database takes must not hold up the rest
            logger.error("%d questions not counted: %s", len(batch), type(bug).__name__)
