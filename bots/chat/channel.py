"""What a chat channel must offer, and what passes between it and the rest. A new channel is one more module.

A channel turns its updates into ``Said`` and hands them to ``keep``; only when that returns does it acknowledge them.
What is sent back are ``Reply`` values, which it shows in its own way. See docs/channels.md.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Protocol, Self
from uuid import uuid4

from assistant.answer import Answer

Keep = Callable[[Sequence["Said"]], Awaitable[None]]
Note = Callable[[str], Awaitable[None]]


class Gesture(StrEnum):
    """What a person did."""

    TEXT = "text"  # typed ``text``, or tapped the option that carries it
    OPEN = "open"  # asked for the folded part whose number is ``text``
    FOLD = "fold"  # asked to close the open part
    VOICE = "voice"  # sent something that cannot be read
    PICTURE = "picture"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One update: who did what in which talk. It is kept in the inbox, so it holds no more than an answer needs."""

    number: str  # the channel's own number of the update
    request: str = field(default_factory=lambda: uuid4().hex, compare=False)  # so that an answer is counted once
    talk: str
    person: str
    gesture: Gesture = Gesture.TEXT
    text: str = ""
    message: str | None = None  # the message whose button was tapped
    address: Mapping[str, Any] = field(default_factory=dict)  # the channel's own: where a reply goes

    def payload(self) -> dict[str, Any]:
        """Return all of it as JSON values."""
        return asdict(self)

    @classmethod
    def of(cls, payload: Mapping[str, Any]) -> Self:
        """Return what ``payload`` holds."""
        return cls(**{**payload, "gesture": Gesture(payload["gesture"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What to show: an answer as a new message, or within the message ``within``, with part ``opened`` unfolded."""

    answer: Answer
    within: str | None = None
    opened: int | None = None


class TryLater(Exception):
    """The channel cannot take it now: come back in ``seconds``, or whenever seems right."""

    def __init__(self, seconds: float | None = None) -> None:
        super().__init__(f"try later: {seconds or 'any time'}")
        self.seconds = seconds


class Undeliverable(Exception):
    """The channel will never take it: the person blocked the bot, or left."""


class ChatChannel(Protocol):
    """A chat service. All methods run in one event loop; those that send raise ``TryLater`` or ``Undeliverable``."""

    async def __aenter__(self) -> Self:
        """Connect; raises ``AssistantError`` where that can never work."""
        ...

    async def __aexit__(self, *_: object) -> None:
        """Disconnect."""
        ...

    async def listen(self, keep: Keep) -> None:
        """Receive until cancelled; an update is acknowledged when ``keep`` has returned, never before."""
        ...

    async def promise(self, said: Said, text: str) -> str:
        """Send ``text`` as a placeholder for the answer; return what ``show`` needs to replace it (40 characters)."""
        ...

    async def show(self, said: Said, reply: Reply, placeholder: str | None, note: Note) -> str:
        """Show ``reply``, in place of the placeholder if there is one, and return the message that has its buttons.

        May be called again after a failure or a kill with what was last passed to ``note`` as ``placeholder``.
        """
        ...
