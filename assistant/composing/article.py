"""An article of law that answers: the clauses closest to the question first, when it holds, the whole of it folded."""

from assistant.acting_level import acting_level
from assistant.answer import Answer, Block, Outcome
from assistant.composing.provision import provision_block, provision_citation, validity_block
from assistant.messages import Message
from assistant.question import Question
from assistant.understanding import Understanding
from knowledge.legal import Clause, LegalDocument, Provision
from knowledge.library import Library
from knowledge.vietnamese import index_terms

_VISIBLE = 1_300  # characters of clauses shown at once, the closest first


def answer_from_article(
    provision: Provision, document: LegalDocument, question: Question, understanding: Understanding, library: Library
) -> Answer:
    """Return the answer that one article gives; ``level`` is the one it assigns the matter to, where it says so."""
    clauses = closest_first(provision, understanding, library)
    language = understanding.language
    blocks = (
        _asked(provision, document, clauses, language),
        validity_block(document, question.as_of, language),
        *_whole(provision, document, clauses, language),
    )
    return Answer(
        outcome=Outcome.ANSWERED,
        title=f"{document.title} ({document.number})",
        blocks=blocks,
        articles=(provision.key,),
        level=acting_level(provision.title, clause_text(clauses[0]) if clauses else provision.text),
        language=language,
    )


def closest_first(provision: Provision, understanding: Understanding, library: Library) -> list[Clause]:
    """Return the article's clauses by the share of the question's weight that each covers, best first."""
    asked = {t: w * library.rarity.of(t) for t, w in {**understanding.official_terms, **understanding.terms}.items()}

    def covered(clause: Clause) -> float:
        text = clause_text(clause)
        share = sum(asked.get(term, 0.0) for term in set(index_terms(text)))
        return share / (1 + len(text) / 1_500)

    return sorted(provision.clauses, key=lambda clause: -covered(clause))


def clause_text(clause: Clause) -> str:
    """Return a clause as one text, its points on lines of their own."""
    head = f"{clause.number}. {clause.text}" if clause.number else clause.text
    return "\n".join((head, *(f"{p.letter}) {p.text}" for p in clause.points)))


def _asked(provision: Provision, document: LegalDocument, clauses: list[Clause], language: str) -> Block:
    """Show the closest clause, and as many of the next as there is room for."""
    shown: list[str] = []
    for clause in clauses:
        text = clause_text(clause)
        if shown and sum(map(len, shown)) + len(text) > _VISIBLE:
            break
        shown.append(text)
    note = (Message.SUMMARY.in_(language),) if provision.summary else ()
    return Block(
        aspect=None,
        title=f"Điều {provision.article}. {provision.title}".rstrip(". "),
        lines=(*note, *(line for text in shown or [provision.text[:_VISIBLE]] for line in text.split("\n"))),
        citations=(provision_citation(provision, document),),
    )


def _whole(provision: Provision, document: LegalDocument, clauses: list[Clause], language: str) -> tuple[Block, ...]:
    from dataclasses import replace

    return (replace(provision_block(provision, document, language), folded=True),) if len(clauses) > 1 else ()
