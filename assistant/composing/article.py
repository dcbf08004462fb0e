"""An article of law that answers: the clauses closest to the question first, since when it holds, the whole folded."""

import re
from dataclasses import replace

from assistant.acting_level import acting_level
from assistant.answer import Answer, Outcome
from assistant.composing.provision import clause_text, provision_block
from assistant.composing.status import status_block
from assistant.question import Question
from assistant.ranking.law_clause import clause_shares
from assistant.ranking.law_question import read_law_question
from assistant.retrieval.law import LawLegs
from assistant.understanding import Understanding
from knowledge.legal import LegalDocument, Provision
from knowledge.library import Library
from knowledge.vietnamese import fold

_VISIBLE = 1_600  # characters of clauses shown at once
_COUNTS = re.compile(r"\b(?:may|bao nhieu|bao lau|how many|how long|how often)\b")
_COUNTED = re.compile(r"\d|\b(?:một|hai|ba|bốn|năm|mỗi|hằng|ít nhất|không quá)\b", re.I)
_TOLD = 1.3  # how much likelier a clause with a figure answers a question for one


def answer_from_article(
    provision: Provision, document: LegalDocument, question: Question, understanding: Understanding, library: Library
) -> Answer:
    """Return the answer that one article gives; ``level`` is the one it assigns the matter to, where it says so."""
    language = understanding.language
    clauses = closest_first(provision, understanding, library)
    shown = _fitting(clauses)
    whole = (replace(provision_block(provision, document, language), folded=True),) if len(clauses) > len(shown) else ()
    lines = tuple(line for text in shown for line in text.split("\n"))
    status = status_block(document, question.as_of, library, language)
    return Answer(
        outcome=Outcome.ANSWERED,
        title=f"{document.title} ({document.number})",
        blocks=(provision_block(provision, document, language, lines), status, *whole),
        articles=tuple(dict.fromkeys((provision.key, *(c.source for c in status.citations if "#" in c.source)))),
        level=acting_level(provision.title, clauses[0] if clauses else provision.text),
        language=language,
    )


def closest_first(provision: Provision, understanding: Understanding, library: Library) -> list[str]:
    """Return the article's clauses as texts, by the share of the question that each says, best first."""
    legs = LawLegs(library.lexical, library.vectors, library.embedder)
    question = read_law_question(" ".join((understanding.rewritten, *understanding.expansion)), legs.rarity)
    if not provision.clauses or not question.syllables:
        return [clause_text(clause) for clause in provision.clauses]
    counts = bool(_COUNTS.search(fold(understanding.rewritten)))
    texts = list(map(clause_text, provision.clauses))
    shares = [
        share * (_TOLD if counts and _COUNTED.search(text) else 1.0)
        for share, text in zip(clause_shares(question, provision), texts, strict=True)
    ]
    return [texts[i] for i in sorted(range(len(texts)), key=lambda i: -shares[i])]


def _fitting(texts: list[str]) -> list[str]:
    """Return the first of ``texts`` and those of the others, in their order, that there is room for."""
    shown, room = texts[:1], _VISIBLE - len("".join(texts[:1]))
    for text in texts[1:]:
        if len(text) <= room:
            shown.append(text)
            room -= len(text)
    return shown
