"""Whether a legal document holds on a day: since when, until when, what ended or changed which part of it."""

from collections.abc import Iterator
from datetime import date, timedelta

from assistant.answer import Block, Citation
from assistant.composing.provision import provision_citation
from assistant.composing.wording import basis_name, day
from assistant.messages import LawMessage
from knowledge.legal import LegalDocument, Relation, RelationKind, within
from knowledge.library import Library

_PARTS = {
    RelationKind.REPEALS: LawMessage.PART_REPEALED,
    RelationKind.REPLACES: LawMessage.PART_REPEALED,
    RelationKind.SUSPENDS: LawMessage.PART_SUSPENDED,
    RelationKind.AMENDS: LawMessage.PART_AMENDED,
}
_SHOWN = 6  # changes to a document shown at most


def status_block(document: LegalDocument, as_of: date, library: Library, language: str, article: str = "") -> Block:
    """Return whether ``document`` holds on ``as_of`` and what became of its parts, each with its source.

    ``article`` is the one asked about, where it cannot be shown: it has ended, or its text is not held.
    """
    changes = list(_changes(document, as_of, library))
    bases = (document.basis if _ended(document, as_of) else document.effect, *(r.basis for r in changes))
    lines = [
        *_of_article(article, document, as_of, library, language),
        *_interval(document, as_of, language),
        *(_part(r, language) for r in changes[:_SHOWN]),
        *_ends_others(document, language),
    ]
    citations = dict.fromkeys(c for b in bases if library.holds(b, as_of) and (c := _source(b, library)))
    return Block(aspect=None, title="", lines=tuple(lines), citations=tuple(citations) or (_itself(document),))


def _ended(document: LegalDocument, as_of: date) -> bool:
    return document.expires is not None and document.expires <= as_of


def _of_article(article: str, document: LegalDocument, as_of: date, library: Library, language: str) -> Iterator[str]:
    if article and not library.holds(f"{document.number}#{article}", as_of):
        if not _ended(document, as_of):
            yield LawMessage.ARTICLE_ENDED.in_(language, article=article, as_of=day(as_of, language))
    elif article:
        yield LawMessage.ARTICLE_NOT_HELD.in_(language, article=article)


def _ends_others(document: LegalDocument, language: str) -> Iterator[str]:
    """Yield which whole documents this one replaces or repeals."""
    ends = (RelationKind.REPLACES, RelationKind.REPEALS)
    numbers = dict.fromkeys(r.target for r in document.relations if r.kind in ends and not r.articles)
    if numbers:
        yield LawMessage.ENDS_OTHERS.in_(language, numbers=", ".join(list(numbers)[:_SHOWN]))


def _interval(document: LegalDocument, as_of: date, language: str) -> Iterator[str]:
    values = {"title": document.name, "number": document.number, "as_of": day(as_of, language)}
    first = day(document.in_force, language) if document.in_force else ""
    if _ended(document, as_of) and document.expires:
        yield LawMessage.DOCUMENT_EXPIRED.in_(language, **values, last=day(document.expires, language))
        if document.replaced_by:
            yield LawMessage.DOCUMENT_REPLACED.in_(language, number=document.replaced_by)
    elif document.in_force and as_of < document.in_force:
        yield LawMessage.DOCUMENT_NOT_YET.in_(language, **values, first=first)
    elif not document.in_force_on(as_of):
        first_day, end = next(span for span in document.suspended if within(*span, as_of))
        if end:
            last = day(end - timedelta(days=1), language)
            yield LawMessage.DOCUMENT_SUSPENDED.in_(language, **values, last=last)
        else:
            yield LawMessage.DOCUMENT_SUSPENDED_SINCE.in_(language, **values, since=day(first_day, language))
    elif first:
        yield LawMessage.DOCUMENT_IN_FORCE.in_(language, **values, first=first)
        if document.expires:
            yield LawMessage.DOCUMENT_UNTIL.in_(language, last=day(document.expires, language))
    else:
        yield LawMessage.DOCUMENT_NO_END_KNOWN.in_(language, **values)


def _changes(document: LegalDocument, as_of: date, library: Library) -> Iterator[Relation]:
    """Yield what other documents did to parts of this one by ``as_of``; the whole's end is said elsewhere."""
    for relation in library.relations_to(document.number):
        begun = relation.from_day is None or relation.from_day <= as_of
        over = relation.until is not None and relation.until <= as_of
        partial = bool(relation.articles) or relation.kind == RelationKind.AMENDS
        if relation.kind in _PARTS and partial and begun and not over:
            yield relation


def _part(relation: Relation, language: str) -> str:
    parts = ", ".join(_article(a, language) for a in relation.articles) or LawMessage.WHOLE_DOCUMENT.in_(language)
    since = day(relation.from_day, language) if relation.from_day else LawMessage.DAY_UNKNOWN.in_(language)
    return _PARTS[relation.kind].in_(language, parts=parts, basis=basis_name(relation.basis, language), since=since)


def _article(named: str, language: str) -> str:
    """Return a part of a document as people cite it: "Điều 5", but "Phụ lục I"."""
    return LawMessage.ARTICLE_ALONE.in_(language, article=named) if named[0].isdigit() else named


def _source(basis: str, library: Library) -> Citation | None:
    """Return the citation of the article that a document's end, or a change of it, rests on, where it is held."""
    provision = library.records.provision(basis)
    document = library.documents.get(provision.document) if provision else None
    return provision_citation(provision, document) if provision and document else None


def _itself(document: LegalDocument) -> Citation:
    return Citation(source=document.number, section="", title=f"{document.name} ({document.number})")
