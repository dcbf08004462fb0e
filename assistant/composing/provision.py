"""An article as a block and as a citation."""

from assistant.answer import Block, Citation
from assistant.composing.wording import shortened
from assistant.messages import LawMessage
from knowledge.legal import LegalDocument, Provision

_TEXT = 4_000


def provision_block(provision: Provision, document: LegalDocument, language: str, lines: tuple[str, ...] = ()) -> Block:
    """Return an article as a block, ``lines`` of it where given; a summary says that it is one."""
    note = (LawMessage.SUMMARY.in_(language),) if provision.summary else ()
    return Block(
        aspect=None,
        title=f"{provision.name}. {provision.title}".rstrip(". "),
        lines=(*note, *reading_caution(document, language), *(lines or shortened(provision.text, _TEXT).split("\n"))),
        citations=(provision_citation(provision, document),),
    )


def reading_caution(document: LegalDocument, language: str) -> tuple[str, ...]:
    """Return the sentence that warns of a text read from pictures of pages, and how sure the reading is; or nothing."""
    if document.read_confidence is None:
        return ()
    return (LawMessage.READ_FROM_SCAN.in_(language, percent=round(100 * document.read_confidence)),)


def provision_citation(provision: Provision, document: LegalDocument) -> Citation:
    """Return the citation of an article."""
    return Citation(source=provision.key, section=provision.name, title=f"{document.name} ({document.number})")
