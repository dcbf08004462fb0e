"""What of a collection goes into a generation: its articles, people's questions, and the chunks of them all."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from ingest.chunkers import phrasing_chunks, procedure_chunks, provision_chunk
from ingest.collection import Collection
from knowledge.chunk import Chunk
from knowledge.legal import Provision
from knowledge.lexicon import questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """``provisions`` by document, in order; ``asked`` people's questions by what they ask for; ``chunks`` by id."""

    collection: Collection
    provisions: list[Provision]
    asked: dict[str, list[str]]
    chunks: dict[str, Chunk]

    @classmethod
    def of(cls, collection: Collection) -> Self:
        """Return what goes into the generation of a collection."""
        provisions = [p for number in sorted(collection.provisions) for p in collection.provisions[number]]
        asked = _asked(collection)
        chunks = {chunk.id: chunk for chunk in _chunks(collection, provisions, asked)}
        return cls(collection=collection, provisions=provisions, asked=asked, chunks=chunks)

    @property
    def counts(self) -> dict[str, int]:
        """How much of everything there is, for the manifest."""
        return {
            "procedures": len(self.collection.procedures),
            "documents": len(self.collection.documents),
            "provisions": len(self.provisions),
            "offices": len(self.collection.offices),
            "phrasings": sum(map(len, self.asked.values())),
            "chunks": len(self.chunks),
        }


def _asked(collection: Collection) -> dict[str, list[str]]:
    """Return people's questions by the procedure, article, umbrella or off-topic kind that they ask for."""
    asked = {c: q for c, q in questions.phrasings().items() if c in collection.procedures}
    held = {p.key for found in collection.provisions.values() for p in found}
    asked |= {key: q for key, q in questions.law_questions().items() if key in held}
    asked |= {source: list(kind.examples) for source, kind in questions.off_topic().items()}
    for source, umbrella in questions.umbrellas().items():
        if sum(code in collection.procedures for code, _ in umbrella.options) > 1:
            asked[source] = list(umbrella.examples)
    return asked


def _chunks(collection: Collection, provisions: list[Provision], asked: dict[str, list[str]]) -> Iterator[Chunk]:
    for code in sorted(collection.procedures):
        yield from procedure_chunks(collection.procedures[code][0])
    for source, texts in sorted(asked.items()):
        yield from phrasing_chunks(source, texts)
    for provision in provisions:
        yield provision_chunk(provision, collection.documents[provision.document][0].title)
