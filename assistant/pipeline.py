"""How a question becomes an answer; the order of the stages is written here and nowhere else.

question ─ take_turn ┬ needs no search ─ settle | answer_about_units | answer_from_law ─────┬ verify ─ finished ─ answer
                     └ anything else ─── find_sources ─ rank_procedures ─ decide ─ compose ─┘

Each stage is a function between frozen values: Question, Turn, Hit, Scored, Decision, Answer. What is found are
procedures, and questions that people ask of articles of law; ``decide`` chooses which kind answers.
"""

from assistant.answer import Answer, Scored
from assistant.composing.composing import compose
from assistant.composing.law import answer_from_law
from assistant.composing.unit import answer_about_units
from assistant.decision import Decision, decide, decision_models
from assistant.finishing import finished
from assistant.follow_up import take_turn
from assistant.guardrails import settle
from assistant.kin import passed_on
from assistant.new_topic import begins_a_topic
from assistant.places import spelled_out
from assistant.question import Question
from assistant.ranking.articles import article_weights
from assistant.ranking.articles_by_text import law_model
from assistant.ranking.procedures import procedure_weights, rank_procedures
from assistant.retrieval.sources import Hit, find_sources
from assistant.stopwatch import Stopwatch
from assistant.turn import Turn, about_units, as_new
from assistant.verification import verify
from knowledge.lexicon import Lexicon
from knowledge.library import Library, Shelf
from knowledge.places.gazetteer import gazetteer


class Assistant:
    """Answers questions from whichever generation of knowledge is current; safe to share between threads."""

    def __init__(self, shelf: Shelf, lexicon: Lexicon) -> None:
        self._shelf = shelf
        self._lexicon = lexicon

    @property
    def library(self) -> Library:
        """The generation that answers now."""
        return self._shelf.current()

    def refresh(self) -> Library:
        """Move to a newly published generation, if there is one, and return it; the first call loads everything."""
        library = self._shelf.refresh()
        for load in (procedure_weights, law_model, article_weights, decision_models, gazetteer):
            load()
        return library

    def answer(self, question: Question) -> Answer:
        """Answer one question from one generation."""
        library, watch = self._shelf.current(), Stopwatch()
        question = spelled_out(question)
        turn = watch.timed("understand", take_turn, question, self._lexicon)
        ranked: list[Scored] = []
        turn, draft = watch.timed("at once", _at_once, turn, question, library)
        if draft is None:
            turn, hits, ranked, decision = watch.timed("search", _search, turn, question, library)
            draft = watch.timed("compose", compose, decision, hits, turn.understanding, question, library)
        answer = watch.timed("verify", verify, draft, turn.understanding, library)
        return finished(answer, turn, question, ranked, library, watch.milliseconds)


Searched = tuple[Turn, list[Hit], list[Scored], Decision]


def _at_once(turn: Turn, question: Question, library: Library) -> tuple[Turn, Answer | None]:
    """Answer what needs no search among procedures: small talk, units, a document named by its number."""
    settled = settle(question, turn.understanding, library)
    if settled:
        return turn, settled
    draft = answer_about_units(question, turn.understanding, library)
    if draft:
        return about_units(turn), draft
    return turn, answer_from_law(question, turn.understanding, library)


def _search(turn: Turn, question: Question, library: Library) -> Searched:
    """Find, rank and decide; a turn that is sure by itself begins a new topic."""
    if turn.alone:
        fresh = _find_rank_and_decide(as_new(turn), question, library)
        if begins_a_topic(fresh[-1], turn, library):
            return fresh
    return _find_rank_and_decide(turn, question, library)


def _find_rank_and_decide(turn: Turn, question: Question, library: Library) -> Searched:
    hits = find_sources(turn.understanding, library)
    in_hand = passed_on(turn.in_hand, turn.alone, hits, library) if turn.alone else turn.in_hand
    ranked = rank_procedures(hits, turn.understanding, library, in_hand)
    return turn, hits, ranked, decide(ranked, hits, turn.understanding, library, question.as_of)
