"""Words that turn a statement into its opposite ("trước", "sau"), and those that need a source's own word."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from assistant.explaining.checking.words import Word, lines_of, phrase_of
from knowledge.vietnamese import canonical

_NO = frozenset({canonical("không"), canonical("chưa")})  # before a word of a pair, it is the other one's sense


class Turn(NamedTuple):
    """One of several words that exclude each other: the line of ``opposites.tsv``, and the place in it."""

    group: int
    member: int


def turns_in(words: tuple[Word, ...]) -> Iterator[tuple[Turn, int]]:
    """Yield the turns among the words of a text, each with the character at which it stands."""
    spaced = f" {' '.join(word.marked for word in words)} "
    for turn, phrase in _turns():
        at = spaced.find(phrase)
        while at >= 0:
            first = spaced.count(" ", 0, at)
            if not (first and words[first - 1].marked in _NO):
                yield turn, words[first].start
            at = spaced.find(phrase, at + 1)


def guarded() -> tuple[str, ...]:
    """Return the phrases that a sentence may use only where its source does."""
    return _guarded()


@cache
def _turns() -> tuple[tuple[Turn, str], ...]:
    lines = [line for line in lines_of("opposites.tsv") if not line.startswith("!")]
    return tuple(
        (Turn(group, member), phrase_of(word))
        for group, line in enumerate(lines)
        for member, words in enumerate(line.split("\t"))
        for word in words.split("|")
    )


@cache
def _guarded() -> tuple[str, ...]:
    return tuple(phrase_of(line[1:]) for line in lines_of("opposites.tsv") if line.startswith("!"))
