"""What the bot has in hand while it runs. Nothing here is written anywhere; it is gone when the bot stops."""

from collections import OrderedDict
from dataclasses import dataclass, field, replace

from assistant.answer import Answer, Trace
from assistant.question import Conversation, Question, make_question


@dataclass(slots=True, kw_only=True)
class ChatMemory:
    """One chat's place and language, and the thread of each person in it (two in a group do not share one)."""

    place: str | None = None
    language: str = "vi"
    conversations: dict[int, Conversation] = field(default_factory=dict)

    def question(self, person: int, text: str) -> Question:
        """Return ``text`` as the next question of ``person``; a place named earlier in the thread wins over the chat's.

        Raises ``BadQuestion``.
        """
        conversation = self.conversations.get(person, Conversation())
        return make_question(text, None, None if conversation.place else self.place, conversation)

    def keep(self, person: int, answer: Answer) -> None:
        """Remember what the person's next turn needs of this one."""
        self.conversations[person] = answer.conversation
        self.language = answer.language

    def start_over(self, person: int) -> None:
        """Drop the person's thread; the chat's place stays."""
        self.conversations.pop(person, None)

    def settle_in(self, place: str) -> str:
        """Answer for ``place`` from now on and return its name of today; raises ``BadQuestion`` if it is unknown."""
        known = make_question(place, None, place)
        assert known.place is not None  # a place that was given is either known or refused
        self.place = f"{known.commune}, {known.place}" if known.commune else known.place
        self.conversations = {
            who: replace(thread, place=None, commune=None) for who, thread in self.conversations.items()
        }
        return self.place


class ShownAnswers:
    """The latest answers that still have parts to unfold, by the message that shows them."""

    def __init__(self, limit: int = 1_000) -> None:
        self._limit = limit
        self._answers: OrderedDict[tuple[int, int], Answer] = OrderedDict()

    def keep(self, chat: int, message: int, answer: Answer) -> None:
        """Remember an answer without its trace; the oldest beyond the limit is forgotten."""
        if any(block.folded for block in answer.blocks):
            self._answers[chat, message] = replace(answer, trace=Trace())
        if len(self._answers) > self._limit:
            self._answers.popitem(last=False)

    def get(self, chat: int, message: int) -> Answer | None:
        """Return the answer that this message shows, or None if it was forgotten."""
        return self._answers.get((chat, message))
