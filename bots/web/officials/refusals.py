"""Why a request is not carried out; each becomes a page (``application``)."""

from bots.web.officials.messages import Words


class NotSignedIn(Exception):
    """Nobody is signed in, or no longer."""


class MustChangePassword(Exception):
    """The password is one that an admin gave."""


class Refusal(Exception):
    """A request refused with an HTTP status and one sentence."""

    def __init__(self, status: int, words: Words) -> None:
        super().__init__(words.name)
        self.status, self.words = status, words
