"""An explanation of an answer, sentence by sentence, each checked before anyone sees it.

The answer itself is not touched: a model that is slow, dead or hostile costs the explanation and nothing else.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from datetime import date

from assistant.answer import Answer, Citation, Outcome
from assistant.explaining.budget import Budget
from assistant.explaining.call import Call
from assistant.explaining.checking.checking import refusal
from assistant.explaining.drafts import SentenceDraft
from assistant.explaining.passages import Passage, passages_of
from assistant.explaining.prompts import instructions, question_and_passages
from assistant.explaining.splitting import Part, Splitter, may_ask_several
from assistant.explaining.writing import Writes
from knowledge.library import Library

logger = logging.getLogger(__name__)

_SENTENCES = 6
_MORE_TO_ASK = {Outcome.ANSWERED, Outcome.CLARIFICATION, Outcome.NOT_FOUND}  # not an emergency, nor a channel at rest
_MOST_DROPPED = 4  # sentences dropped, after which a model that gets more wrong than right is not listened to


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A sentence that says nothing but what its sources say."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The last thing said. Where the explanation does not stand, what was shown of it is to be taken back."""

    stands: bool


class Explainer:
    """Explains answers with a model; ``mask`` hides personal numbers in a question before it leaves the house."""

    def __init__(
        self,
        model: Writes,
        library: Callable[[], Library],
        budget: Budget,
        mask: Callable[[str], str],
        seconds: float = 20.0,
        splitter: Splitter | None = None,
    ) -> None:
        self._model, self._library, self._budget, self._mask = model, library, budget, mask
        self.seconds, self._splitter = seconds, splitter

    @property
    def budget(self) -> Budget:
        """What the model may still cost."""
        return self._budget

    def may_explain(self, answer: Answer) -> bool:
        """Tell whether it is worth asking for an explanation of an answer now."""
        return answer.outcome == Outcome.ANSWERED and self._budget.is_open()

    def may_add(self, question: str, answer: Answer) -> bool:
        """Tell whether there may be anything to say beside an answer now: an explanation, or a question's parts."""
        return self.may_explain(answer) or (self._may_split(question, answer) and self._budget.is_open())

    async def parts(self, question: str, answer: Answer) -> list[Part]:
        """Return the questions that a message holds, to be offered beside its answer; none where it asks one thing."""
        if self._splitter is None or not self._may_split(question, answer):
            return []
        return await self._splitter.split(question, answer.language)

    async def whole(self, question: str, answer: Answer) -> list[Explained]:
        """Return the sentences of an explanation that stands, none of another: for where nothing is taken back."""
        said = [one async for one in self.explain(question, answer)]
        return [one for one in said if isinstance(one, Explained)] if said[-1:] == [End(stands=True)] else []

    async def explain(self, question: str, answer: Answer) -> AsyncGenerator[Explained | End]:
        """Yield sentences as they pass, then ``End``; never raises, and ends within the deadline."""
        # In a thread, here and below: what is reckoned must not hold back an answer that is on its way.
        passages = await asyncio.to_thread(self._passages, answer)
        if not passages or not self._budget.open():
            yield End(stands=False)
            return
        reply = _Reply(self, question, answer, passages)
        try:
            async with aclosing(reply.sentences()) as sentences:
                async for sentence in sentences:
                    yield sentence
        finally:
            self._budget.close(reply.call.tokens, reply.kept, reply.dropped, useful=reply.stands or not reply.ended)
        yield End(stands=reply.stands)

    def _may_split(self, question: str, answer: Answer) -> bool:
        return self._splitter is not None and answer.outcome in _MORE_TO_ASK and may_ask_several(question)

    def _passages(self, answer: Answer) -> list[Passage]:
        return passages_of(answer, self._library().holds) if answer.outcome == Outcome.ANSWERED else []

    def _in_force(self, number: str, day: date | None) -> bool:
        """Tell whether a document may be relied on: one that is not known here is in no passage's words either."""
        document = self._library().documents.get(number)
        return document is None or day is None or document.in_force_on(day)


class _Reply:
    """One call of the model, and what came of it."""

    def __init__(self, explainer: Explainer, question: str, answer: Answer, passages: list[Passage]) -> None:
        self._explainer, self._answer = explainer, answer
        self._passages = {passage.key: passage for passage in passages}
        language = answer.language if answer.language in ("vi", "en") else "vi"
        self._language = language
        system = instructions("explain", language, sentences=_SENTENCES)
        user = question_and_passages(explainer._mask(question), passages)
        self.call = Call(explainer._model, system, user, SentenceDraft, "sentences")
        self._seen: set[str] = set()
        self.kept = self.dropped = 0
        self.ended = False

    @property
    def stands(self) -> bool:
        """Tell whether enough was kept to be an explanation."""
        return self.kept > 0 and self.kept >= self.dropped

    async def sentences(self) -> AsyncGenerator[Explained]:
        """Yield the sentences that pass, until the model ends, fails, or is not worth listening to."""
        try:
            async with aclosing(self.call.drafts(self._explainer.seconds)) as drafts:
                async for draft in drafts:
                    sentence = await asyncio.to_thread(self._checked, draft)
                    if sentence:
                        yield sentence
                    if self.kept == _SENTENCES or (self.dropped >= _MOST_DROPPED and not self.stands):
                        break
        except Exception as problem:  # whatever a vendor or a server does must not reach the person
            logger.warning("no explanation: %s", type(problem).__name__)
        self.ended = True

    def _checked(self, draft: SentenceDraft | None) -> Explained | None:
        """Return a sentence that may be shown; a repeated one, or one of a wrong shape, is dropped like a false one."""
        text = " ".join(draft.text.split()) if draft else ""
        if draft is None or text in self._seen or self._refused(text, draft.keys):
            self.dropped += 1
            return None
        self.kept += 1
        self._seen.add(text)
        citations = (self._passages[key].citation for key in draft.keys)
        return Explained(text=text, citations=tuple(dict.fromkeys(citations)))

    def _refused(self, text: str, keys: list[str]) -> bool:
        day, in_force = self._answer.as_of, self._explainer._in_force
        reason = refusal(text, keys, self._passages, self._language, lambda number: in_force(number, day))
        if reason:
            logger.info("sentence dropped: %s", reason)
        return reason is not None
