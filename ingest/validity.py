"""What ends when: the relations of all documents of a collection, brought to bear on the documents they name.

A document cannot end one of higher rank (a circular a decree, a decree a law), nor one issued after it: a relation
that says so was misread, and is left to the doctor's report.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from ingest.parsers.legal_targets import articles_in
from knowledge import law
from knowledge.legal import LegalDocument, Provision, Relation, RelationKind
from knowledge.legal_citation import kind_of_number, number_and_year

_ENDS = {RelationKind.REPLACES, RelationKind.REPEALS}
_RANKS = (  # how issuers' codes begin, from the National Assembly down; everyone else's is the last
    ("QH", "LCT", "L-CTN"),
    ("UBTVQH", "PL", "NQ-UBTVQH"),
    ("NĐ-CP", "ND-CP", "NQ-CP", "CP"),
    ("QĐ-TTg", "CT-TTg", "TTg"),
    ("",),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A document with its articles and the origin that they come from."""

    document: LegalDocument
    provisions: tuple[Provision, ...]
    origin: str


def ends_of(held: dict[str, Held]) -> dict[str, Held]:
    """Return all documents with their ends, and an entry without articles for each that is ended but not held."""
    acting = _acting(held)
    terms = law.known_terms()
    named = [n for n in (*acting, *terms) if n not in held]
    everything = held | {n: Held(document=_named_only(n, acting.get(n, [])), provisions=(), origin="") for n in named}
    return {
        n: _ended(_with_term(item, terms.get(n)), acting.get(n, []))
        for n, item in everything.items()
        if item.origin or n in terms or any(r.kind in _ENDS and not r.articles for _, r in acting[n])
    }


def _acting(held: dict[str, Held]) -> defaultdict[str, list[tuple[LegalDocument, Relation]]]:
    """Return {target: (document, what it does)}; a document that is suspended and not known to resume ends nothing."""
    acting: defaultdict[str, list[tuple[LegalDocument, Relation]]] = defaultdict(list)
    for by, relation in law.known_suspensions():
        acting[relation.target].append((LegalDocument(number=by, title=by, held=False), relation))
    paused = {relation.target for _, relation in law.known_suspensions() if relation.until is None}
    for item in held.values():
        for relation in item.document.relations:
            idle = item.document.number in paused and relation.kind in _ENDS
            if can_act(item.document.number, relation.target) and not idle:
                acting[relation.target].append((item.document, relation))
    return acting


def can_act(actor: str, target: str) -> bool:
    """Tell whether a document of number ``actor`` may end or change ``target``: no lower in rank, no older."""
    return number_and_year(actor)[1] >= number_and_year(target)[1] and _rank(actor) <= _rank(target)


def _rank(number: str) -> int:
    issuer = number.split("/", 2)[-1]
    return next(i for i, marks in enumerate(_RANKS) if any(issuer.startswith(mark) for mark in marks))


def _with_term(item: Held, term: LegalDocument | None) -> Held:
    """Return the document with the term that is known of it where its own text is not here to tell it."""
    if term is None:
        return item
    d = item.document
    document = replace(
        d,
        title=d.title if d.held else term.title,
        kind=d.kind or term.kind,
        issuer=d.issuer or term.issuer,
        issued=d.issued or term.issued,
        in_force=d.in_force or term.in_force,
        expires=d.expires or term.expires,
        basis=d.basis if d.expires else "",
        replaced_by=d.replaced_by or (None if d.expires else term.replaced_by),
        source=d.source or term.source,
        as_of=d.as_of or term.as_of,
    )
    return replace(item, document=document)


def _ended(item: Held, acting: list[tuple[LegalDocument, Relation]]) -> Held:
    extended = _extended(item.document, acting)
    provisions = tuple(_ended_provision(p, acting, extended.expires) for p in item.provisions)
    return replace(item, document=_ended_document(extended, acting), provisions=provisions)


def _extended(document: LegalDocument, acting: list[tuple[LegalDocument, Relation]]) -> LegalDocument:
    """Return the document with its own end, or the latest that others extended it to."""
    until = [r.until for _, r in acting if r.kind is RelationKind.EXTENDS and not r.articles and r.until]
    return replace(document, expires=max(document.expires, *until)) if document.expires and until else document


def _ended_document(document: LegalDocument, acting: list[tuple[LegalDocument, Relation]]) -> LegalDocument:
    """Return the document with its earliest end, its suspensions, and the ends and suspensions of its articles."""
    pauses = [(r.articles, r.from_day, r.until) for _, r in acting if r.kind is RelationKind.SUSPENDS]
    document = replace(
        document,
        suspended=tuple(dict.fromkeys((first, end) for named, first, end in pauses if first and not named)),
        suspended_articles=tuple(
            dict.fromkeys((a, first, end) for named, first, end in pauses if first for a in named)
        ),
        ended_articles=_ended_articles(acting),
    )
    for day, actor, relation in _ends(acting, None):
        if document.expires is None or day <= document.expires:
            by = document.replaced_by if document.replaced_by else _successor(actor, relation)
            return replace(document, expires=day, replaced_by=by, basis=relation.basis)
    return document


def _ended_articles(acting: list[tuple[LegalDocument, Relation]]) -> tuple[tuple[str, date], ...]:
    """Return the articles that others end one by one, each with its earliest end."""
    named = dict.fromkeys(a for _, r in acting if r.kind in _ENDS for a in r.articles)
    return tuple((article, day) for article in named for day, _, _ in list(_ends(acting, article))[:1])


def _ended_provision(
    provision: Provision, acting: list[tuple[LegalDocument, Relation]], own_end: date | None
) -> Provision:
    """Return the article with its own end and the amendments that are known of it.

    An article that an end of its document spares goes on until the next end that does not; ``own_end`` is the
    document's own.
    """
    changes = [
        (a.number, r.from_day)
        for a, r in acting
        if r.kind is RelationKind.AMENDS and provision.article in r.articles and a.number not in provision.amended_by
    ]
    if changes:
        days = [day for day in (provision.amended_on, *(day for _, day in changes)) if day]
        numbers = tuple(dict.fromkeys((*provision.amended_by, *(number for number, _ in changes))))
        provision = replace(provision, amended_by=numbers, amended_on=max(days, default=None))
    ends, whole = list(_ends(acting, provision.article)), list(_ends(acting, None))
    sparing = {day for day, _, relation in whole if provision.article in articles_in(relation.exception)}
    if sparing:
        ends = sorted([*ends, *(end for end in whole if end[0] not in sparing)], key=lambda end: end[0])
        own = [day for day in (provision.valid_to, own_end if own_end not in sparing else None) if day]
        provision = replace(provision, outlives=True, valid_to=min(own, default=None))
    for day, actor, relation in ends:
        if provision.valid_to is None or day < provision.valid_to:
            return replace(provision, valid_to=day, replaced_by=_successor(actor, relation))
    return provision


def _ends(
    acting: Iterable[tuple[LegalDocument, Relation]], article: str | None
) -> Iterator[tuple[date, LegalDocument, Relation]]:
    """Yield (first day it no longer holds, by whom, how) of the whole document, or of one article, earliest first."""
    found = [
        (r.from_day, d, r)
        for d, r in acting
        if r.kind in _ENDS and r.from_day and (article in r.articles if article else not r.articles)
    ]
    yield from sorted(((day, d, r) for day, d, r in found if day), key=lambda end: end[0])


def _successor(actor: LegalDocument, relation: Relation) -> str | None:
    """Return what stands in an ended document's place: the one that ended it, unless it only repeals."""
    only_repeals = relation.kind is RelationKind.REPEALS and "bãi bỏ" in actor.title.casefold()
    return None if only_repeals else actor.number


def _named_only(number: str, acting: list[tuple[LegalDocument, Relation]]) -> LegalDocument:
    """Return a document that is not held as far as those that name it describe it."""
    relations = [r for _, r in acting]
    title = max((r.target_title for r in relations), key=len, default="")
    issued = next((r.target_issued for r in relations if r.target_issued), None)
    kind = kind_of_number(number)
    return LegalDocument(number=number, title=title or f"{kind} {number}".strip(), kind=kind, issued=issued, held=False)
