"""Why a request is not carried out; each becomes a page (``application``)."""

from bots.web.officials.messages import Words


class NotSignedIn(Exception):
    """Nobody is signed in, or no longer."""


class NotYet(Exception):
    """Something else is asked of whoever is signed in first (``standing``)."""


class Refusal(Exception):
    """A request refused with an HTTP status and one sentence."""

    def __init__(self, status: int, words: Words) -> None:
        super().__init__(words.name)
        self.status, self.words = status, words
