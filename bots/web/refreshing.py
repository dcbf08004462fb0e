"""Moves the running server to a newly published generation, between two questions."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from bots.answers_questions import AnswersQuestions
from bots.bug_places import bug_places
from knowledge.errors import KnowledgeError

logger = logging.getLogger(__name__)

_NOT_YET = "Dữ liệu đang được mở; bạn thử lại sau ít giây. (The knowledge is being opened; try again in a few seconds.)"


class Refreshing:
    """Calls ``assistant.refresh`` every ``seconds`` in a thread; whatever fails is logged and tried again.

    ``warm`` is called after it: what a generation makes at its first use is made before a person waits for it.
    """

    def __init__(self, assistant: AnswersQuestions, seconds: float, warm: Callable[[], object] = lambda: None) -> None:
        self._assistant, self._seconds, self._warm = assistant, seconds, warm
        self._refusal: str | None = _NOT_YET
        self._logged = ""

    @property
    def refusal(self) -> str | None:
        """Why no question can be answered yet; None once a generation has been opened (it then stays open)."""
        return self._refusal

    @asynccontextmanager
    async def under_way(self) -> AsyncIterator[None]:
        """Refresh once, then beside whatever runs inside, until that ends."""
        await self.once()
        task = asyncio.create_task(self.forever())
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    async def forever(self) -> None:
        """Refresh until cancelled."""
        while True:
            await self.once()
            await asyncio.sleep(self._seconds)

    async def once(self) -> None:
        """Refresh now; never raises."""
        try:
            await asyncio.to_thread(self._assistant.refresh)
            await asyncio.to_thread(self._warm)
        except KnowledgeError as error:
            self._log(f"refresh: {error}")
            if self._refusal is not None:
                self._refusal = str(error)
        except Exception as bug:
            self._log(f"bug in refresh: {bug_places(bug)}")
        else:
            self._refusal, self._logged = None, ""

    def _log(self, text: str) -> None:
        """Log what is new; the same failure every second would bury the rest."""
        if text != self._logged:
            logger.error(text)
            self._logged = text
