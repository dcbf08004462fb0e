"""The dense leg: an embedded Chroma store, opened by one process, never written in place.

Chroma's ``where`` filter is slow, so the index holds no metadata: an id is the chunk's with its source. A store killed
while writing may stay broken, so each is built once in a directory of its own; and since Chroma writes to a store that
it merely opens, a private copy is opened, which leaves a published generation as its manifest describes it.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import cast

import chromadb
import numpy as np
from chromadb.api import ClientAPI
from chromadb.api.client import Client
from chromadb.api.collection_configuration import CreateHNSWConfiguration
from chromadb.config import Settings
from chromadb.errors import ChromaError

from knowledge.chunk import Chunk, ChunkHit, ChunkKind, best_by_source
from knowledge.embedding import Vectors
from knowledge.private_folder import PrivateFolder
from knowledge.refusal import refusing

_SEPARATOR = "@"
_BATCH = 5_000
_HNSW: CreateHNSWConfiguration = {"space": "cosine", "ef_construction": 400, "max_neighbors": 64, "ef_search": 200}
_COLLECTIONS = {ChunkKind.NAME: "procedures", ChunkKind.PHRASING: "phrasings", ChunkKind.PROVISION: "provisions"}
EMBEDDED_KINDS = frozenset(_COLLECTIONS)


def _client(directory: Path) -> ClientAPI:
    return chromadb.PersistentClient(str(directory), settings=Settings(anonymized_telemetry=False))


def _close(client: ClientAPI) -> None:
    """Release the store's files; the interface does not declare the method that the embedded client has."""
    cast(Client, client).close()


@contextmanager
def _opened(directory: Path) -> Iterator[ClientAPI]:
    client = _client(directory)
    try:
        yield client
    finally:
        _close(client)


def _delete(collection: chromadb.Collection, ids: list[str]) -> None:
    """Delete the ids that the collection holds; Chroma warns of the others."""
    held = collection.get(ids=ids, include=[])["ids"] if ids else []
    for start in range(0, len(held), _BATCH):
        collection.delete(ids=held[start : start + _BATCH])


def _add(collection: chromadb.Collection, chunks: Sequence[Chunk], vectors: Vectors, rows: list[int]) -> None:
    """Add the chunks at ``rows`` with their vectors."""
    for start in range(0, len(rows), _BATCH):
        part = rows[start : start + _BATCH]
        ids = [_SEPARATOR.join((chunks[i].id, chunks[i].source)) for i in part]
        collection.add(ids=ids, embeddings=vectors[part])


class VectorIndex:
    """A read-only view of a store; ``build`` writes a new one."""

    def __init__(self, directory: Path) -> None:
        self._folder = PrivateFolder()
        with refusing(self._folder.path, ChromaError):
            self._client = _client(self._folder.copy_of(directory))
            self._collections = {
                k: self._client.get_collection(n, embedding_function=None) for k, n in _COLLECTIONS.items()
            }
            self._sizes = {k: c.count() for k, c in self._collections.items()}

    @staticmethod
    def build(
        directory: Path,
        chunks: Sequence[Chunk],
        vectors: Vectors,
        base: Path | None = None,
        gone: Mapping[str, str] = MappingProxyType({}),
    ) -> int:
        """Write one vector a chunk to a new store in ``directory`` and return how many were written.

        With a ``base``, the new store is a copy of that one without ``gone`` {id: source}, and with ``chunks``. The
        copy may be killed while it is written like any new store: nothing serves from it yet.
        """
        if base:
            shutil.copytree(base, directory)
        else:
            directory.mkdir(parents=True)
        with refusing(directory, ChromaError), _opened(directory) as client:
            for kind, name in _COLLECTIONS.items():
                collection = client.get_or_create_collection(
                    name, embedding_function=None, configuration=None if base else {"hnsw": _HNSW}
                )
                _delete(collection, [_SEPARATOR.join(item) for item in gone.items()] if base else [])
                _add(collection, chunks, vectors, [i for i, chunk in enumerate(chunks) if chunk.kind == kind])
        return len(chunks)

    def __len__(self) -> int:
        """Return the number of vectors."""
        return sum(self._sizes.values())

    def hits(self, vector: Vectors, kind: ChunkKind, limit: int) -> list[ChunkHit]:
        """Return the chunks of ``kind`` nearest to one vector by cosine, best first; a zero vector is near to none."""
        size = self._sizes[kind]
        if not size or not vector.any():
            return []
        found = self._collections[kind].query(
            query_embeddings=vector[None, :], n_results=min(limit, size), include=["distances"]
        )
        distances = found["distances"] or [[]]
        ids = (id_.split(_SEPARATOR, 1) for id_ in found["ids"][0])
        pairs = zip(ids, distances[0], strict=True)
        return [ChunkHit(chunk, source, 1.0 - float(distance)) for (chunk, source), distance in pairs]

    def search(self, vector: Vectors, kind: ChunkKind, limit: int) -> dict[str, float]:
        """Return {source: cosine similarity} of the sources' nearest chunks, best first."""
        return best_by_source(self.hits(vector, kind, limit))

    def of_names(self, vector: Vectors, sources: Iterable[str]) -> dict[str, float]:
        """Return {source: cosine similarity} of the names of ``sources``, whether a search finds them or not."""
        rows, matrix = self._names
        known = [source for source in sources if source in rows]
        if not known or not vector.any():
            return {}
        cosines = matrix[[rows[source] for source in known]] @ (vector / np.linalg.norm(vector))
        return dict(zip(known, cosines.tolist(), strict=True))

    @cached_property
    def _names(self) -> tuple[dict[str, int], Vectors]:
        """{source: row} and the rows, of length 1: few enough (one a procedure) to be compared exactly."""
        found = self._collections[ChunkKind.NAME].get(include=["embeddings"])
        rows = {id_.split(_SEPARATOR, 1)[1]: row for row, id_ in enumerate(found["ids"])}
        matrix = np.asarray(found["embeddings"], dtype=np.float32).reshape(len(rows), -1)
        return rows, matrix / np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)

    def ids(self, kind: ChunkKind) -> set[str]:
        """Return every chunk id of ``kind``; used to verify a new store."""
        return {id_.split(_SEPARATOR)[0] for id_ in self._collections[kind].get(include=[])["ids"]}

    def close(self) -> None:
        """Release the store's files."""
        _close(self._client)
        self._folder.close()
