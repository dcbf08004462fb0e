"""A question of law read for ranking: its syllables, pairs and triples of neighbours, each with a weight.

A weight is the term's rarity among the articles, less for words that only frame a question ("điều nào sau đây",
"đúng hay sai"): they are rare in law, so that rarity alone would take them for what is asked.
"""

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from knowledge.lexicon import framing_words
from knowledge.vietnamese import index_words

Weights = NDArray[np.float64]
Term = TypeVar("Term", bound=Hashable)
_LIGHT = (1.0, 0.6, 0.15)  # of a pair by how many of its words only frame; the same for the parts of a triple
_LIGHT_SYLLABLE = 0.2
_NAMED = re.compile(r"\bdieu (\d{1,3}[a-z]?|mot|hai|ba)\b")
_NUMBERS = {"mot": "1", "hai": "2", "ba": "3"}


@dataclass(frozen=True, slots=True, kw_only=True)
class LawQuestion:
    """``syllables`` in order; ``singles``, ``pairs``, ``triples`` map a distinct term to its row in the weights."""

    syllables: tuple[str, ...]
    singles: dict[str, int]
    pairs: dict[tuple[str, str], int]
    triples: dict[tuple[str, str, str], int]
    single_weights: Weights
    pair_weights: Weights
    triple_weights: Weights
    article: str | None

    @property
    def terms(self) -> dict[str, float]:
        """Index terms with the share of their rarity that they keep."""
        singles = {s: _single_share(s) for s in self.singles}
        return singles | {f"{a}_{b}": _LIGHT[_frames(a, b)] for a, b in self.pairs}

    @property
    def asked(self) -> tuple[str, ...]:
        """The syllables that do more than frame the question, in order."""
        return tuple(s for s in self.syllables if s not in framing_words())

    @property
    def words(self) -> str:
        """The question's folded words."""
        return " ".join(self.syllables)


def read_law_question(text: str, rarity: Callable[[str], float]) -> LawQuestion:
    """Read a question; ``rarity`` gives the weight of an index term (a syllable, or two joined by ``_``)."""
    syllables = tuple(index_words(text))
    singles, pairs = _rows(syllables), _rows(pairwise(syllables))
    triples = _rows(zip(syllables, syllables[1:], syllables[2:], strict=False))
    rare = {pair: rarity("_".join(pair)) for pair in pairs}
    named = _NAMED.search(" ".join(syllables))
    return LawQuestion(
        syllables=syllables,
        singles=singles,
        pairs=pairs,
        triples=triples,
        single_weights=np.array([rarity(s) * _single_share(s) for s in singles]),
        pair_weights=np.array([rare[p] * _LIGHT[_frames(*p)] for p in pairs]),
        triple_weights=np.array([max(rare[t[:2]], rare[t[1:]]) * _LIGHT[min(2, _frames(*t))] for t in triples]),
        article=_NUMBERS.get(named[1], named[1]) if named else None,
    )


def _rows(terms: Iterable[Term]) -> dict[Term, int]:
    return {term: row for row, term in enumerate(dict.fromkeys(terms))}


def _single_share(syllable: str) -> float:
    return _LIGHT_SYLLABLE if _frames(syllable) else 1.0


def _frames(*syllables: str) -> int:
    return sum(s in framing_words() for s in syllables)
