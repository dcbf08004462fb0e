"""How much of a question each part of an article says."""

from assistant.ranking.law_question import LawQuestion, Weights
from assistant.ranking.law_words import place
from knowledge.vietnamese import index_words

_LONG = 60  # words: a part of so many counts half


def shares_of(question: LawQuestion, texts: list[str]) -> Weights:
    """Return for each text the share (0 to 2) of the question that it says, less for a long one."""
    placed = place(question, ["\n".join(" ".join(index_words(t)) for t in texts)])
    return placed.held.share(question) / (1 + placed.lengths / _LONG)
