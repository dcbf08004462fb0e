"""Which articles may answer a question of law: both legs over provisions, the best of each with their words."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Self

from assistant.ranking.law_question import LawQuestion
from knowledge.chunk import ChunkKind
from knowledge.embedding import Embedder
from knowledge.lexical_index import LexicalField, LexicalIndex
from knowledge.library import Library
from knowledge.vector_index import VectorIndex

_DEPTH = {"text": 60, "title": 30, "dense": 100}
_PRIOR = {"text": 1.0, "title": 0.3, "dense": 0.3}
_DEEPER = 5  # times as deep, when the articles of one document are sought among all
_READ = 40  # candidates whose words are read


@dataclass(frozen=True, slots=True)
class LawLegs:
    """The two indexes of provisions and the embedder that made the dense one."""

    lexical: LexicalIndex
    vectors: VectorIndex
    embedder: Embedder

    @classmethod
    def of(cls, library: Library) -> Self:
        """Return the legs of a generation."""
        return cls(library.lexical, library.vectors, library.embedder)

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of an index term among the articles."""
        frequency = self.lexical.document_frequency(term, LexicalField.ARTICLE_TEXT)
        return log(1 + (len(self.lexical) + 0.5) / (frequency + 0.5))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An article that a leg found: each leg's score, the legs' weighted sum (``prior``), and its words
    (``knowledge.written_words``)."""

    source: str
    scores: dict[str, float]
    prior: float
    words: str


def find_articles(
    text: str, question: LawQuestion, legs: LawLegs, within: str = "", also: Sequence[str] = ()
) -> list[Found]:
    """Return the articles that the legs find, and those of ``also``, in no order; of the document ``within`` (its
    number) alone, if given."""
    found = _search(text, question, legs, within)
    prior: dict[str, float] = {}
    for leg, hits in found.items():
        top = max(hits.values(), default=1.0) or 1.0
        for source, score in hits.items():
            prior[source] = prior.get(source, 0.0) + _PRIOR[leg] * max(0.0, score) / top
    chosen = sorted(prior, key=lambda s: (-prior[s], s))[:_READ]
    words = legs.lexical.written_words(list(dict.fromkeys([*chosen, *_named(question, chosen), *also])))
    return [
        Found(
            source=source,
            scores={leg: hits[source] for leg, hits in found.items() if source in hits},
            prior=prior.get(source, 0.0),
            words=written,
        )
        for source, written in sorted(words.items())
    ]


def _search(text: str, question: LawQuestion, legs: LawLegs, within: str) -> dict[str, dict[str, float]]:
    deeper = _DEEPER if within else 1
    vector = legs.embedder.encode([text])[0]
    found = {
        "text": legs.lexical.search(question.terms, LexicalField.ARTICLE_TEXT, _DEPTH["text"] * deeper),
        "title": legs.lexical.search(question.terms, LexicalField.ARTICLE_TITLE, _DEPTH["title"] * deeper),
        "dense": legs.vectors.search(vector, ChunkKind.PROVISION, _DEPTH["dense"] * deeper),
    }
    if not within:
        return found
    return {leg: {s: v for s, v in hits.items() if s.startswith(f"{within}#")} for leg, hits in found.items()}


def _named(question: LawQuestion, chosen: list[str]) -> list[str]:
    """Return the article of the number that the question names, in each document found."""
    if question.article is None:
        return []
    return [f"{document}#{question.article}" for document in dict.fromkeys(s.rpartition("#")[0] for s in chosen)]
