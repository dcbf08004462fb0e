"""How a question becomes an answer; the order of the stages is written here and nowhere else.

question ─ take_turn ┬ needs no search ─ settle | answer_about_units | answer_from_law ┬ verify ─ answer
                     └ anything else ─── find ─ rank ─ decide ─ compose ───────────────┘

What is found are procedures, and questions that people ask of articles of law; ``decide`` chooses which kind answers.
"""

from dataclasses import replace

from assistant.answer import Answer, Outcome, Scored, Trace
from assistant.composing.composing import compose
from assistant.composing.law import answer_from_law
from assistant.composing.unit import answer_about_units
from assistant.decision import Decision, decide, decision_models
from assistant.decision_signals import covered
from assistant.follow_up import Turn, about_units, as_new, next_conversation, take_turn
from assistant.guardrails import settle
from assistant.kin import passed_on
from assistant.places import spelled_out
from assistant.question import Question
from assistant.ranking.articles import article_weights
from assistant.ranking.articles_by_text import law_model
from assistant.ranking.procedures import procedure_weights, rank_procedures
from assistant.retrieval.sources import Hit, find_sources
from assistant.stopwatch import Stopwatch
from assistant.verification import verify
from knowledge.administrative_unit import TWO_LEVELS
from knowledge.lexicon import Lexicon
from knowledge.lexicon.circumstances import mentioned_in
from knowledge.lexicon.questions import umbrellas
from knowledge.library import Library, Shelf
from knowledge.places.gazetteer import gazetteer

_RANKED = 10
# A turn read by itself begins a new topic when it is this sure of a procedure that it names: the probability
# times the share of the turn that the procedure's name covers.
_NEW_TOPIC = 0.3
# Share of a general turn ("đăng ký ở đâu") that the name of what is in hand says, from which on it is on that.
_SAYS_NO_MORE = 0.45
_SURELY_LAW = 0.8  # a fragment of talk says little, so that law must be likely to leave the matter in hand


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
        return _finished(answer, turn, question, library, ranked, watch)


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
        fresh = _rank_and_decide(as_new(turn), question, library)
        if _begins_a_topic(fresh[-1], turn, library):
            return fresh
    return _rank_and_decide(turn, question, library)


def _begins_a_topic(alone: Decision, turn: Turn, library: Library) -> bool:
    """Tell whether a turn decided by itself leaves the matter in hand: for law, for a procedure that it is sure to
    name, or for a general matter; but an act alone ("mất thì sao"), or words that the name of what is in hand says as
    well ("lần đầu"), are on what is in hand."""
    assert turn.alone  # asked only of a turn that may be a new topic
    held = turn.in_hand.keys() & library.catalogue.keys()  # a procedure may be gone since the turn before
    in_hand = max((covered(turn.alone.terms, code, library) for code in held), default=0.0)
    if alone.umbrella:
        concerned = turn.in_hand.keys() & {code for code, _ in umbrellas()[alone.umbrella].options}
        says_no_more = in_hand >= _SAYS_NO_MORE or mentioned_in(turn.alone.rewritten)
        return not (alone.unlikely or concerned or says_no_more)
    if alone.by_law:
        return alone.law >= _SURELY_LAW
    named = alone.outcome == Outcome.ANSWERED and alone.right * alone.covered >= _NEW_TOPIC
    return named and in_hand < alone.covered


def _rank_and_decide(turn: Turn, question: Question, library: Library) -> Searched:
    hits = _find(turn, library)
    in_hand = passed_on(turn.in_hand, turn.alone, hits, library) if turn.alone else turn.in_hand
    ranked = rank_procedures(hits, turn.understanding, library, in_hand)
    return turn, hits, ranked, decide(ranked, hits, turn.understanding, library, question.as_of)


def _find(turn: Turn, library: Library) -> list[Hit]:
    """Return the procedure a code names, or whatever the legs find."""
    if turn.understanding.codes:
        return [
            Hit(source=code, scores={"name": 1.0, "phrasing": 1.0, "dense_name": 1.0})
            for code in turn.understanding.codes
        ]
    return find_sources(turn.understanding, library)


def _finished(
    answer: Answer, turn: Turn, question: Question, library: Library, ranked: list[Scored], watch: Stopwatch
) -> Answer:
    """Add what every answer carries: the ranking, the day, the next turn's conversation, the trace."""
    first = ranked[0].source if answer.outcome == Outcome.ANSWERED and ranked else ""
    procedure = first if any(c.source == first for c in answer.citations) else None
    understanding = turn.understanding
    entry = library.catalogue.get(procedure) if procedure else None
    return replace(
        answer,
        ranked=tuple(s.source for s in ranked[:_RANKED]),
        as_of=question.as_of,
        generation=library.manifest.id,
        procedure=procedure,
        sector=entry.field if entry else None,
        presumed_district=understanding.presumes_district and question.as_of >= TWO_LEVELS,
        conversation=next_conversation(turn, question, procedure, tuple(o.value for o in answer.options)),
        trace=Trace(
            understood={
                "relation": turn.relation,
                "rewritten": understanding.rewritten,
                "aspects": ", ".join(understanding.aspects),
                "place": understanding.place or "",
                "expansion": "; ".join(understanding.expansion),
            },
            candidates=tuple(ranked[:_RANKED]),
            milliseconds=watch.milliseconds,
        ),
    )
