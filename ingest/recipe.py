"""How a generation is built, beside what goes into it."""

from collections.abc import Callable
from dataclasses import dataclass

from ingest.collection import content_digest
from knowledge import law
from knowledge.embedding import Embedder
from knowledge.lexicon import questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """By which embedder, in which format, and whom to tell of each stage (its name, how much is done, of how much)."""

    embedder: Embedder
    format: int
    progress: Callable[[str, int, int], None]

    def content(self, digests: dict[str, str]) -> str:
        """Return the digest of all that a generation with these records is built from."""
        people = (questions.phrasings(), questions.law_questions(), questions.off_topic(), questions.umbrellas())
        named = (self.format, self.embedder.name, *sorted(law.known_terms().items()), *law.known_suspensions())
        return content_digest(digests, named, *(sorted(texts.items()) for texts in people))
