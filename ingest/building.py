"""A collection into a published generation: records, then indexes, then the checks."""

from pathlib import Path

from ingest.collection import Collection, Place
from ingest.contents import Contents
from ingest.families import families
from ingest.generation_before import Before
from ingest.indexing import index
from ingest.recipe import Recipe
from knowledge.durable_step import DurableStep, reached
from knowledge.generation import Home
from knowledge.non_territorial import write_lists
from knowledge.office import write_offices
from knowledge.record_writing import write_records, write_sources
from knowledge.records import StoredReading


def build(
    home: Home,
    before: Before,
    collection: Collection,
    rows: dict[Place, StoredReading],
    digests: dict[str, str],
    how: Recipe,
) -> str:
    """Write, check and publish a generation; return its id."""
    directory, contents = home.new_directory(), Contents.of(collection)
    path = directory / "records.sqlite"
    _write_records(path, contents)
    sources = {id_: chunk.source for id_, chunk in contents.chunks.items()}
    write_sources(path, how.format, rows.values(), digests, sources)
    reached(DurableStep.SOURCES_WRITTEN)
    index(directory, contents.chunks, before.indexes, how)
    return home.publish(directory, how.content(digests), how.embedder.name, contents.counts, before.damaged).id


def _write_records(path: Path, contents: Contents) -> None:
    collection = contents.collection
    write_records(
        path,
        (collection.procedures[c] for c in sorted(collection.procedures)),
        (collection.documents[n] for n in sorted(collection.documents)),
        contents.provisions,
        ((source, q) for source, texts in sorted(contents.asked.items()) for q in dict.fromkeys(texts)),
        families(p for p, _ in collection.procedures.values()),
    )
    reached(DurableStep.RECORDS_WRITTEN)
    write_offices(path, collection.offices.values())
    write_lists(path, collection.filing.values())
