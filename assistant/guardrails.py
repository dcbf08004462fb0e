"""What is settled before any search: greetings, thanks, emergencies, numbers of things that do not exist."""

import re

from assistant.answer import Answer, Outcome
from assistant.composing.saying import said
from assistant.messages import Message
from assistant.question import Question
from assistant.understanding import Understanding, content_words
from knowledge.library import Library
from knowledge.vietnamese import fold

_GREETING = re.compile(
    r"^(?:(?:da|a|e|em|anh|chi|ban|xin) )*(?:chao|hello|hi|alo|hey)\b|\bban la ai\b|\bban ten (?:la )?gi\b|"
    r"\b(?:ban|mi) ten chi\b|\bban lam duoc gi\b|what can you do|who are you"
)
_THANKS = re.compile(r"^(?:ok |da |vang |oke )*(?:cam on|thanks|thank you|cam on nhieu|tks|ty)\b")
_EMERGENCY = re.compile(
    r"\b(?:bat tinh|ngat xiu|dot quy|kho tho|chay nha|dang chay|boc khoi|dam chay|duoi nuoc|tu tu|tu sat|bi "
    r"danh dap|dang danh|"
    r"cuop|bat coc|pha cua|dot nhap|meo mieng|co giat|chay mau|help me|on fire|heart attack)\b"
)
_PAPERS = re.compile(
    r"\b(?:xin|giay|so do|so hong|the|ho chieu|ho so|cap lai|lam lai|don|thu tuc|dang ky|xac nhan|tro cap|ho "
    r"tro|khai tu|"
    r"khieu nai|to cao|cam tiep xuc|giay phep|le phi)\b"
)  # a question about papers, though it speaks of a disaster
_SMALL_TALK_WORDS = 4  # a greeting followed by more content than this is a question


def settle(question: Question, understanding: Understanding, library: Library) -> Answer | None:
    """Return the answer to what needs no search, or None."""
    folded = fold(question.text)
    content = content_words(question.text)
    if _EMERGENCY.search(folded) and not _PAPERS.search(folded):
        return said(Outcome.REDIRECTED, Message.EMERGENCY, understanding)
    if _THANKS.search(folded) and len(content) <= _SMALL_TALK_WORDS:
        return said(Outcome.REDIRECTED, Message.THANKS, understanding)
    if _GREETING.search(folded) and len(content) <= _SMALL_TALK_WORDS:
        return said(Outcome.REDIRECTED, Message.GREETING, understanding)
    return _unknown_number(understanding, library)


def _unknown_number(understanding: Understanding, library: Library) -> Answer | None:
    unknown = [c for c in understanding.codes if c not in library.catalogue]
    if unknown:
        return said(Outcome.NOT_FOUND, Message.UNKNOWN_CODE, understanding, code=unknown[0])
    return None
