"""Questions that name a legal document: its validity, or the article asked for."""

import re

from assistant.answer import Answer, Outcome
from assistant.composing.provision import provision_block, validity_block
from assistant.composing.saying import said
from assistant.messages import Message
from assistant.question import Question
from assistant.ranking.law import rank_provisions
from assistant.retrieval.law import LawLegs
from assistant.understanding import Understanding
from knowledge.legal import LegalDocument
from knowledge.legal_citation import document_numbers
from knowledge.library import Library
from knowledge.vietnamese import fold

_ARTICLE = re.compile(r"\b(?:dieu|article) (\d{1,3}[a-z]?)\b")


def answer_from_law(question: Question, understanding: Understanding, library: Library) -> Answer | None:
    """Answer a question that names a document by its number, or return None when it names none."""
    if not understanding.documents:
        return None
    document = _named(understanding, library)
    if document is None:
        return _unknown(understanding)
    blocks = [validity_block(document, question.as_of, understanding.language)]
    key = _article(question, understanding, document, library)
    provision = library.records.provision(key) if key else None
    if provision:
        blocks.append(provision_block(provision, document, understanding.language))
    return Answer(
        outcome=Outcome.ANSWERED,
        title=f"{document.title} ({document.number})",
        blocks=tuple(blocks),
        articles=(provision.key,) if provision else (),
        language=understanding.language,
    )


def _named(understanding: Understanding, library: Library) -> LegalDocument | None:
    """Return the document named by number and year (and issuer, where given); the key is all three."""
    for number, year, issuer in understanding.documents:
        for known in library.documents.values():
            known_number, known_year, known_issuer = known.number.split("/", 2)
            same = known_number.lstrip("0") == number and known_year == year
            if same and (not issuer or fold(known_issuer).replace(" ", "") == issuer):
                return known
    return None


def _unknown(understanding: Understanding) -> Answer | None:
    """Decline a fully named document that is not held; a loose mention may still be answered from procedures."""
    written = {fold(n).replace(" ", ""): n for n in document_numbers(understanding.text.upper())}
    for number, year, issuer in understanding.documents:
        if issuer:
            named = written.get(f"{number.zfill(2)}{year}{issuer}", f"{number}/{year}/{issuer.upper()}")
            return said(Outcome.NOT_FOUND, Message.UNKNOWN_DOCUMENT, understanding, number=named)
    return None


def _article(question: Question, understanding: Understanding, document: LegalDocument, library: Library) -> str | None:
    """Return the key of the article that the question names, or of the one of this document that fits it best."""
    asked = _ARTICLE.search(fold(question.text))
    if asked:
        return f"{document.number}#{asked[1]}"
    legs = LawLegs(library.lexical, library.vectors, library.embedder)
    ranked = rank_provisions(understanding.rewritten, legs, limit=1, within=document.number).articles
    return ranked[0].source if ranked else None
