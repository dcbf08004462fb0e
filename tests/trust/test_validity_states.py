"""Laws come, amend, end, suspend, extend and go in any order: on every day, what holds is what plain reading says.

The model below knows nothing of intervals, orders or merging: it asks of one day which acts strike one article.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from assistant.composing.status import status_block
from ingest.doctor import examine
from ingest.validity import Held, ends_of
from knowledge import law
from knowledge.legal import LegalDocument, Provision, Relation, RelationKind
from knowledge.library import Library
from knowledge.record_writing import write_records
from knowledge.records import Records
from tests.trust.ledger import Row
from tests.trust.machines import put_through

RANKS = {"QH14": 0, "QH15": 0, "NĐ-CP": 1, "TT-BCH": 2}
NUMBERS = (
    "11/2019/QH14",
    "21/2020/NĐ-CP",
    "31/2021/TT-BCH",
    "22/2023/NĐ-CP",
    "12/2024/QH15",
    "32/2024/TT-BCH",
    "23/2026/NĐ-CP",
)
ARTICLES = ("1", "2", "3")
DAYS = tuple(date(year, month, 1) for year in (2020, 2022, 2024, 2026, 2027) for month in (1, 7))
days, numbers = st.sampled_from(DAYS), st.sampled_from(NUMBERS)
unknown_or = st.none() | days


@dataclass(frozen=True)
class Act:
    """What one document does to another, as the model keeps it."""

    actor: str
    kind: RelationKind
    target: str
    articles: tuple[str, ...] = ()
    first: date | None = None
    until: date | None = None
    spared: str = ""

    @property
    def relation(self) -> Relation:
        return Relation(
            kind=self.kind,
            target=self.target,
            articles=self.articles,
            from_day=self.first,
            until=self.until,
            basis=f"{self.actor}#1",
            exception=f"Điều {self.spared} được áp dụng tiếp" if self.spared else "",
        )

    @property
    def may(self) -> bool:
        """Whether it can be: nothing is ended by a lower document, or by one of an earlier year."""
        (_, year, issuer), (_, other_year, other) = self.actor.split("/"), self.target.split("/")
        return year >= other_year and RANKS[issuer] <= RANKS[other]


@dataclass
class Model:
    """Which documents are held, with their own days, and which acts they state."""

    held: dict[str, tuple[date | None, date | None]] = field(default_factory=dict)
    acts: set[Act] = field(default_factory=set)

    def on(self, target: str, *kinds: RelationKind) -> Iterator[Act]:
        yield from (a for a in self.acts if a.target == target and a.kind in kinds and a.may and a.actor in self.held)

    def own_end(self, number: str) -> date | None:
        end = self.held[number][1]
        later = [a.until for a in self.on(number, RelationKind.EXTENDS) if not a.articles and a.until]
        return max([end, *later]) if end else None

    def holds(self, number: str, day: date, article: str = "") -> bool:
        """Tell whether a document, or one of its articles, holds on a day."""
        first, end = self.held[number][0], self.own_end(number)
        ends = [a for a in self.on(number, RelationKind.REPLACES, RelationKind.REPEALS) if a.first]
        sparing = {a.first for a in ends if article and a.spared == article and not a.articles}
        struck = any(
            a.first <= day and (article in a.articles if a.articles else a.first not in sparing)
            for a in ends
            if a.first
        )
        over = end is not None and end <= day and end not in sparing
        paused = any(
            a.first and a.first <= day and (a.until is None or day < a.until)
            for a in self.on(number, RelationKind.SUSPENDS)
            if not a.articles or article in a.articles
        )
        return (first is None or first <= day) and not (struck or over or paused)


class LawLibrary(Library):
    """A library of laws alone: no index is opened."""

    def __init__(self, documents: dict[str, LegalDocument], records_: Records) -> None:
        self.documents, self.records = documents, records_
        self._relations_to = {}
        for document in documents.values():
            for relation in document.relations:
                self._relations_to.setdefault(relation.target, []).append(relation)


class Laws(RuleBasedStateMachine):
    """Documents and their acts in any order."""

    folder: Path
    acts = Bundle("acts")

    def __init__(self) -> None:
        super().__init__()
        self.model, self.chance, self.steps = Model(), random.Random(0), 0

    @rule(number=numbers, first=unknown_or, end=unknown_or)
    def hold(self, number: str, first: date | None, end: date | None) -> None:
        self.model.held[number] = first, end

    @rule(number=numbers)
    def lose(self, number: str) -> None:
        self.model.held.pop(number, None)

    @rule(
        target=acts,
        actor=numbers,
        kind=st.sampled_from(RelationKind),
        ended=numbers,
        articles=st.lists(st.sampled_from(ARTICLES), max_size=2, unique=True).map(tuple),
        first=unknown_or,
        until=unknown_or,
        spared=st.sampled_from(("", "", *ARTICLES)),
    )
    def act(self, actor, kind, ended, articles, first, until, spared) -> Act:  # type: ignore[no-untyped-def]
        act = Act(actor, kind, ended, articles, first, until, "" if articles else spared)
        if actor != ended:
            self.model.acts.add(act)
            for number in (actor, ended):
                self.model.held.setdefault(number, (None, None))
        return act

    @rule(act=acts)
    def withdraw(self, act: Act) -> None:
        self.model.acts.discard(act)

    @invariant()
    def every_day_is_as_the_model_says(self) -> None:
        library = self.library()
        try:
            for number in self.model.held:
                for day in DAYS:
                    self.compare(library, number, day)
            examine(library.records, DAYS[5])
        finally:
            library.records.close()

    def compare(self, library: Library, number: str, day: date) -> None:
        document = library.documents[number]
        assert document.in_force_on(day) == self.model.holds(number, day), (number, day)
        for article in ARTICLES:
            held = self.model.holds(number, day, article)
            assert library.holds(f"{number}#{article}", day) == held, (number, article, day)
        block = status_block(document, day, library, "vi", "2")
        cited = [c.source for c in block.citations if "#" in c.source]
        assert block.lines
        assert all(library.holds(source, day) for source in cited), (number, day, cited)

    def library(self) -> Library:
        items = [self.held(number) for number in self.model.held]
        self.chance.shuffle(items)
        ended = ends_of({item.document.number: item for item in items})
        path = self.folder / f"{id(self)}-{self.steps}.sqlite"
        self.steps += 1
        written = [(item.document, "luật") for item in ended.values()]
        write_records(path, [], written, [p for item in ended.values() for p in item.provisions], [], {})
        opened = Records(path)
        path.unlink()
        return LawLibrary({document.number: document for document, _ in written}, opened)

    def held(self, number: str) -> Held:
        first, end = self.model.held[number]
        relations = tuple(a.relation for a in self.model.acts if a.actor == number)
        document = LegalDocument(number=number, title="Về chim", in_force=first, expires=end, relations=relations)
        provisions = tuple(Provision(document=number, article=a, title="", text="Chim.") for a in ARTICLES)
        return Held(document=document, provisions=provisions, origin="luật")


def test_on_every_day_what_holds_is_what_plain_reading_says(
    tmp_path: Path, row: Row, chance: random.Random, full: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(law, "known_terms", dict)
    monkeypatch.setattr(law, "known_suspensions", tuple)
    monkeypatch.setattr(Laws, "folder", tmp_path, raising=False)
    row.number, row.promise = "6.5", "Of laws that end, suspend, extend and spare each other, what holds on a day holds"
    put_through(Laws, row, chance, runs=200 if full else 15, steps=20)
