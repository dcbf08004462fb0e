"""Procedures, documents and a shelf of them, made by hand: a test fills in only what it is about."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from assistant.answer import Block
from assistant.composing.procedure_card import compose_procedure
from assistant.question import Conversation, Question, make_question
from assistant.understanding import Understanding, understand
from knowledge.embedding import Embedder
from knowledge.law_names import law_names
from knowledge.legal import LegalDocument, Provision, Relation
from knowledge.legal_citation import number_and_year
from knowledge.lexicon import lexicon
from knowledge.library import Library
from knowledge.non_territorial import NonTerritorialList
from knowledge.office import Office, Offices
from knowledge.procedure import (
    AuthorityLevel,
    Channel,
    DossierItem,
    Fee,
    FeeKind,
    Procedure,
    ProcessingTime,
    SubmissionMethod,
)
from knowledge.records import CatalogueEntry
from tests.conftest import HashEmbedder

TODAY = date(2026, 11, 22)
BIRD = "1.900001"


def procedure(**parts: Any) -> Procedure:
    """Return a commune's procedure about pet birds, with ``parts`` in place of what it would have."""
    usual: dict[str, Any] = {
        "code": BIRD,
        "name": "Đăng ký nuôi chim cảnh",
        "field": "Chim cảnh",
        "level": AuthorityLevel.COMMUNE,
        "as_of": date(2026, 7, 1),
        "competent_authorities": ("Ủy ban nhân dân cấp xã",),
    }
    return Procedure(**usual | parts)


def channel(
    *fees: Fee,
    method: SubmissionMethod = SubmissionMethod.IN_PERSON,
    time: ProcessingTime | None = None,
    note: str = "",
) -> Channel:
    """Return a way to file; without a time or a fee it states none."""
    return Channel(method=method, time=time or ProcessingTime(), fees=fees, note=note)


def dong(amount: int, note: str = "", valid_from: date | None = None, valid_to: date | None = None) -> Fee:
    """Return a fee in đồng."""
    return Fee(kind=FeeKind.AMOUNT, amount=amount, note=note, valid_from=valid_from, valid_to=valid_to)


def papers(*texts: str, **parts: Any) -> tuple[DossierItem, ...]:
    """Return papers of a dossier, all alike but for their text."""
    return tuple(DossierItem(text=text, **parts) for text in texts)


def read(text: str, **parts: Any) -> Understanding:
    """Return a question understood with the shipped lexicon."""
    return understand(asked(text, **parts), lexicon())


def asked(text: str, place: str | None = None, conversation: Conversation | None = None) -> Question:
    """Return a question asked on the tests' today."""
    return make_question(text, TODAY, place, conversation)


def card(p: Procedure, text: str) -> list[Block]:
    """Return the blocks that answer ``text`` from ``p``."""
    blocks, _ = compose_procedure(p, read(text), asked(text), {})
    return list(blocks)


def lines(blocks: Iterable[Block], folded: bool = False) -> str:
    """Return what the blocks say, one line a line: at once, or only when unfolded."""
    return "\n".join(line for block in blocks if block.folded == folded for line in block.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    """The part of ``Records`` that answering reads: articles of law, and whole records by their code."""

    provisions: dict[str, Provision]
    procedures: dict[str, Procedure] = field(default_factory=dict)

    def procedure(self, code: str) -> Procedure | None:
        return self.procedures.get(code)

    def provision(self, key: str) -> Provision | None:
        return self.provisions.get(key)


class _Words:
    """An index in which every term is as rare as any other."""

    def __len__(self) -> int:
        return 1

    @staticmethod
    def document_frequency(_: str, __: str) -> int:
        return 1


class _Rarity:
    """Every term tells as much as any other."""

    @staticmethod
    def of(_: str) -> float:
        return 1.0


@dataclass(slots=True, kw_only=True)
class _Shelf:
    """What stages read of a library, in memory."""

    catalogue: dict[str, CatalogueEntry] = field(default_factory=dict)
    copies: dict[str, list[str]] = field(default_factory=dict)
    asked_about: frozenset[str] = frozenset()
    documents: dict[str, LegalDocument] = field(default_factory=dict)
    law_names: dict[str, list[LegalDocument]] = field(default_factory=dict)
    records: _Texts = field(default_factory=lambda: _Texts(provisions={}))
    rarity: _Rarity = field(default_factory=_Rarity)
    lexical: _Words = field(default_factory=_Words)
    vectors: None = None
    embedder: Embedder = field(default_factory=HashEmbedder)
    offices: Offices = field(default_factory=lambda: Offices([]))
    non_territorial: dict[str, NonTerritorialList] = field(default_factory=dict)

    def documents_numbered(self, number: str, year: str) -> list[LegalDocument]:
        return [d for d in self.documents.values() if number_and_year(d.number) == (number, year)]

    def relations_to(self, number: str) -> list[Relation]:
        return [r for d in self.documents.values() for r in d.relations if r.target == number]

    def holds(self, key: str, day: date) -> bool:
        provision = self.records.provision(key)
        number, _, article = key.partition("#")
        document = self.documents.get(number)
        if provision is None:
            return bool(document and document.in_force_on(day) and not document.article_ended_on(article, day))
        return provision.in_force_on(day) and (document is None or document.in_force_on(day))


def library(
    *procedures: Procedure,
    documents: Iterable[LegalDocument] = (),
    provisions: Iterable[Provision] = (),
    copies: dict[str, str] | None = None,
    asked_about: Iterable[str] = (),
    offices: Iterable[Office] = (),
    filing: Iterable[NonTerritorialList] = (),
) -> Library:
    """Return a library of these records that has no index to search."""
    entries = (_entry(p, (copies or {}).get(p.code)) for p in procedures)
    shelf = _Shelf(
        asked_about=frozenset(asked_about),
        catalogue={entry.code: entry for entry in entries},
        copies={
            national: [code for code, of in (copies or {}).items() if of == national]
            for national in (copies or {}).values()
        },
        documents=(held := {document.number: document for document in documents}),
        law_names=law_names(held.values()),
        records=_Texts(
            provisions={provision.key: provision for provision in provisions},
            procedures={record.code: record for record in procedures},
        ),
        offices=Offices([(office, "nơi đăng") for office in offices]),
        non_territorial={found.province: found for found in filing},
    )
    return cast(Library, shelf)


def _entry(p: Procedure, copy_of: str | None) -> CatalogueEntry:
    return CatalogueEntry(
        code=p.code,
        name=p.name,
        field=p.field,
        level=p.level,
        place=p.place,
        local=p.local,
        deleted=p.deleted,
        copy_of=copy_of,
    )
