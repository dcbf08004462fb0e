"""An article of law that answers: the clauses closest to the question first, since when it holds, the whole folded."""

from dataclasses import replace

from assistant.acting_level import acting_level
from assistant.answer import Answer, Outcome
from assistant.composing.provision import clause_text, provision_block
from assistant.composing.status import status_block
from assistant.question import Question
from assistant.understanding import Understanding
from knowledge.legal import LegalDocument, Provision
from knowledge.library import Library
from knowledge.vietnamese import index_terms

_VISIBLE = 1_300  # characters of clauses shown at once
_LONG = 1_500  # characters at which a clause's length halves its score


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
    """Return the article's clauses as texts, by the share of the question's weight that each covers, best first."""
    weights = {**understanding.official_terms, **understanding.terms}
    asked = {term: weight * library.rarity.of(term) for term, weight in weights.items()}

    def covered(text: str) -> float:
        return sum(asked.get(term, 0.0) for term in set(index_terms(text))) / (1 + len(text) / _LONG)

    return sorted(map(clause_text, provision.clauses), key=lambda text: -covered(text))


def _fitting(texts: list[str]) -> list[str]:
    """Return the first of ``texts`` and as many of the next as there is room for."""
    shown: list[str] = []
    for text in texts:
        if shown and sum(map(len, shown)) + len(text) > _VISIBLE:
            break
        shown.append(text)
    return shown
