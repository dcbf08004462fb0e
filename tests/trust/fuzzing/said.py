"""What people and programs say to us: questions, conversations, JSON bodies, personal numbers, messages to send."""

import html
from contextlib import suppress
from datetime import UTC, datetime

from pydantic import BaseModel, TypeAdapter, ValidationError

from assistant.errors import AssistantError
from assistant.follow_up import take_turn
from assistant.places import read_unit_question, spelled_out
from assistant.question import Conversation, make_question
from assistant.turn import next_conversation
from bots.privacy import mask
from bots.telegram.splitting import LIMIT, cut, length
from bots.web.chat_schemas import ChatIn
from bots.web.desk_schemas import FeedbackIn, ForgetIn, TicketIn
from bots.web.schemas import QuestionIn
from bots.weekly_report.week import week_named
from knowledge.lexicon import lexicon

_conversation = TypeAdapter(Conversation)
_NOW = datetime(2026, 11, 27, tzinfo=UTC)
_NUMBER = "048203001234"
_BODIES: tuple[type[BaseModel], ...] = (QuestionIn, ChatIn, FeedbackIn, ForgetIn, TicketIn)


def _understood(text: str, as_of: str | None, place: str | None, conversation: Conversation | None) -> None:
    question = spelled_out(make_question(text, as_of, place, conversation))
    read_unit_question(question)
    turn = take_turn(question, lexicon())
    following = next_conversation(turn, question, "1.001193")
    assert _conversation.validate_json(_conversation.dump_json(following)) == following
    assert len(following.subject) <= 400, following


def question(content: bytes) -> None:
    """A question; the lines after it are the subject before, what was offered, the place."""
    text, subject, offered, place, *_ = [*content.decode("utf-8", "replace").split("\n"), "", "", "", ""]
    before = Conversation(subject=subject, offered=tuple(offered.split()), procedure=offered.split(" ")[0] or None)
    with suppress(AssistantError):
        _understood(text, None, place or None, before)


def body(content: bytes) -> None:
    """A JSON body, of the route that its first byte chooses; and the names of days and weeks."""
    kind = _BODIES[content[0] % len(_BODIES)] if content else QuestionIn
    with suppress(ValidationError):
        read = kind.model_validate_json(content[1:])
        with suppress(AssistantError):
            if isinstance(read, QuestionIn):
                _understood(read.question, read.as_of, read.place, read.conversation)
            elif isinstance(read, ChatIn):
                make_question(read.question, read.metadata.as_of, read.metadata.place)
            elif isinstance(read, TicketIn):
                mask(read.question)
    with suppress(AssistantError):
        week_named(content[1:].decode("utf-8", "replace"), _NOW)


def personal_numbers(content: bytes) -> None:
    """A text that may hold personal numbers: whatever stands before and after it, a number is masked."""
    first, _, last = content.decode("utf-8", "replace").partition("\n")
    assert _NUMBER not in mask(f"{first}\nCăn cước số {_NUMBER} của tôi\n{last}"), first


def message_parts(content: bytes) -> None:
    """A long answer in several messages: each fits, and together they say the same."""
    text = content.decode("utf-8", "replace")
    for limit in (LIMIT, 64):
        parts = list(cut(text, html.escape, limit))
        assert all(length(part) <= limit for part in parts), text
        assert "".join("".join(map(html.unescape, parts)).split()) == "".join(text.split()), text
