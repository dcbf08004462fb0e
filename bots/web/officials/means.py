"""What the officials' pages work with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bots.answers_questions import AnswersQuestions
from bots.slowing import Slowing
from bots.state.database import Database
from bots.upload_work import start
from bots.web.library_access import OpenLibrary

if TYPE_CHECKING:
    from assistant.explaining.explainer import Explainer


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """The state, the assistant, the open generation, the knowledge home, the clock; what explains, if set."""

    database: Database
    assistant: AnswersQuestions
    library: OpenLibrary
    home: Path
    report_body: str | None = None  # who makes the weekly report
    factor_required: bool = False  # whether everybody must have a second factor
    factor_key: str = ""  # the office's, which secrets of second factors are worked out with
    explainer: "Explainer | None" = None
    now: Callable[[], datetime] = _now
    begin: Callable[[str, int, Path], None] = start  # work on an upload: what, its number, the knowledge home
    slowing: Slowing = field(default_factory=Slowing)
