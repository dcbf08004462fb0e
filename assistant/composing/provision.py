"""Articles and documents: the text that answers, its document's interval of validity, and what replaced it."""

from datetime import date

from assistant.answer import Block, Citation
from assistant.composing.wording import day, shortened
from assistant.messages import Message
from knowledge.legal import LegalDocument, Provision

_TEXT = 1_500


def provision_block(provision: Provision, document: LegalDocument, language: str) -> Block:
    """Return an article as a block; a summary says that it is one."""
    title = f"Điều {provision.article}. {provision.title}".rstrip(". ")
    note = (Message.SUMMARY.in_(language),) if provision.summary else ()
    return Block(
        aspect=None,
        title=f"{title} ({document.title}, {document.number})",
        lines=(*note, *shortened(provision.text, _TEXT).split("\n")),
        citations=(provision_citation(provision, document),),
    )


def validity_block(document: LegalDocument, as_of: date, language: str) -> Block:
    """Return whether a document holds on ``as_of``, from when to when, and what replaced it."""
    values = {"title": document.title, "number": document.number, "as_of": day(as_of, language)}
    first = day(document.in_force, language) if document.in_force else "?"
    if document.in_force_on(as_of):
        lines = [Message.DOCUMENT_IN_FORCE.in_(language, **values, first=first)]
    elif document.expires and document.expires <= as_of:
        lines = [Message.DOCUMENT_EXPIRED.in_(language, **values, last=day(document.expires, language))]
        if document.replaced_by:
            lines.append(Message.DOCUMENT_REPLACED.in_(language, number=document.replaced_by))
    elif document.in_force and as_of < document.in_force:
        lines = [Message.DOCUMENT_NOT_YET.in_(language, **values, first=first)]
    else:
        lines = [Message.DOCUMENT_SUSPENDED.in_(language, **values)]
    return Block(aspect=None, title="", lines=tuple(lines), citations=_validity_citations(document))


def _validity_citations(document: LegalDocument) -> tuple[Citation, ...]:
    """Return the document itself, and the article that gives its days, where one is known."""
    itself = Citation(source=document.number, section="", title=f"{document.title} ({document.number})")
    if not document.basis:
        return (itself,)
    number, _, article = document.basis.partition("#")
    return itself, Citation(source=document.basis, section=f"Điều {article}", title=number)


def provision_citation(provision: Provision, document: LegalDocument) -> Citation:
    """Return the citation of an article."""
    return Citation(
        source=provision.key, section=f"Điều {provision.article}", title=f"{document.title} ({document.number})"
    )
