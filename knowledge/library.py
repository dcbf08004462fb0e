"""One opened generation, and the shelf that moves from one generation to the next between two questions."""

import threading
from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path

from knowledge.embedding import Embedder
from knowledge.errors import Damaged
from knowledge.generation import Home
from knowledge.law_names import law_names
from knowledge.legal import LegalDocument, Relation
from knowledge.legal_citation import number_and_year
from knowledge.lexical_index import LexicalIndex
from knowledge.lexicon import lexicon
from knowledge.lexicon.questions import suggested
from knowledge.manifest import Manifest, read_manifest
from knowledge.non_territorial import read_lists
from knowledge.office import read_offices
from knowledge.rarity import Rarity
from knowledge.records import CatalogueEntry, Records
from knowledge.soundness import Soundness
from knowledge.suggestions import Suggestions
from knowledge.vector_index import VectorIndex


class Library:
    """Everything an answer draws on, of one generation; read-only."""

    def __init__(self, directory: Path, embedder: Embedder) -> None:
        self.manifest: Manifest = read_manifest(directory)
        if self.manifest.embedder != embedder.name:
            raise Damaged(
                f"Dữ liệu được nạp với mô hình {self.manifest.embedder}, đang chạy {embedder.name}: hãy nạp lại. "
                "(The knowledge was embedded with another model: ingest again.)"
            )
        self.embedder = embedder
        self.records = Records(directory / "records.sqlite")
        self.offices = read_offices(directory / "records.sqlite")
        self.non_territorial = {p: found for p, (found, _) in read_lists(directory / "records.sqlite").items()}
        self.lexical = LexicalIndex(directory / "lexical")
        self.rarity = Rarity(self.lexical)
        self.vectors = VectorIndex(directory / "vectors")
        self.catalogue: dict[str, CatalogueEntry] = {e.code: e for e in self.records.entries()}
        self.asked_about = self.records.asked_about()
        self.copies: dict[str, list[str]] = {}
        for entry in self.catalogue.values():
            if entry.copy_of:
                self.copies.setdefault(entry.copy_of, []).append(entry.code)
        self.documents: dict[str, LegalDocument] = {d.number: d for d, _ in self.records.documents()}
        self.law_names = law_names(self.documents.values())
        self._numbered: dict[tuple[str, str], list[LegalDocument]] = {}
        self._relations_to: dict[str, list[Relation]] = {}
        for document in self.documents.values():
            self._numbered.setdefault(number_and_year(document.number), []).append(document)
            for relation in document.relations:
                self._relations_to.setdefault(relation.target, []).append(relation)

    @cached_property
    def suggestions(self) -> Suggestions:
        """What may be asked, to look up while it is typed; made at the first use, in half a second."""
        return Suggestions(suggested(), self.records.phrasings(), self.catalogue, lexicon())

    def documents_numbered(self, number: str, year: str) -> list[LegalDocument]:
        """Return the documents of all issuers that bear ``number`` (without leading zeros) in ``year``."""
        return self._numbered.get((number.lstrip("0"), year), [])

    def relations_to(self, number: str) -> list[Relation]:
        """Return what other documents do to the document of that number."""
        return self._relations_to.get(number, [])

    def holds(self, key: str, day: date) -> bool:
        """Tell whether a provision (``number#article``) and its document both hold on ``day``.

        Of an article whose text is not here the document tells; of an unknown document none holds.
        """
        number, _, article = key.partition("#")
        document, held = self.documents.get(number), self.records.holds(key, day)
        if document is None:
            return bool(held)
        if document.article_suspended_on(article, day):
            return False
        if held is None:
            return document.in_force_on(day) and not document.article_ended_on(article, day)
        return held

    def close(self) -> None:
        """Release the files."""
        self.records.close()
        self.lexical.close()
        self.vectors.close()


class Shelf:
    """Hands out the current library. A question keeps the one it got, whatever is published meanwhile."""

    def __init__(self, home: Home, load_embedder: Callable[[], Embedder]) -> None:
        self._soundness = Soundness(home)
        self._load_embedder = load_embedder
        self._embedder: Embedder | None = None
        self._library: Library | None = None
        self._retired: Library | None = None
        self._lock = threading.Lock()

    def current(self) -> Library:
        """Return the open library; the first call opens it. Raises ``NoKnowledge`` before the first ingest."""
        return self._library or self.refresh()

    def refresh(self) -> Library:
        """Open the generation that is current on disk, if it is not the open one, and return it.

        A damaged one is passed over for the one before. The library before the last is closed only now, so that no
        question in flight loses its files.
        """
        with self._lock:
            directory = self._soundness.newest_sound()
            if self._library is None or self._library.manifest.id != directory.name:
                self._embedder = self._embedder or self._load_embedder()
                opened = Library(directory, self._embedder)
                if self._retired:
                    self._retired.close()
                self._retired, self._library = self._library, opened
            return self._library
