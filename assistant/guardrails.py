"""What is settled before any search: greetings, thanks, emergencies, numbers of things that do not exist."""

import re

from assistant.answer import Answer, Outcome
from assistant.composing.saying import said
from assistant.declining import declined
from assistant.messages import Ending
from assistant.question import Question
from assistant.understanding import Understanding, content_words
from knowledge.library import Library
from knowledge.vietnamese import fold

_GREETING = re.compile(
    r"^(?:(?:da|a|e|em|anh|chi|ban|xin) )*(?:chao|hello|hi|alo|hey)\b|\bban la ai\b|\bban ten (?:la )?gi\b|"
    r"\b(?:ban|mi) ten chi\b|\bban lam duoc gi\b|what can you do|who are you"
)
_THANKS = re.compile(r"^(?:ok |da |vang |oke )*(?:cam on|thanks|thank you|cam on nhieu|tks|ty)\b")
_SMALL_TALK_WORDS = 4  # a greeting followed by more content than this is a question
_CRY_WORDS = 12  # who tells more than this is telling what happened, and asks something
_URGENT = ("off:emergency", "off:distress")


def settle(question: Question, understanding: Understanding, library: Library) -> Answer | None:
    """Return the answer to what needs no search, or None."""
    folded = fold(question.text)
    content = content_words(question.text)
    if understanding.told and understanding.told.startswith(_URGENT) and len(content) <= _CRY_WORDS:
        return declined(understanding.told, 1.0, understanding)
    if _THANKS.search(folded) and len(content) <= _SMALL_TALK_WORDS:
        return said(Outcome.REDIRECTED, Ending.THANKS, understanding)
    if _GREETING.search(folded) and len(content) <= _SMALL_TALK_WORDS:
        return said(Outcome.REDIRECTED, Ending.GREETING, understanding)
    if not any(c.isalpha() for c in question.text) and not (understanding.codes or question.conversation.offered):
        return said(Outcome.REDIRECTED, Ending.CHATTER, understanding)  # "1", where nothing was offered
    return _unknown_number(understanding, library)


def _unknown_number(understanding: Understanding, library: Library) -> Answer | None:
    unknown = [c for c in understanding.codes if c not in library.catalogue]
    if unknown:
        return said(Outcome.NOT_FOUND, Ending.UNKNOWN_CODE, understanding, code=unknown[0])
    return None
