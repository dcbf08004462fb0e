"""A channel that writes down what is sent, and an assistant that repeats what it is asked."""

import asyncio
from collections.abc import Callable
from typing import Self

from assistant.answer import Answer, Block, Outcome
from assistant.question import Question
from bots.chat.channel import Keep, Note, Reply, Said


class Repeating:
    """Answers with what it was asked."""

    def refresh(self) -> None:
        pass

    def answer(self, question: Question) -> Answer:
        return Answer(outcome=Outcome.ANSWERED, blocks=(Block(aspect=None, title="", lines=(question.text,)),))


class PaperChannel:
    """A channel that writes down what is sent; ``troubles`` are raised first, by the name of the step."""

    name = "paper"

    def __init__(self) -> None:
        self.promised: list[str] = []
        self.shown: list[tuple[str, str | None]] = []  # what was said, in place of which placeholder
        self.troubles: dict[str, list[Exception]] = {}
        self.hold: Callable[[Said], asyncio.Event | None] = lambda _: None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        pass

    async def listen(self, keep: Keep) -> None:
        pass

    async def promise(self, said: Said, text: str) -> str:  # noqa: ARG002
        self._maybe_fail("promise")
        self.promised.append(said.text)
        return f"p{said.number}"

    async def show(self, said: Said, reply: Reply, placeholder: str | None, note: Note) -> str:  # noqa: ARG002
        if gate := self.hold(said):
            await gate.wait()
        self._maybe_fail("show")
        self.shown.append((reply.answer.blocks[0].lines[0], placeholder))
        return "1"

    def _maybe_fail(self, step: str) -> None:
        if self.troubles.get(step):
            raise self.troubles[step].pop(0)
