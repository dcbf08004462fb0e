"""What is answered: an outcome, blocks of facts, their citations, and the trace that explains how it came about."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from assistant.question import Aspect, Conversation
from knowledge.procedure import AuthorityLevel


class Outcome(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    CLARIFICATION = "clarification"
    NOT_FOUND = "not_found"
    OUT_OF_SCOPE = "out_of_scope"
    REFUSED = "refused"
    REDIRECTED = "redirected"
    UNAVAILABLE = "unavailable"  # turned off for now by those responsible, with their reason
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a fact stands: a section of a procedure's record, or an article of a document."""

    source: str
    section: str
    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Facts on one aspect, with their source; ``folded`` blocks are shown on demand."""

    aspect: Aspect | None
    title: str
    lines: tuple[str, ...]
    citations: tuple[Citation, ...] = ()
    folded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A choice put to the asker: the procedure's code (or a place) and a label to tap."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A candidate with the share of each feature in its score."""

    source: str
    score: float
    shares: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """Why this answer: what was understood, the best candidates (taken or not), and milliseconds a stage."""

    understood: dict[str, str] = field(default_factory=dict)
    candidates: tuple[Scored, ...] = ()
    milliseconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The whole answer; ``conversation`` is what the next turn needs to know of this one.

    ``id`` is the request's own. ``alerts`` are shown above everything else. ``procedure`` and its ``sector`` (lĩnh
    vực) name the record that answered; ``presumed_district`` tells that the question took a district office for
    granted that is gone; ``approved`` is the number of the official's answer that is shown first; ``kept_days`` is for
    how long the question's words are kept, which the asker is told.
    """

    outcome: Outcome
    title: str = ""
    blocks: tuple[Block, ...] = ()
    options: tuple[Option, ...] = ()
    ranked: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    level: AuthorityLevel | None = None
    as_of: date | None = None
    language: str = "vi"
    generation: str = ""
    conversation: Conversation = field(default_factory=Conversation)
    trace: Trace = field(default_factory=Trace)
    id: str = ""
    alerts: tuple[str, ...] = ()
    procedure: str | None = None
    sector: str | None = None
    presumed_district: bool = False
    approved: int | None = None
    kept_days: int = 0

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation of the blocks, in order, each once."""
        return tuple(dict.fromkeys(c for block in self.blocks for c in block.citations))
