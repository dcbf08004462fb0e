"""Passwords: what is refused as too easy to guess, and the argon2 hashes that are kept.

A password is taken exactly as typed; there is no rule on which kinds of characters it holds.
"""

import threading
from enum import StrEnum
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

SHORTEST, LONGEST = 12, 128  # characters
_GUESSABLE = 3  # zxcvbn's score from 0 to 4; below it a password is guessed within 10^8 tries
_AT_ONCE = threading.Semaphore(2)  # a hash takes 64 MiB: many sign-ins together must not fill a small machine


class Weakness(StrEnum):
    """Why a new password is refused."""

    SHORT = "short"
    LONG = "long"
    GUESSABLE = "guessable"


def weakness(password: str, *known: str) -> Weakness | None:
    """Return why ``password`` is refused, None if it is not; ``known`` are words that others know of its owner."""
    if not SHORTEST <= len(password) <= LONGEST:
        return Weakness.SHORT if len(password) < SHORTEST else Weakness.LONG
    from zxcvbn import zxcvbn

    score = zxcvbn(password[:72], user_inputs=[*known, "motcua"])["score"]
    return Weakness.GUESSABLE if score < _GUESSABLE else None


def hashed(password: str) -> str:
    """Return what to keep of a password."""
    with _AT_ONCE:
        return _hasher().hash(password)


def matches(password: str, kept: str | None) -> bool:
    """Tell whether ``password`` is the one kept; without one the same time is taken, so that nothing is betrayed."""
    with _AT_ONCE:
        try:
            return _hasher().verify(_nobodys() if kept is None else kept, password) and kept is not None
        except (VerifyMismatchError, InvalidHashError):
            return False


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()  # argon2id with the parameters of RFC 9106 for little memory


@cache
def _nobodys() -> str:
    return _hasher().hash("of nobody")
