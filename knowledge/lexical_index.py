"""The lexical leg: a tantivy index of folded syllables and bigrams, one field a view of the source.

Tantivy takes a lock, which is a file, to open an index that it only reads; so a folder of links to it is opened, and a
generation can stand on a disk that is full or read-only.
"""

import shutil
from collections.abc import Collection, Iterable
from enum import StrEnum
from pathlib import Path

import tantivy

from knowledge.chunk import Chunk, ChunkHit, ChunkKind, article_text, best_by_source
from knowledge.private_folder import PrivateFolder
from knowledge.refusal import refusing
from knowledge.vietnamese import index_terms
from knowledge.written_words import write_words


class LexicalField(StrEnum):
    """A searchable field; each view of a source has its own, so that each has its own statistics."""

    NAME = "name"
    ABOUT = "about"
    BODY = "body"
    PHRASING = "phrasing"
    ARTICLE_TITLE = "article_title"
    ARTICLE_TEXT = "article_text"


_FIELDS = {
    ChunkKind.NAME: (LexicalField.NAME, LexicalField.ABOUT),
    ChunkKind.BODY: (None, LexicalField.BODY),
    ChunkKind.PHRASING: (None, LexicalField.PHRASING),
    ChunkKind.PROVISION: (LexicalField.ARTICLE_TITLE, LexicalField.ARTICLE_TEXT),
}

_ARTICLE = "article"  # an article's source, by which its words are fetched
_WORDS = "words"  # of an article, kept as ``written_words`` writes them


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("source", stored=True, tokenizer_name="raw")
    builder.add_text_field(_ARTICLE, tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field(_WORDS, stored=True, indexed=False)
    for field in LexicalField:
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def _document(chunk: Chunk) -> tantivy.Document:
    document = tantivy.Document(id=[chunk.id], source=[chunk.source])
    for field, text in zip(_FIELDS[chunk.kind], _views(chunk), strict=True):
        if field is not None:
            document.add_text(field, " ".join(index_terms(text)))
    if chunk.kind is ChunkKind.PROVISION:
        document.add_text(_ARTICLE, chunk.source)
        document.add_bytes(_WORDS, write_words(chunk).encode())
    return document


def _views(chunk: Chunk) -> tuple[str, str]:
    """Return the texts of a chunk's two fields; an article is found in its text by its titles too."""
    if chunk.kind is ChunkKind.PROVISION:
        return chunk.title, article_text(chunk)
    return chunk.title, chunk.text


class LexicalIndex:
    """A read-only view of an index directory; ``build`` writes a new one."""

    def __init__(self, directory: Path) -> None:
        self._folder = PrivateFolder()
        with refusing(self._folder.path, ValueError):
            self._index = tantivy.Index.open(str(self._folder.links_to(directory)))
        self._searcher = self._index.searcher()

    @staticmethod
    def build(
        directory: Path, chunks: Iterable[Chunk], base: Path | None = None, gone: Collection[str] = frozenset()
    ) -> int:
        """Write ``chunks`` to a new index in ``directory`` and return how many were written.

        With a ``base``, the new index is a copy of that one without the chunks ``gone`` (ids), and with ``chunks``.
        """
        if base:
            shutil.copytree(base, directory)
        else:
            directory.mkdir(parents=True)
        count = 0
        with refusing(directory, ValueError):
            index = tantivy.Index(_schema(), path=str(directory))
            writer = index.writer(heap_size=64_000_000, num_threads=1)
            for id_ in gone:
                writer.delete_documents_by_term("id", id_)
            for chunk in chunks:
                writer.add_document(_document(chunk))
                count += 1
            writer.commit()
            writer.wait_merging_threads()
        return count

    def __len__(self) -> int:
        """Return the number of chunks."""
        return int(self._searcher.num_docs)

    def document_frequency(self, term: str, field: LexicalField) -> int:
        """Return how many chunks hold ``term`` in ``field``."""
        return int(self._searcher.doc_freq(field, term))

    def hits(self, terms: dict[str, float], field: LexicalField, limit: int) -> list[ChunkHit]:
        """Return the best chunks by BM25, best first; ``terms`` maps index terms to weights."""
        if not terms:
            return []
        text = " ".join(f"{term}^{weight:g}" if weight != 1 else term for term, weight in terms.items())
        query = self._index.parse_query(text, [field])
        found = self._searcher.search(query, limit, count=False).hits
        return [self._hit(float(score), address) for score, address in found]

    def search(self, terms: dict[str, float], field: LexicalField, limit: int) -> dict[str, float]:
        """Return {source: BM25 score} of the sources' best chunks, best first."""
        return best_by_source(self.hits(terms, field, limit))

    def written_words(self, sources: Iterable[str]) -> dict[str, str]:
        """Return {source: words} of the articles among ``sources``, as ``knowledge.written_words`` writes them."""
        wanted = list(dict.fromkeys(sources))
        if not wanted:
            return {}
        query = tantivy.Query.term_set_query(self._index.schema, _ARTICLE, wanted)
        hits = self._searcher.search(query, len(wanted), count=False).hits
        documents = [self._searcher.doc(address) for _, address in hits]
        return {d["source"][0]: bytes(d[_WORDS][0]).decode() for d in documents}

    def close(self) -> None:
        """Release the files."""
        self._folder.close()

    def _hit(self, score: float, address: tantivy.DocAddress) -> ChunkHit:
        document = self._searcher.doc(address)
        return ChunkHit(document["id"][0], document["source"][0], score)
