"""Questions that name a legal document: whether it holds on the day, or what an article of it says."""

import re

from assistant.answer import Answer, Outcome
from assistant.composing.article import answer_from_article
from assistant.composing.saying import said
from assistant.composing.status import status_block
from assistant.law_signs import OF_A_PROCEDURE
from assistant.messages import Ending
from assistant.question import Question
from assistant.ranking.articles_by_text import rank_articles_by_text
from assistant.retrieval.articles import LawLegs
from assistant.understanding import Understanding
from knowledge.law_names import LawMention, mentioned_law
from knowledge.legal import LegalDocument, Provision
from knowledge.legal_citation import document_numbers
from knowledge.library import Library
from knowledge.vietnamese import fold, index_terms

_ARTICLE = re.compile(r"\b(?:dieu|article) (\d{1,3}[a-z]?)\b")
_STATUS = re.compile(
    r"\b(?:hieu luc|hl|(?:con|dang|duoc) (?:ap dung|dung|xai|gia tri)|thay the|thay bang|bai bo|bi bo|het han|"
    r"(?:tu|vao) (?:khi|ngay|luc|hom) (?:nao|mo)|tu bao gio|sua doi|"
    r"in force|in effect|valid|still|replaced|repealed|superseded)\b"
)


def answer_from_law(question: Question, understanding: Understanding, library: Library) -> Answer | None:
    """Answer a question that names a document by its number, or a law by its name; return None when it names none."""
    if understanding.documents:
        document = _named(understanding, library)
        if document is None:
            return _unknown(understanding)
    else:
        law = _law_called(understanding, library)
        if law is None:
            return None
        document = next((d for d in law.known if d.in_force_on(question.as_of)), next(iter(law.known), None))
        if document is None:
            return _not_held(f"“Luật {law.name} {law.year}".rstrip() + "”", understanding)
    provision = _asked(question, understanding, document, library)
    if provision is None:
        return _status(document, question, understanding, library)
    return answer_from_article(provision, document, question, understanding, library)


def _status(document: LegalDocument, question: Question, understanding: Understanding, library: Library) -> Answer:
    numbered = _ARTICLE.search(fold(question.text))
    article = numbered[1] if numbered else ""
    block = status_block(document, question.as_of, library, understanding.language, article)
    return Answer(
        outcome=Outcome.ANSWERED,
        title=f"{document.name} ({document.number})",
        blocks=(block,),
        articles=tuple(c.source for c in block.citations if "#" in c.source),
        language=understanding.language,
    )


def _asked(
    question: Question, understanding: Understanding, document: LegalDocument, library: Library
) -> Provision | None:
    """Return the article in force that the question is about; None when it asks of the document as a whole."""
    folded = fold(question.text)
    numbered = _ARTICLE.search(folded)
    if numbered:
        key: str | None = f"{document.number}#{numbered[1]}"
    elif _STATUS.search(folded):
        return None
    else:
        key = _closest(understanding, document, library)
    return library.records.provision(key) if key and library.holds(key, question.as_of) else None


def _closest(understanding: Understanding, document: LegalDocument, library: Library) -> str | None:
    """Return the key of the document's article that fits the question best."""
    legs = LawLegs.of(library)
    ranked = rank_articles_by_text(understanding.rewritten, legs, limit=1, within=document.number).articles
    return ranked[0].source if ranked else None


def _named(understanding: Understanding, library: Library) -> LegalDocument | None:
    """Return the document named by number and year (and issuer, where given); the key is all three.

    Where no issuer is given and several documents bear the number, the one whose kind and title are spoken of.
    """
    for named in understanding.documents:
        known = [d for d in library.documents_numbered(named.number, named.year) if named.may_be(d.number)]
        if known:
            return max(known, key=lambda document: _spoken_of(document, understanding, library))
    return None


def _spoken_of(document: LegalDocument, understanding: Understanding, library: Library) -> float:
    """Return the weight of the question's words that the document's kind and title hold."""
    terms = frozenset(index_terms(f"{document.kind} {document.title}"))
    return sum(weight * library.rarity.of(term) for term, weight in understanding.terms.items() if term in terms)


def _unknown(understanding: Understanding) -> Answer | None:
    """Decline a document that is not held; one loosely named in a question on a procedure may still be answered."""
    written = {fold(n).replace(" ", ""): n for n in document_numbers(understanding.text.upper())}
    for number, year, issuer, _ in understanding.documents:
        if issuer:
            named = written.get(f"{number.zfill(2)}{year}{issuer}", f"{number}/{year}/{issuer.upper()}")
            return _not_held(named, understanding)
    number, year, _, kind = understanding.documents[0]
    of_a_procedure = OF_A_PROCEDURE & set(understanding.aspects)
    return None if of_a_procedure or not kind else _not_held(f"{number.zfill(2)}/{year}", understanding)


def _not_held(named: str, understanding: Understanding) -> Answer:
    return said(Outcome.NOT_FOUND, Ending.UNKNOWN_DOCUMENT, understanding, number=named)


def _law_called(understanding: Understanding, library: Library) -> LawMention | None:
    """Return the law that is called by its name, where an article of it or whether it holds is asked."""
    folded = fold(understanding.text)
    asked_of = _ARTICLE.search(folded) or _STATUS.search(folded)
    return mentioned_law(understanding.rewritten, library.law_names) if asked_of else None
