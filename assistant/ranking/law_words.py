"""Where a question's terms stand in the candidate articles, as small arrays: one row a paragraph, one column a term.

Everything a ranker counts (``law_features``) is arithmetic on these; a hundred articles take about two milliseconds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from assistant.ranking.law_question import LawQuestion, Term, Weights
from knowledge.written_words import POINT

Bits = NDArray[np.bool_]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Which of a question's terms each row of text holds; shapes (rows, terms)."""

    singles: Bits
    pairs: Bits
    triples: Bits

    def share(self, question: LawQuestion) -> Weights:
        """Return the weight of the syllables and of the pairs held, each as a share of the question's; 0 to 2."""
        return _share(self.singles, question.single_weights) + _share(self.pairs, question.pair_weights)

    def single_share(self, question: LawQuestion) -> Weights:
        """Return the share (0 to 1) of the syllables' weight that each row holds."""
        return _share(self.singles, question.single_weights)

    def pair_share(self, question: LawQuestion) -> Weights:
        """Return the share (0 to 1) of the pairs' weight that each row holds."""
        return _share(self.pairs, question.pair_weights)

    def triple_share(self, question: LawQuestion) -> Weights:
        """Return the share (0 to 1) of the triples' weight that each row holds."""
        return _share(self.triples, question.triple_weights)

    def joined(self, starts: Numbers) -> "Held":
        """Return one row for each run of rows that begins at ``starts``."""
        return Held(
            singles=np.logical_or.reduceat(self.singles, starts),
            pairs=np.logical_or.reduceat(self.pairs, starts),
            triples=np.logical_or.reduceat(self.triples, starts),
        )

    def rows(self, rows: Numbers) -> "Held":
        """Return the given rows."""
        return Held(singles=self.singles[rows], pairs=self.pairs[rows], triples=self.triples[rows])

    def with_rows(self, other: "Held") -> "Held":
        """Return what either holds, row by row."""
        return Held(
            singles=self.singles | other.singles, pairs=self.pairs | other.pairs, triples=self.triples | other.triples
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """The rows of all candidates: each article's document title, article title, then its paragraphs, one after another.

    ``lengths`` counts the words of a row, ``runs`` weighs its heaviest run of words that stand so in the question,
    ``matched_pairs`` counts its neighbours that are neighbours in the question too, ``matched`` its words.
    ``articles`` gives each article's first row and, last, the number of rows; ``points`` marks the rows of points.
    """

    held: Held
    lengths: Numbers
    matched: Numbers
    matched_pairs: Numbers
    runs: Weights
    articles: Numbers
    points: Bits


def place(question: LawQuestion, articles: list[str]) -> Placed:
    """Find ``question``'s terms in articles as ``knowledge.written_words`` writes them."""
    lines = [lines for article in articles for lines in _lines(article)]
    tokens = [line.split() for line in lines]
    row_of = np.repeat(np.arange(len(tokens)), [len(t) + 1 for t in tokens])
    column = question.singles.get
    singles = np.array([c for line in tokens for c in (*(column(t, -1) for t in line), -1)], dtype=np.int64)
    pairs = _followed(singles, _table(question.singles, question.pairs))
    triples = _followed(pairs, _table(question.pairs, _as_pairs(question)))
    held = Held(
        singles=_bits(row_of, singles, len(tokens), len(question.singles)),
        pairs=_bits(row_of, pairs, len(tokens), len(question.pairs)),
        triples=_bits(row_of, triples, len(tokens), len(question.triples)),
    )
    return Placed(
        held=held,
        lengths=np.array([len(t) for t in tokens]),
        matched=np.bincount(row_of[singles >= 0], minlength=len(tokens)),
        matched_pairs=np.bincount(row_of[pairs >= 0], minlength=len(tokens)),
        runs=_runs(singles, pairs, row_of, question, len(tokens)),
        articles=np.array([0, *accumulate(len(_lines(a)) for a in articles)]),
        points=np.array([line.startswith(POINT) for line in lines]),
    )


def _lines(article: str) -> list[str]:
    return article.split("\n")


def _as_pairs(question: LawQuestion) -> dict[tuple[tuple[str, str], tuple[str, str]], int]:
    return {((a, b), (b, c)): row for (a, b, c), row in question.triples.items()}


def _table(parts: Mapping[Term, int], wholes: Mapping[tuple[Term, Term], int]) -> Numbers:
    """Return the row of the whole for the rows of its two parts, -1 where there is none; the last row means no part."""
    table = np.full((len(parts) + 1, len(parts) + 1), -1)
    for (a, b), row in wholes.items():
        table[parts[a], parts[b]] = row
    return table


def _followed(rows: Numbers, table: Numbers) -> Numbers:
    """Return what each place and the next make together."""
    return np.append(table[rows[:-1], rows[1:]], -1)


def _bits(row_of: Numbers, columns: Numbers, rows: int, width: int) -> Bits:
    bits = np.zeros((rows, width + 1), dtype=bool)
    bits[row_of, columns] = True
    return bits[:, :-1]


def _runs(singles: Numbers, pairs: Numbers, row_of: Numbers, question: LawQuestion, rows: int) -> Weights:
    weights = np.append(question.single_weights, 0.0)[singles]
    run = np.cumsum(np.append(True, pairs[:-1] < 0)) - 1  # a word begins a run unless a pair joins it to the last
    heaviest = np.zeros(rows)
    first = np.flatnonzero(np.append(True, pairs[:-1] < 0))
    np.maximum.at(heaviest, row_of[first], np.bincount(run, weights))
    return heaviest / (question.single_weights.sum() or 1.0)


def _share(bits: Bits, weights: Weights) -> Weights:
    total = float(weights.sum())
    return bits @ weights / total if total else np.zeros(len(bits))
