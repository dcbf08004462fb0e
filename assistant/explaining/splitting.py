"""A message that asks several things, split into questions to tap; each is made of the person's own words.

The answer to the message is not touched: what a model makes of a question is offered, never asked for the person.
"""

import logging
import re
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass

from assistant.explaining.budget import Budget
from assistant.explaining.call import Call
from assistant.explaining.checking.languages import is_in
from assistant.explaining.checking.markup import holds_address, holds_markup
from assistant.explaining.drafts import QuestionDraft
from assistant.explaining.prompts import delimited, instructions
from assistant.explaining.writing import Writes
from assistant.question import Aspect
from knowledge.lexicon import Lexicon
from knowledge.vietnamese import folded_words

logger = logging.getLogger(__name__)

_QUESTIONS, _LONGEST = 4, 200
_MANY_WORDS = 25  # in a message that may well ask several things
_ASKS = re.compile(r"[?？]|\b(?:và|rồi|với lại|ngoài ra|còn|and|also)\b", re.I)
_JOINING = frozenset(
    folded_words(
        "là gì có không cần bao nhiêu ở đâu khi nào ai cho của thì làm việc thủ tục bị được và để the a is what how"
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the things asked, and what of it."""

    question: str
    aspects: tuple[Aspect, ...]


class Splitter:
    """Splits messages with a model; ``mask`` hides personal numbers before they leave the house."""

    def __init__(
        self, model: Writes, lexicon: Lexicon, budget: Budget, mask: Callable[[str], str], seconds: float
    ) -> None:
        self._model, self._lexicon, self._budget, self._mask, self._seconds = model, lexicon, budget, mask, seconds

    async def split(self, message: str, language: str) -> list[Part]:
        """Return the questions of ``message``; none where it asks one thing, or the model is no use. Never raises."""
        if not may_ask_several(message) or not self._budget.open():
            return []
        system = instructions("split", language, aspects=", ".join(Aspect))
        call = Call(self._model, system, delimited(self._mask(message)), QuestionDraft, "questions")
        parts: list[Part] = []
        try:
            async with aclosing(call.drafts(self._seconds)) as drafts:
                async for draft in drafts:
                    if draft and len(parts) < _QUESTIONS and self._is_the_persons(draft.question, message, language):
                        parts.append(Part(question=draft.question, aspects=tuple(draft.aspects)))
        except Exception as problem:  # whatever a vendor or a server does must not reach the person
            logger.warning("not split: %s", type(problem).__name__)
        finally:
            self._budget.close(call.tokens, 0, 0, useful=bool(parts))
        distinct = {tuple(folded_words(part.question)): part for part in parts}
        return list(distinct.values()) if len(distinct) > 1 else []

    def _is_the_persons(self, question: str, message: str, language: str) -> bool:
        """Tell whether a question says nothing but the person's own words, or the official words for them."""
        if len(question) > _LONGEST or holds_markup(question) or holds_address(question):
            return False
        official = (term for match in self._lexicon.find(message) for term in match.entry.terms)
        own = {*folded_words(message), *(word for term in official for word in folded_words(term))} | _JOINING
        return set(folded_words(question)) <= own and (is_in(question, language) or question.isascii())


def may_ask_several(message: str) -> bool:
    """Tell whether a message may hold several questions: a model is to be asked of no other."""
    return len(message.split()) >= _MANY_WORDS or len(_ASKS.findall(message)) > 1
