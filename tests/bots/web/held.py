"""A small generation to look things up in: a national procedure, a province's own and a deleted one."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from knowledge.chunk import Chunk, ChunkKind
from knowledge.embedding import Embedder
from knowledge.generation import Home
from knowledge.legal import Provision
from knowledge.lexical_index import LexicalIndex
from knowledge.library import Library
from knowledge.procedure import Procedure
from knowledge.record_writing import write_records
from knowledge.vector_index import VectorIndex
from tests.knowledge.procedures import BARE, DECREE, FULL

NATIONAL = replace(FULL, code="1.900003", name="Thủ tục cấp thẻ nuôi chim", place=None, local=False, legal_bases=())
ASKED = [(NATIONAL.code, "làm thẻ nuôi chim ở đâu vậy ạ")]


def publish(
    folder: Path,
    embedder: Embedder,
    held: Sequence[Procedure] = (FULL, BARE, NATIONAL),
    articles: Sequence[Provision] = (),
) -> Library:
    """Return an opened generation of the three, or of others."""
    chunks = [Chunk(source=p.code, kind=ChunkKind.NAME, title=p.name, text=p.description) for p in held]
    home = Home(folder)
    with home.writing():
        building = home.new_directory()
        write_records(building / "records.sqlite", [(p, "chim") for p in held], [(DECREE, "luật")], articles, ASKED, {})
        LexicalIndex.build(building / "lexical", chunks)
        VectorIndex.build(building / "vectors", chunks, embedder.encode([c.title for c in chunks]))
        home.publish(building, "chim", embedder.name, {"procedures": len(held)})
    return Library(home.require_current(), embedder)
