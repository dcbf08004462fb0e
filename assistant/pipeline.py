"""How a question becomes an answer; the order of the stages is written here and nowhere else.

question ─ take_turn ─ settle ┬ units asked about ─ answer_about_units ────────┬ verify ─ answer
                              ├ a document named ─ answer_from_law ────────────┤
                              └ anything else ─ find ─ rank ─ decide ─ compose ┘

What is found are procedures and articles of law; ``decide`` chooses which kind answers.
"""

from dataclasses import replace

from assistant.answer import Answer, Outcome, Scored, Trace
from assistant.composing.asking_back import ask_back
from assistant.composing.law import answer_from_law
from assistant.composing.non_territorial import filed_elsewhere
from assistant.composing.office import own_office
from assistant.composing.presumption import corrected
from assistant.composing.procedure_card import compose_procedure
from assistant.composing.unit import answer_about_units
from assistant.decision import Decision, decide, decision_models
from assistant.declining import declined
from assistant.follow_up import Turn, about_units, as_new, next_conversation, take_turn
from assistant.guardrails import settle
from assistant.places import spelled_out
from assistant.question import Aspect, Question
from assistant.ranking.model import learned_weights, rank
from assistant.retrieval.hybrid import Hit, find_procedures
from assistant.stopwatch import Stopwatch
from assistant.verification import verify
from knowledge.lexicon import Lexicon
from knowledge.library import Library, Shelf
from knowledge.places.gazetteer import gazetteer
from knowledge.procedure import Procedure

_RANKED = 10
# A turn read by itself begins a new topic when it is this sure of a procedure that it names: the probability
# times the share of the turn that the procedure's name covers.
_NEW_TOPIC = 0.3


class Assistant:
    """Answers questions from whichever generation of knowledge is current; safe to share between threads."""

    def __init__(self, shelf: Shelf, lexicon: Lexicon) -> None:
        self._shelf = shelf
        self._lexicon = lexicon

    def refresh(self) -> Library:
        """Move to a newly published generation, if there is one, and return it; the first call loads everything."""
        library = self._shelf.refresh()
        learned_weights()
        decision_models()
        gazetteer()
        return library

    def answer(self, question: Question) -> Answer:
        """Answer one question from one generation."""
        library = self._shelf.current()
        watch = Stopwatch()
        question = spelled_out(question)
        turn = watch.timed("understand", take_turn, question, self._lexicon)
        settled = settle(question, turn.understanding, library)
        if settled:
            return _finished(settled, turn, question, library, [], watch)
        ranked: list[Scored] = []
        draft = watch.timed("units", answer_about_units, question, turn.understanding, library)
        if draft:
            turn = about_units(turn)
        else:
            draft = watch.timed("law", answer_from_law, question, turn.understanding, library)
        if draft is None:
            turn, ranked, decision = watch.timed("search", _search, turn, library)
            draft = watch.timed("compose", _compose, decision, turn, question, library)
        answer = watch.timed("verify", verify, draft, turn.understanding, library)
        return _finished(answer, turn, question, library, ranked, watch)


def _search(turn: Turn, library: Library) -> tuple[Turn, list[Scored], Decision]:
    """Find, rank and decide; a turn that is sure by itself begins a new topic."""
    if turn.alone:
        fresh = as_new(turn)
        ranked, decision = _rank_and_decide(fresh, library)
        if decision.outcome == Outcome.ANSWERED and decision.right * decision.covered >= _NEW_TOPIC:
            return fresh, ranked, decision
    return turn, *_rank_and_decide(turn, library)


def _rank_and_decide(turn: Turn, library: Library) -> tuple[list[Scored], Decision]:
    hits = _find(turn, library)
    ranked = rank(hits, turn.understanding, library, turn.in_hand)
    return ranked, decide(ranked, hits, turn.understanding, library)


def _find(turn: Turn, library: Library) -> list[Hit]:
    """Return the procedure a code names, or whatever the legs find."""
    if turn.understanding.codes:
        return [
            Hit(source=code, scores={"name": 1.0, "phrasing": 1.0, "dense_name": 1.0})
            for code in turn.understanding.codes
        ]
    return find_procedures(turn.understanding, library)


def _compose(decision: Decision, turn: Turn, question: Question, library: Library) -> Answer:
    """Turn the decision into an answer in words."""
    understanding = turn.understanding
    if decision.outcome == Outcome.ANSWERED:
        return _card(_record(decision.chosen[0], library), turn, question, library)
    if decision.outcome == Outcome.CLARIFICATION:
        return corrected(ask_back(decision, understanding, library), understanding, question, library)
    ending = declined(decision.resembles, decision.likeness, understanding)
    return corrected(ending, understanding, question, library) if ending.outcome == Outcome.NOT_FOUND else ending


def _record(scored: Scored, library: Library) -> Procedure:
    procedure = library.records.procedure(scored.source)
    assert procedure is not None  # the catalogue was read from the same records
    return procedure


def _card(procedure: Procedure, turn: Turn, question: Question, library: Library) -> Answer:
    blocks, verdict = compose_procedure(procedure, turn.understanding, question)
    if Aspect.WHERE in turn.understanding.aspects:
        here = own_office(question, verdict.level, library, turn.understanding.language)
        blocks = (*blocks[:1], *here, *blocks[1:])
    elsewhere = filed_elsewhere(procedure, turn.understanding, library)
    if elsewhere:  # what a list decides comes first; that none is held comes after what the record says
        known = elsewhere.citations[0].source != procedure.code
        blocks = (elsewhere, *blocks) if known else (*blocks[:1], elsewhere, *blocks[1:])
    answer = Answer(
        outcome=Outcome.ANSWERED,
        title=procedure.name,
        blocks=blocks,
        level=verdict.level_for(turn.understanding.aspects),
        language=turn.understanding.language,
    )
    return corrected(answer, turn.understanding, question, library, verdict)


def _finished(
    answer: Answer, turn: Turn, question: Question, library: Library, ranked: list[Scored], watch: Stopwatch
) -> Answer:
    """Add what every answer carries: the ranking, the day, the next turn's conversation, the trace."""
    procedure = ranked[0].source if answer.outcome == Outcome.ANSWERED and ranked else None
    understanding = turn.understanding
    return replace(
        answer,
        ranked=tuple(s.source for s in ranked[:_RANKED]),
        as_of=question.as_of,
        generation=library.manifest.id,
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
