"""A decision into an answer in words: a procedure's card, an article, a question back, or a clear end."""

from assistant.answer import Answer, Outcome, Scored
from assistant.composing.article import answer_from_article
from assistant.composing.asking_back import ask_back
from assistant.composing.presumption import about_districts, corrected
from assistant.composing.procedure_answer import answer_from_procedure, holds_on
from assistant.decision import Decision
from assistant.declining import declined
from assistant.question import Question
from assistant.ranking.articles import rank_articles
from assistant.retrieval.sources import Hit
from assistant.understanding import Understanding
from knowledge.library import Library

_ELDER_LAW = 0.1  # how likely an article must be to answer for a day on which the record did not hold yet


def compose(
    decision: Decision, hits: list[Hit], understanding: Understanding, question: Question, library: Library
) -> Answer:
    """Return what was decided in words, with what the question wrongly presumes corrected."""
    if decision.by_law:
        return _from_law(decision.articles[0], understanding, question, library)
    if decision.outcome == Outcome.CLARIFICATION:
        return corrected(ask_back(decision, understanding, library), understanding, question, library)
    districts = about_districts(understanding, question, decision.right, library)
    if decision.outcome == Outcome.NOT_FOUND:
        ending = declined(decision.resembles, decision.likeness, understanding)
        if ending.outcome != Outcome.NOT_FOUND:
            return ending
        return districts or corrected(ending, understanding, question, library)
    if districts:
        return districts
    procedure = library.records.procedure(decision.chosen[0].source)
    assert procedure is not None  # the catalogue was read from the same records
    if decision.law >= _ELDER_LAW and not holds_on(procedure, question.as_of, library):
        articles = decision.articles or rank_articles(hits, understanding, question.as_of, library)
        return _from_law(articles[0], understanding, question, library)
    return answer_from_procedure(procedure, understanding, question, library)


def _from_law(article: Scored, understanding: Understanding, question: Question, library: Library) -> Answer:
    """Return what an article says on the asker's day."""
    provision = library.records.provision(article.source)
    assert provision is not None  # an article that holds is in the records
    document = library.documents[provision.document]
    answer = answer_from_article(provision, document, question, understanding, library)
    return corrected(answer, understanding, question, library)
