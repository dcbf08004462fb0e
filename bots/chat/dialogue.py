"""What is answered to what a person says or taps, whatever the channel."""

import logging
from dataclasses import replace

from assistant.answer import Answer, Option, Outcome
from assistant.errors import AssistantError
from assistant.messages import Ending
from bots.answers_questions import AnswersQuestions
from bots.bug_places import bug_places
from bots.chat.channel import Gesture, Reply, Said
from bots.chat.commands import Commands, command_in
from bots.chat.memory import ShownAnswers, TalkMemory
from bots.chat.messages import Notice
from bots.chat.notices import notice
from bots.chat.officer import Officer
from bots.state.talks import Talks
from knowledge.errors import KnowledgeError

logger = logging.getLogger(__name__)

_UNREADABLE = {Gesture.VOICE: Notice.VOICE, Gesture.PICTURE: Notice.PICTURE, Gesture.OTHER: Notice.TEXT_ONLY}


_FOR_AN_OFFICIAL = {Outcome.NOT_FOUND, Outcome.UNAVAILABLE}


class Dialogue:
    """The reactions of one channel's bot. Called from threads: one at a time for a talk, side by side for others."""

    def __init__(self, assistant: AnswersQuestions, talks: Talks, officer: Officer) -> None:
        self._assistant = assistant
        self._talks = talks
        self._memories: dict[str, TalkMemory] = {}
        self._shown = ShownAnswers()
        self._commands = Commands(talks, officer, self._ask)

    def promise(self, said: Said) -> str | None:
        """Return what to show while the answer is looked up, or None where nothing is."""
        command = command_in(said.text)
        if said.gesture != Gesture.TEXT or (command and command.name != "procedure"):
            return None
        return Notice.LOOKING_UP.in_(self._memory(said).language)

    def react(self, said: Said) -> Reply:
        """Return what to show; an expected error is told in its own words, a bug as ``Ending.BROKEN``. Never raises."""
        try:
            return self._react(said, self._memory(said))
        except (AssistantError, KnowledgeError) as problem:
            return Reply(answer=notice(str(problem)))
        except Exception as bug:
            logger.error("A message could not be answered: %s", bug_places(bug))
            return self.apology(said)

    def apology(self, said: Said) -> Reply:
        """Return what a person is told of a bug."""
        language = self._memories[said.talk].language if said.talk in self._memories else "vi"
        return Reply(answer=notice(Ending.BROKEN.in_(language)))

    def shown(self, said: Said, reply: Reply, message: str) -> None:
        """Remember which message shows an answer, so that its parts can be opened."""
        if reply.within is None:
            self._shown.keep(said.talk, message, reply.answer)

    def _react(self, said: Said, memory: TalkMemory) -> Reply:
        if said.gesture in {Gesture.OPEN, Gesture.FOLD}:
            return self._unfold(said, memory)
        if said.gesture in _UNREADABLE:
            return Reply(answer=notice(_UNREADABLE[said.gesture].in_(memory.language)))
        command = command_in(said.text)
        return Reply(answer=self._commands.obey(command, said, memory) if command else self._ask(said, memory))

    def _unfold(self, said: Said, memory: TalkMemory) -> Reply:
        answer = self._shown.get(said.talk, said.message or "")
        if answer is None:
            return Reply(answer=notice(Notice.TOO_OLD.in_(memory.language)))
        opened = int(said.text) if said.gesture == Gesture.OPEN else None
        return Reply(answer=answer, within=said.message, opened=opened)

    def _ask(self, said: Said, memory: TalkMemory, text: str | None = None) -> Answer:
        """Answer from the newest knowledge that opens; a damaged publication must not silence the bot."""
        question = memory.question(said.person, said.text if text is None else text, said.request)
        try:
            self._assistant.refresh()
        except KnowledgeError as problem:
            logger.warning("New knowledge does not open, answering from what is in hand: %s", problem)
        answer = self._assistant.answer(question)
        memory.keep(said.person, question, answer)
        if answer.outcome not in _FOR_AN_OFFICIAL or answer.options:
            return answer
        return replace(answer, options=(Option(value="/officer", label=Notice.ASK_OFFICER.in_(memory.language)),))

    def _memory(self, said: Said) -> TalkMemory:
        if said.talk not in self._memories:
            self._memories[said.talk] = TalkMemory(settings=self._talks.find(said.talk))
        return self._memories[said.talk]
