"""A claim against the same claim in the sources, and against its rivals there: two figures of one text exchanged."""

import math
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from assistant.explaining.checking.reading import Reading

Claim = TypeVar("Claim")
_DOUBT = 1.1  # how much better a rival's surroundings must agree to prove an exchange


def told(
    claim: Claim, place: int, sentence: Reading, sources: Sequence[tuple[Reading, Iterable[tuple[Claim, int]]]],
    says: Callable[[Claim, Claim], bool], rivals: Callable[[Claim, Claim], bool], doubt: float = _DOUBT,
) -> bool:  # fmt: skip
    """Tell whether a source says ``claim`` of what the sentence says it of.

    ``says(claim, theirs)`` tells whether ``theirs`` is the claim, ``rivals`` whether it is another of its kind: where
    the words around a rival agree clearly better with those around the claim, it was put in the wrong place.
    """
    about = sentence.around(place)
    own = rival = -1.0
    for source, claims in sources:
        for theirs, at in claims:
            if says(claim, theirs):
                own = max(own, _likeness(about, source.around(at)))
            elif rivals(claim, theirs):
                rival = max(rival, _likeness(about, source.around(at)))
    return own >= 0 and own * doubt >= rival


def _likeness(mine: dict[str, float], theirs: dict[str, float]) -> float:
    """Return the cosine (0 to 1) of two surroundings."""
    shared = sum(weight * theirs.get(word, 0.0) for word, weight in mine.items())
    lengths = math.hypot(*mine.values()) * math.hypot(*theirs.values())
    return shared / lengths if lengths else 0.0
