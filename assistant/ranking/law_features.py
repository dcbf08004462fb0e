"""What speaks for an article as the answer to a question of law; every feature is a plain number with a name.

Shares are of the question's weight (0 to 1), so that they mean the same among two thousand articles and a hundred
thousand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from assistant.ranking.law_question import LawQuestion, Weights
from assistant.ranking.law_words import Held, Numbers, Placed, place
from assistant.retrieval.articles import Found

_LONG = 60  # words: a paragraph of so many counts half
_SHORT = 12  # words: a shorter paragraph is covered by chance
_DEFINITIONS = "giai thich tu ngu"  # the title of the article that defines a document's terms
_OPENING = 4  # words of the question, without those that frame it, in which its subject stands
_VOTERS, _CONTRAST = 20, 6.0  # the best candidates vote for their document, by softmax


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An article that may answer, with what speaks for it."""

    source: str
    features: dict[str, float]


def law_candidates(question: LawQuestion, found: Sequence[Found]) -> list[Candidate]:
    """Return every article found with its features."""
    if not found or not question.syllables:
        return []
    placed = place(question, [f.words for f in found])
    columns = (
        _of_legs(found) | _of_titles(question, placed) | _of_text(question, placed) | _of_clauses(question, placed)
    )
    columns |= _of_documents(question, placed, found)
    values = np.column_stack(list(columns.values())).tolist()
    return [
        Candidate(source=f.source, features=dict(zip(columns, row, strict=True)))
        for f, row in zip(found, values, strict=True)
    ]


def _of_legs(found: Sequence[Found]) -> dict[str, Weights]:
    """The legs' scores as shares of the best; the dense leg's as they are, the least found where it found none."""
    least = min((f.scores["dense"] for f in found if "dense" in f.scores), default=0.0)
    columns = {leg: np.array([f.scores.get(leg, 0.0) for f in found]) for leg in ("text", "title")}
    shares = {f"{leg}_leg": values / (values.max() or 1.0) for leg, values in columns.items()}
    return shares | {"dense_leg": np.array([f.scores.get("dense", least) for f in found])}


def _of_titles(question: LawQuestion, placed: Placed) -> dict[str, Weights]:
    """How much of the question the article's title says, and how much of the title the question."""
    rows = placed.articles[:-1] + 1
    held = placed.held.rows(rows)
    words, pairs = placed.lengths[rows], np.maximum(placed.lengths[rows] - 1, 1)
    covered = placed.matched_pairs[rows] / pairs
    return {
        "title_words": held.single_share(question),
        "title_pairs": held.pair_share(question),
        "title_words_asked": placed.matched[rows] / np.maximum(words, 1),
        "title_pairs_asked": covered,
        "title_both": covered * held.pair_share(question),
        "title_run": placed.runs[rows],
    }


def _of_text(question: LawQuestion, placed: Placed) -> dict[str, Weights]:
    """How much of the question the whole article says, in its words, pairs, triples and longest run."""
    starts = placed.articles[:-1]
    whole = placed.held.rows(_without(starts, len(placed.lengths))).joined(starts - np.arange(len(starts)))
    words = np.add.reduceat(placed.lengths, starts)
    return {
        "words": whole.single_share(question),
        "pairs": whole.pair_share(question),
        "triples": whole.triple_share(question),
        "run": np.maximum.reduceat(placed.runs, starts),
        "length": np.log(words),
        "paragraphs": np.log(np.diff(placed.articles) - 1),
    }


def _of_clauses(question: LawQuestion, placed: Placed) -> dict[str, Weights]:
    """How much of the question one clause says together with the title, and one paragraph for its length."""
    article_of = np.repeat(np.arange(len(placed.articles) - 1), np.diff(placed.articles))
    clauses = _clause_starts(placed)
    titles = placed.held.rows(placed.articles[article_of[clauses]] + 1)
    clause = placed.held.joined(clauses)
    in_clause = np.searchsorted(clauses, np.arange(len(article_of)), side="right") - 1
    units = _with_opening(placed, clauses[in_clause])
    lengths = placed.lengths + np.where(placed.points, placed.lengths[clauses[in_clause]], 0)
    share = units.share(question)
    brevity = np.minimum(1.0, placed.lengths / _SHORT)
    inside = placed.matched_pairs / np.maximum(placed.lengths - 1, 1) * brevity
    body = np.arange(len(article_of)) - placed.articles[article_of] >= 2
    return {
        "clause": _best(clause.with_rows(titles).share(question), article_of[clauses], placed),
        "paragraph": _best(np.where(body, share, 0.0), article_of, placed),
        "short_paragraph": _best(np.where(body, share / (1 + lengths / _LONG), 0.0), article_of, placed),
        "paragraph_asked": _best(np.where(body, inside, 0.0), article_of, placed),
    }


def _of_documents(question: LawQuestion, placed: Placed, found: Sequence[Found]) -> dict[str, Weights]:
    """Whether the question names the document, and what the best candidates say of which document is meant."""
    rows = placed.articles[:-1]
    covered = placed.matched_pairs[rows] / np.maximum(placed.lengths[rows] - 1, 1)
    lines = [f.words.split("\n", 2) for f in found]
    asked = f" {question.words} "
    named = np.array([bool(line[0]) and f" {line[0]} " in asked for line in lines], dtype=float)
    numbers = np.array([question.article == f.source.rpartition("#")[2] for f in found])
    return {
        "document_words": covered,
        "document_named": named,
        "document_voted": _votes([line[0] for line in lines], found),
        "article_named": (numbers & (covered > 0.5)).astype(float),
        "definitions": np.array([_DEFINITIONS in line[1] for line in lines], dtype=float),
        "defined": np.array([_defined(question, line) for line in lines]),
        "title_first": np.array([_comes_first(question, line[1]) for line in lines]),
    }


def _comes_first(question: LawQuestion, title: str) -> float:
    """Tell whether the question opens with what the title opens with ("Hồ sơ …", "Nghĩa vụ của …")."""
    first, second, *_ = (*title.split(), "", "")
    return float((first, second) in pairwise(question.asked[:_OPENING]))


def _defined(question: LawQuestion, lines: list[str]) -> float:
    """Return the share of the question that a term takes which the article defines ("X là …"); 0 to 1."""
    if len(lines) < 3 or _DEFINITIONS not in lines[1]:
        return 0.0
    asked = f" {question.words} "
    terms = (line.partition(" la ")[0].removeprefix("- ") for line in lines[2].split("\n"))
    known = [len(t.split()) for t in terms if f" {t} " in asked]
    return max(known, default=0) / max(1, len(question.asked))


def _votes(documents: list[str], found: Sequence[Found]) -> Weights:
    scores = np.array([f.prior for f in found])
    voters = np.argsort(-scores, kind="stable")[:_VOTERS]
    strength = np.exp(_CONTRAST * (scores[voters] - scores.max()))
    votes: dict[str, float] = {}
    for voter, vote in zip(voters.tolist(), (strength / strength.sum()).tolist(), strict=True):
        votes[documents[voter]] = votes.get(documents[voter], 0.0) + vote
    return np.array([votes.get(d, 0.0) for d in documents])


def _clause_starts(placed: Placed) -> Numbers:
    """Return the rows at which a clause begins: every row but points, the titles' rows among them."""
    return np.flatnonzero(~placed.points)


def _with_opening(placed: Placed, openings: Numbers) -> Held:
    """Return each row with the words of its clause's opening, without which a point says little."""
    return placed.held.with_rows(placed.held.rows(openings))


def _best(values: Weights, article_of: Numbers, placed: Placed) -> Weights:
    best = np.zeros(len(placed.articles) - 1)
    np.maximum.at(best, article_of, values)
    return best


def _without(rows: Numbers, count: int) -> Numbers:
    """Return every row number below ``count`` but the given ones."""
    return np.setdiff1d(np.arange(count), rows)
