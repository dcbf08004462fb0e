"""Any set of articles and questions in files, indexed as the product indexes its own.

ARTICLES lines {"id", "law", "article", "text"}; the text opens with the article's title. An article's source is its
document and number, as in the product, whatever its id.
"""

import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from assistant.retrieval.articles import LawLegs
from knowledge.chunk import Chunk, ChunkKind, embedded_text
from knowledge.embedding import Embedder
from knowledge.lexical_index import LexicalIndex
from knowledge.vector_index import VectorIndex

_UNTITLED = re.compile(r"\d{1,3}\.\s")


class LawFiles:
    """Articles of a file, searchable; ``ids`` gives the file's id of a source, ``sources`` the source of an id."""

    def __init__(self, rows: list[dict[str, Any]], directory: Path, embedder: Embedder) -> None:
        self.ids: dict[str, str] = {}
        for row in rows:
            self.ids.setdefault(_source(row, self.ids), row["id"])
        self.sources = {id_: source for source, id_ in self.ids.items()}
        chunks = [_chunk(row, self.sources[row["id"]]) for row in rows]
        LexicalIndex.build(directory / "lexical", chunks)
        VectorIndex.build(directory / "vectors", chunks, embedder.encode([embedded_text(c) for c in chunks]))
        self.legs = LawLegs(LexicalIndex(directory / "lexical"), VectorIndex(directory / "vectors"), embedder)


@contextmanager
def opened(articles: Path, embedder: Embedder) -> Iterator[LawFiles]:
    """Index the articles of a file in a folder that lasts as long as the block."""
    with tempfile.TemporaryDirectory() as folder:
        files = LawFiles(list(read_rows(articles)), Path(folder), embedder)
        try:
            yield files
        finally:
            files.legs.vectors.close()


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file of JSON lines."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _source(row: dict[str, Any], taken: dict[str, str]) -> str:
    number = row.get("article") or re.split("[@#]", row["id"])[-1]
    source = f"{row.get('law', '')}#{number}"
    return source if source not in taken else f"{row.get('law', '')}#{row['id']}"


def _chunk(row: dict[str, Any], source: str) -> Chunk:
    title, _, text = row["text"].partition("\n")
    if _UNTITLED.match(title):
        title, text = "", row["text"]
    return Chunk(source=source, kind=ChunkKind.PROVISION, title=title, text=text, context=row.get("law", ""))
