"""Ends computed over a whole collection: a newer document ends what it says it ends, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from ingest.validity import Held, can_act, ends_of
from knowledge import law
from knowledge.legal import LegalDocument, Provision, Relation, RelationKind

JULY = date(2026, 7, 1)
OLD, NEW = "12/2020/NĐ-CP", "900/2026/NĐ-CP"


@pytest.fixture(autouse=True)
def no_known_terms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(law, "known_terms", dict)
    monkeypatch.setattr(law, "known_suspensions", tuple)


def old(*articles: str) -> Held:
    provisions = tuple(Provision(document=OLD, article=a, title="", text="Chim.") for a in articles or ("1", "2"))
    return Held(
        document=LegalDocument(number=OLD, title="Về chim", in_force=date(2020, 3, 1)),
        provisions=provisions,
        origin="luật",
    )


def new(*relations: Relation, number: str = NEW, title: str = "Về chim, mới") -> Held:
    document = LegalDocument(number=number, title=title, in_force=JULY, relations=relations)
    return Held(document=document, provisions=(), origin="luật")


def acts(kind: RelationKind, *articles: str, until: date | None = None, exception: str = "") -> Relation:
    return Relation(
        kind=kind, target=OLD, articles=articles, from_day=JULY, until=until, basis=f"{NEW}#9", exception=exception
    )


def after(*items: Held) -> dict[str, Held]:
    return ends_of({item.document.number: item for item in items})


@pytest.mark.parametrize("kind", [RelationKind.REPLACES, RelationKind.REPEALS])
def test_a_newer_document_ends_the_older_one(kind: RelationKind) -> None:
    ended = after(old(), new(acts(kind)))[OLD].document
    assert (ended.expires, ended.replaced_by, ended.basis) == (JULY, NEW, f"{NEW}#9")


def test_a_document_that_only_repeals_stands_in_nobodys_place() -> None:
    ended = after(old(), new(acts(RelationKind.REPEALS), title="Bãi bỏ văn bản về chim"))[OLD].document
    assert (ended.expires, ended.replaced_by) == (JULY, None)


def test_a_repealed_article_ends_and_its_neighbours_do_not() -> None:
    result = after(old("1", "2"), new(acts(RelationKind.REPEALS, "2")))[OLD]
    assert result.document.expires is None
    assert [(p.article, p.valid_to, p.replaced_by) for p in result.provisions] == [("1", None, None), ("2", JULY, NEW)]


def test_an_amended_article_goes_on_holding_and_names_what_amended_it() -> None:
    (article,) = after(old("2"), new(acts(RelationKind.AMENDS, "2")))[OLD].provisions
    assert (article.valid_to, article.amended_by, article.amended_on) == (None, (NEW,), JULY)


def test_an_article_that_the_end_leaves_in_force_outlives_its_document() -> None:
    result = after(
        old("1", "4"), new(acts(RelationKind.REPEALS, exception="Điều 4 được áp dụng đến khi có quy định mới"))
    )[OLD]
    assert [(p.article, p.outlives) for p in result.provisions] == [("1", False), ("4", True)]


def test_a_spared_article_ends_with_the_next_end_that_does_not_spare_it() -> None:
    later = Relation(kind=RelationKind.REPEALS, target=OLD, from_day=date(2028, 1, 1), basis="901/2027/NĐ-CP#1")
    spares = new(acts(RelationKind.REPEALS, exception="Điều 4 được áp dụng tiếp"))
    result = after(old("1", "4"), spares, new(later, number="901/2027/NĐ-CP"))[OLD]
    assert result.document.expires == JULY
    assert [(p.article, p.outlives, p.valid_to) for p in result.provisions] == [
        ("1", False, None),
        ("4", True, date(2028, 1, 1)),
    ]


def test_what_an_amendment_leaves_out_outlives_nothing() -> None:
    passing = Held(document=replace(old().document, expires=JULY), provisions=old("4").provisions, origin="luật")
    result = after(passing, new(acts(RelationKind.AMENDS, exception="Điều 4")))[OLD]
    assert [p.outlives for p in result.provisions] == [False]


def test_an_article_suspended_alone_does_not_hold_meanwhile() -> None:
    paused = after(old(), new(acts(RelationKind.SUSPENDS, "2", until=date(2027, 1, 1))))[OLD].document
    days = [date(2026, 6, 30), JULY, date(2027, 1, 1)]
    assert [paused.article_suspended_on("2", day) for day in days] == [False, True, False]
    assert not any(paused.article_suspended_on("1", day) or paused.suspended_on(day) for day in days)


def test_a_document_that_is_only_named_is_known_by_its_end() -> None:
    named = after(new(acts(RelationKind.REPLACES)))[OLD].document
    assert (named.held, named.expires, named.replaced_by) == (False, JULY, NEW)


def test_articles_end_one_by_one_in_a_document_that_is_only_named(monkeypatch: pytest.MonkeyPatch) -> None:
    term = LegalDocument(number=OLD, title="Về chim", expires=date(2027, 3, 1), held=False)
    monkeypatch.setattr(law, "known_terms", lambda: {OLD: term})
    named = after(new(acts(RelationKind.REPEALS, "4")))[OLD].document
    assert named.ended_articles == (("4", JULY),)
    assert [named.article_ended_on(article, JULY) for article in ("4", "5")] == [True, False]


def test_the_earliest_end_counts() -> None:
    early = Relation(kind=RelationKind.REPEALS, target=OLD, from_day=date(2025, 1, 1), basis="800/2025/NĐ-CP#1")
    ended = after(old(), new(acts(RelationKind.REPEALS)), new(early, number="800/2025/NĐ-CP"))[OLD].document
    assert (ended.expires, ended.replaced_by) == (date(2025, 1, 1), "800/2025/NĐ-CP")


def test_an_extension_moves_a_documents_own_end() -> None:
    passing = LegalDocument(number=OLD, title="", in_force=date(2020, 3, 1), expires=date(2027, 3, 1))
    held = Held(document=passing, provisions=(), origin="luật")
    longer = after(held, new(acts(RelationKind.EXTENDS, until=date(2028, 3, 1))))[OLD].document
    assert longer.expires == date(2028, 3, 1)


def test_a_suspended_document_does_not_hold_meanwhile() -> None:
    paused = after(old(), new(acts(RelationKind.SUSPENDS, until=date(2027, 1, 1))))[OLD].document
    days = [date(2026, 6, 30), JULY, date(2026, 12, 31), date(2027, 1, 1)]
    assert [paused.in_force_on(day) for day in days] == [True, False, False, True]


@pytest.mark.parametrize(
    ("actor", "target", "may"),
    [
        ("900/2026/NĐ-CP", "12/2020/NĐ-CP", True),
        ("90/2026/QH16", "12/2020/NĐ-CP", True),
        ("12/2026/TT-BCH", "12/2020/NĐ-CP", False),
        ("900/2026/NĐ-CP", "90/2020/QH14", False),
        ("12/2020/NĐ-CP", "900/2026/NĐ-CP", False),
    ],
)
def test_no_document_ends_a_higher_or_a_newer_one(actor: str, target: str, may: bool) -> None:
    assert can_act(actor, target) is may


def test_the_term_of_a_decree_whose_text_is_not_held_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    term = LegalDocument(number=OLD, title="Về chim", in_force=JULY, expires=date(2027, 3, 1), held=False)
    monkeypatch.setattr(law, "known_terms", lambda: {OLD: term})
    known = after(new())[OLD].document
    assert (known.title, known.expires, known.held) == ("Về chim", date(2027, 3, 1), False)


def test_a_held_document_that_ended_without_its_successor_at_hand_ends_by_the_table(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    term = LegalDocument(number=OLD, title="", expires=JULY, replaced_by="77/2026/NĐ-CP", held=False)
    monkeypatch.setattr(law, "known_terms", lambda: {OLD: term})
    ended = after(old())[OLD].document
    assert (ended.title, ended.held) == ("Về chim", True)
    assert (ended.expires, ended.replaced_by, ended.basis) == (JULY, "77/2026/NĐ-CP", "")


def test_what_a_text_that_is_held_says_goes_before_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    term = LegalDocument(number=OLD, title="", expires=date(2027, 3, 1), replaced_by="77/2026/NĐ-CP", held=False)
    monkeypatch.setattr(law, "known_terms", lambda: {OLD: term})
    ended = after(old(), new(acts(RelationKind.REPEALS)))[OLD].document
    assert (ended.expires, ended.basis) == (JULY, f"{NEW}#9")


def test_a_document_that_is_suspended_and_not_known_to_resume_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    pause = Relation(kind=RelationKind.SUSPENDS, target=NEW, from_day=date(2026, 8, 1))
    monkeypatch.setattr(law, "known_suspensions", lambda: (("9/2026/NQ-CP", pause),))
    result = after(old(), new(acts(RelationKind.REPLACES)))
    assert result[OLD].document.expires is None
    assert [result[NEW].document.in_force_on(date(2026, month, 1)) for month in (7, 8)] == [True, False]
