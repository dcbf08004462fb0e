"""The commands, the same on every channel: a word after a slash, and what follows it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.answer import Answer, Option
from assistant.messages import Ending, Message
from bots.chat.channel import Said
from bots.chat.memory import TalkMemory
from bots.chat.messages import Notice
from bots.chat.notices import notice
from bots.chat.officer import Officer
from bots.state.talks import Talks
from bots.tickets import code_in
from knowledge.legal_citation import procedure_codes

Ask = Callable[[Said, TalkMemory, str], Answer]

_COMMAND = re.compile(r"/(\w+)\s*(.*)", re.DOTALL)
_LANGUAGES = (Option(value="/language vi", label="Tiếng Việt"), Option(value="/language en", label="English"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """``/name rest``."""

    name: str
    rest: str


def command_in(text: str) -> Command | None:
    """Return the command that ``text`` is, if it is one."""
    found = _COMMAND.fullmatch(text.strip())
    return Command(name=found[1].lower(), rest=found[2]) if found else None


class Commands:
    """What each command does; one that is not known is answered with how to ask."""

    def __init__(self, talks: Talks, officer: Officer, ask: Ask) -> None:
        self._talks = talks
        self._officer = officer
        self._ask = ask
        self._known = {
            "start": self._start,
            "place": self._place,
            "procedure": self._procedure,
            "officer": self._hand_over,
            "language": self._language,
        }

    def obey(self, command: Command, said: Said, memory: TalkMemory) -> Answer:
        """Do what ``command`` asks and return what to say; raises ``BadQuestion`` and what the assistant raises."""
        return self._known.get(command.name, self._help)(command.rest, said, memory)

    def _start(self, _: str, said: Said, memory: TalkMemory) -> Answer:
        """Greet in both languages and start over."""
        memory.start_over(said.person)
        return notice(*(m.in_(language) for language in ("vi", "en") for m in (Ending.GREETING, Message.ASSISTANT)))

    def _place(self, place: str, said: Said, memory: TalkMemory) -> Answer:
        """Set the place that the talk's answers hold for, or say which it is."""
        if place:
            memory.settle_in(place)
            self._talks.save(said.talk, memory.settings)
            return notice(Notice.PLACE_SET.in_(memory.language, place=memory.place))
        known = Notice.PLACE_IN_HAND if memory.place else Notice.PLACE_UNSET
        return notice(known.in_(memory.language, place=memory.place))

    def _procedure(self, code: str, said: Said, memory: TalkMemory) -> Answer:
        """Show the card of one procedure, as the beginning of a new matter."""
        codes = procedure_codes(code)
        if not codes:
            return notice(Notice.WHICH_PROCEDURE.in_(memory.language))
        memory.start_over(said.person)
        return self._ask(said, memory, codes[0])

    def _hand_over(self, rest: str, said: Said, memory: TalkMemory) -> Answer:
        """Pass a question on to an official, the last one if none is given; or say where a ticket stands."""
        if code_in(rest):
            return notice(*self._officer.standing(rest, said.person, memory.language))
        question = memory.question(said.person, rest, said.request) if rest else memory.asked(said.person)
        if question is None:
            return notice(Notice.WHAT_FOR_OFFICER.in_(memory.language))
        return notice(self._officer.hand_over(question, said.person, memory.language))

    def _language(self, language: str, said: Said, memory: TalkMemory) -> Answer:
        """Set the language of the talk, or offer both."""
        language = language.lower()
        if language not in {"vi", "en"}:
            return notice(Notice.WHICH_LANGUAGE.in_(memory.language), options=_LANGUAGES)
        memory.settings = replace(memory.settings, language=language)
        self._talks.save(said.talk, memory.settings)
        return notice(Notice.LANGUAGE_SET.in_(language))

    def _help(self, _: str, __: Said, ___: TalkMemory) -> Answer:
        """Say how to ask and what is kept, in both languages."""
        days = self._officer.kept_days
        kept = Message.KEPT if days else Notice.NOT_KEPT
        return notice(*(m.in_(lang, days=days) for lang in ("vi", "en") for m in (Notice.HELP, kept)))
