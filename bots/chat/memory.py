"""What is in hand of each talk while the bot runs. What was said is written nowhere; it is gone when the bot stops."""

from collections import OrderedDict
from dataclasses import dataclass, field, replace

from assistant.answer import Answer, Trace
from assistant.question import Conversation, Question, make_question
from bots.state.talks import TalkSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """What one person's turns left in hand, and the last question asked."""

    conversation: Conversation = field(default_factory=Conversation)
    asked: Question | None = None


@dataclass(slots=True, kw_only=True)
class TalkMemory:
    """A talk's settings, and the thread of each person in it (two in a group do not share one)."""

    settings: TalkSettings = field(default_factory=TalkSettings)
    spoken: str = "vi"  # the language of the last answer
    threads: dict[str, Thread] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The language to speak: the one that was chosen, or else the last answer's."""
        return self.settings.language or self.spoken

    @property
    def place(self) -> str:
        """The talk's place as it is said; empty if none is set."""
        return ", ".join(filter(None, (self.settings.commune, self.settings.place)))

    def question(self, person: str, text: str, request: str = "") -> Question:
        """Return ``text`` as the next question of ``person``; a place named earlier in the thread wins over the talk's.

        Raises ``BadQuestion``.
        """
        thread, chosen = self.threads.get(person, Thread()), self.settings
        question = replace(
            make_question(text, conversation=thread.conversation, request=request), language=chosen.language
        )
        if thread.conversation.place:
            return question
        return replace(question, place=chosen.place, commune=chosen.commune)

    def keep(self, person: str, question: Question, answer: Answer) -> None:
        """Remember what the person's next turn needs of this one."""
        self.threads[person] = Thread(conversation=answer.conversation, asked=question)
        self.spoken = answer.language

    def asked(self, person: str) -> Question | None:
        """Return the person's last question, if there is one in hand."""
        return self.threads.get(person, Thread()).asked

    def start_over(self, person: str) -> None:
        """Drop the person's thread; the talk's settings stay."""
        self.threads.pop(person, None)

    def settle_in(self, place: str) -> None:
        """Answer for ``place`` from now on; raises ``BadQuestion`` if it is unknown."""
        known = make_question(place, None, place)
        self.settings = replace(self.settings, place=known.place, commune=known.commune)
        for person, thread in self.threads.items():
            elsewhere = replace(thread.conversation, place=None, commune=None)
            self.threads[person] = replace(thread, conversation=elsewhere)


class ShownAnswers:
    """The latest answers that still have parts to unfold, by the message that shows them."""

    def __init__(self, limit: int = 1_000) -> None:
        self._limit = limit
        self._answers: OrderedDict[tuple[str, str], Answer] = OrderedDict()

    def keep(self, talk: str, message: str, answer: Answer) -> None:
        """Remember an answer without its trace; the oldest beyond the limit is forgotten."""
        if any(block.folded for block in answer.blocks):
            self._answers[talk, message] = replace(answer, trace=Trace())
        if len(self._answers) > self._limit:
            self._answers.popitem(last=False)

    def get(self, talk: str, message: str) -> Answer | None:
        """Return the answer that this message shows, or None if it was forgotten."""
        return self._answers.get((talk, message))
