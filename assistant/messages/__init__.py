"""Every sentence that a person can read and that no record holds, in Vietnamese and in English."""

from assistant.messages.cards import Message
from assistant.messages.endings import Ending
from assistant.messages.explaining import ExplainMessage
from assistant.messages.law import LawMessage
from assistant.messages.places import PlaceMessage
from assistant.messages.sentence import Sentence
from assistant.messages.sheets import SheetMessage
from assistant.messages.terms import aspect_title, level_name, method_name, unit_name

__all__ = [
    "Ending",
    "ExplainMessage",
    "LawMessage",
    "Message",
    "PlaceMessage",
    "Sentence",
    "SheetMessage",
    "aspect_title",
    "level_name",
    "method_name",
    "unit_name",
]
