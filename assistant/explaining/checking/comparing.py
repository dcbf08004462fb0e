"""A claim against the same claim in the sources, and against its rivals there: two figures of one text exchanged."""

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import TypeVar

from assistant.explaining.checking.reading import Reading
from assistant.explaining.checking.words import Word

Claim = TypeVar("Claim")
_DOUBT = 1.1  # how much better a rival's surroundings must agree to prove an exchange
_VERBATIM = 5  # words in a row around a rival that are those around the claim: the sentence follows the source there
_CLEARLY = 2  # so many more than around the claim's own place
_ROW = 10  # words looked at on each side
_CLAIM = 5  # most words that a claim itself takes up


def told(
    claim: Claim, place: int, sentence: Reading, sources: Sequence[tuple[Reading, Iterable[tuple[Claim, int]]]],
    says: Callable[[Claim, Claim], bool], rivals: Callable[[Claim, Claim], bool], doubt: float = _DOUBT,
) -> bool:  # fmt: skip
    """Tell whether a source says ``claim`` of what the sentence says it of.

    ``says(claim, theirs)`` tells whether ``theirs`` is the claim, ``rivals`` whether it is another of its kind: where
    the words around a rival agree clearly better with those around the claim, or are the same for longer, it was put
    in the wrong place.
    """
    about, first = sentence.around(place), sentence.word_at(place)
    own = rival = -1.0
    own_row = rival_row = 0
    for source, claims in sources:
        for theirs, at in claims:
            if says(claim, theirs):
                own = max(own, _likeness(about, source.around(at)))
                own_row = max(own_row, row_around(sentence, first, source, source.word_at(at), _CLAIM))
            elif rivals(claim, theirs):
                rival = max(rival, _likeness(about, source.around(at)))
                rival_row = max(rival_row, row_around(sentence, first, source, source.word_at(at), _CLAIM))
    follows = rival_row >= max(_VERBATIM, own_row + _CLEARLY)
    return own >= 0 and own * doubt >= rival and not follows


def _likeness(mine: dict[str, float], theirs: dict[str, float]) -> float:
    """Return the cosine (0 to 1) of two surroundings."""
    shared = sum(weight * theirs.get(word, 0.0) for word, weight in mine.items())
    lengths = math.hypot(*mine.values()) * math.hypot(*theirs.values())
    return shared / lengths if lengths else 0.0


def row_around(mine: Reading, i: int, theirs: Reading, j: int, longest: int = 1) -> int:
    """Return how many words in a row stand alike before and behind two words, or claims of up to ``longest`` words.

    Figures are all alike here, and what stands in a label does not go on in it.
    """
    end = theirs.own if j < theirs.own else len(theirs.words)
    lengths = product(range(1, mine.claim_at(i, longest) + 1), range(1, theirs.claim_at(j, longest) + 1))
    before = _same(mine.words[max(0, i - _ROW) : i][::-1], theirs.words[max(0, j - _ROW) : j][::-1])
    behind = max(
        _same(mine.words[i + m : i + m + _ROW], theirs.words[j + n : min(end, j + n + _ROW)]) for m, n in lengths
    )
    return before + behind


def _same(mine: Sequence[Word], theirs: Sequence[Word]) -> int:
    for count, (a, b) in enumerate(zip(mine, theirs, strict=False)):
        if a.folded != b.folded and not (a.folded.isdigit() and b.folded.isdigit()):
            return count
    return min(len(mine), len(theirs))
