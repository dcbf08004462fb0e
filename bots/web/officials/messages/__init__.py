"""Every sentence of the officials' pages, Vietnamese first; templates name them: ``say("SIGN_IN")``."""

from assistant.messages import Sentence
from bots.web.officials.messages.accounts import AccountWords
from bots.web.officials.messages.desk import DeskWords
from bots.web.officials.messages.documents import DocumentWords
from bots.web.officials.messages.frame import Words
from bots.web.officials.messages.look_up import LookUpWords
from bots.web.officials.messages.second_factor import SecondFactorWords
from bots.web.officials.messages.tickets import TicketWords

__all__ = ["AccountWords", "DeskWords", "DocumentWords", "LookUpWords", "Words", "said", "said_if_known"]

_ALL: tuple[type[Sentence], ...] = (
    Words,
    AccountWords,
    SecondFactorWords,
    DeskWords,
    DocumentWords,
    LookUpWords,
    TicketWords,
)
_BY_NAME: dict[str, Sentence] = {sentence.name: sentence for words in _ALL for sentence in words}


def said(name: str, language: str, /, **blanks: object) -> str:
    """Return the sentence of that name with its blanks filled; an unknown name is a ``KeyError``."""
    return _BY_NAME[name].in_(language, **blanks)


def said_if_known(name: str, language: str) -> str:
    """Return the sentence of that name, "" if there is none: the name came from outside."""
    return said(name, language) if name in _BY_NAME else ""
