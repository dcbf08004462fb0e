"""Conversations under way, and what is said in them."""

from assistant.follow_up import take_turn
from assistant.question import Aspect, Conversation
from assistant.turn import Turn, next_conversation
from knowledge.lexicon import lexicon
from tests.assistant.records import asked

BIRTH = Conversation(
    procedure="1.001193", aspects=(Aspect.DOCUMENTS,), subject="làm giấy khai sinh cho con cần gì", place="Đà Nẵng"
)
OFFERED = Conversation(subject="đăng ký kết hôn", offered=("1.000894", "2.000806"), aspects=(Aspect.FEE,))
ENGLISH = Conversation(
    procedure="1.001193", aspects=(Aspect.DOCUMENTS,), subject="what documents for birth registration", language="en"
)


def said(text: str, before: Conversation = BIRTH) -> Turn:
    return take_turn(asked(text, conversation=before), lexicon())


def after(turn: Turn, text: str, procedure: str | None = None, before: Conversation = BIRTH) -> Conversation:
    return next_conversation(turn, asked(text, conversation=before), procedure)
