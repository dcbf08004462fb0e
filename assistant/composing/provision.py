"""Articles and documents: the text that answers, its document's interval of validity, and what replaced it."""

from datetime import date

from assistant.answer import Block, Citation
from assistant.composing.wording import day, shortened
from assistant.messages import Message
from knowledge.legal import LegalDocument, Provision

_TEXT = 1_500


def provision_block(provision: Provision, document: LegalDocument, language: str) -> Block:
    """Return an article as a block; a summary says that it is one."""
    title = f"{provision.name}. {provision.title}".rstrip(". ")
    note = (Message.SUMMARY.in_(language),) if provision.summary else ()
    return Block(
        aspect=None,
        title=f"{title} ({document.title}, {document.number})",
        lines=(*note, *reading_caution(document, language), *shortened(provision.text, _TEXT).split("\n")),
        citations=(provision_citation(provision, document),),
    )


def reading_caution(document: LegalDocument, language: str) -> tuple[str, ...]:
    """Return the sentence that warns of a text read from pictures of pages, and how sure the reading is; or nothing."""
    if document.read_confidence is None:
        return ()
    return (Message.READ_FROM_SCAN.in_(language, percent=round(100 * document.read_confidence)),)


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
    else:
        lines = [Message.DOCUMENT_NOT_YET.in_(language, **values, first=first)]
    citation = Citation(source=document.number, section="", title=f"{document.title} ({document.number})")
    return Block(aspect=None, title="", lines=tuple(lines), citations=(citation,))


def provision_citation(provision: Provision, document: LegalDocument) -> Citation:
    """Return the citation of an article."""
    return Citation(source=provision.key, section=provision.name, title=f"{document.title} ({document.number})")
