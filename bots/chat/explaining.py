"""What a language model adds to an answer in a talk: a message of its own after it, unless the person has gone on."""

import asyncio
import logging
from functools import partial
from typing import TYPE_CHECKING

from assistant.answer import Answer, Block, Outcome
from assistant.messages import ExplainMessage
from bots.bug_places import bug_places
from bots.chat.channel import ChatChannel, Reply, Said

if TYPE_CHECKING:
    from assistant.explaining.explainer import Explained, Explainer

logger = logging.getLogger(__name__)


class Explaining:
    """Explains answers, each in a task of its own. Nothing of it is kept or tried again: the answer is there."""

    def __init__(self, channel: ChatChannel, explainer: "Explainer | None" = None) -> None:
        self._channel, self._explainer = channel, explainer
        self._tasks: dict[str, asyncio.Task[None]] = {}

    def begin(self, said: Said, reply: Reply) -> None:
        """Begin to explain what was shown, and return at once."""
        if self._explainer is None or reply.within or not self._explainer.may_explain(reply.answer):
            return
        task = asyncio.create_task(self._explain(self._explainer, said, reply.answer))
        self._tasks[said.talk] = task
        task.add_done_callback(partial(self._forget, said.talk))

    def hush(self, talk: str) -> None:
        """Say no more of the last answer in a talk: what comes late would stand under the next question."""
        if task := self._tasks.pop(talk, None):
            task.cancel()

    def stop(self) -> None:
        """Say nothing more anywhere."""
        for talk in list(self._tasks):
            self.hush(talk)

    def _forget(self, talk: str, task: asyncio.Task[None]) -> None:
        if self._tasks.get(talk) is task:
            del self._tasks[talk]

    async def _explain(self, explainer: "Explainer", said: Said, answer: Answer) -> None:
        try:
            sentences = await explainer.whole(said.text, answer)
            if sentences:
                await self._channel.show(said, Reply(answer=_message(sentences, answer.language)), None, _note_nothing)
        except Exception as problem:  # a channel's refusal among them: an explanation is not worth a second try
            logger.warning("An explanation is not sent: %s", bug_places(problem))


def _message(sentences: "list[Explained]", language: str) -> Answer:
    """Return an explanation in the shape of an answer, which a channel shows with its sources."""
    citations = dict.fromkeys(citation for sentence in sentences for citation in sentence.citations)
    lines = tuple(sentence.text for sentence in sentences)
    block = Block(aspect=None, title=ExplainMessage.HEADING.in_(language), lines=lines, citations=tuple(citations))
    return Answer(outcome=Outcome.REDIRECTED, blocks=(block,), language=language)


async def _note_nothing(_: str) -> None:
    """Keep no note of what is sent."""
