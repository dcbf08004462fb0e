"""How a question becomes an answer; the order of the stages is written here and nowhere else.

    question ─ take_turn ─ settle ─ find ─ rank ─ decide ─ compose ─ verify ─ answer
"""

from collections.abc import Iterable
from dataclasses import replace

from assistant.answer import Answer, Option, Outcome, Scored, Trace
from assistant.composing.law import answer_from_law
from assistant.composing.procedure_card import compose_procedure
from assistant.decision import Decision, decide
from assistant.follow_up import Turn, next_conversation, take_turn
from assistant.guardrails import said, settle
from assistant.messages import Message
from assistant.question import Question
from assistant.ranking import rank
from assistant.retrieval.hybrid import Hit, find_procedures
from assistant.stopwatch import Stopwatch
from assistant.verification import verify
from knowledge.lexicon import Lexicon
from knowledge.library import Library, Shelf
from knowledge.procedure import Procedure

_RANKED = 10


class Assistant:
    """Answers questions from whichever generation of knowledge is current; safe to share between threads."""

    def __init__(self, shelf: Shelf, lexicon: Lexicon) -> None:
        self._shelf = shelf
        self._lexicon = lexicon

    def refresh(self) -> None:
        """Move to a newly published generation, if there is one."""
        self._shelf.refresh()

    def answer(self, question: Question) -> Answer:
        """Answer one question from one generation."""
        library = self._shelf.current()
        watch = Stopwatch()
        turn = watch.timed("understand", take_turn, question, self._lexicon)
        settled = settle(question, turn.understanding, library) or answer_from_law(question, turn.understanding, library)
        if settled:
            return _finished(settled, turn, question, library, [], watch)
        hits = watch.timed("find", _find, turn, library)
        ranked = watch.timed("rank", rank, hits, turn.understanding, library.catalogue, turn.in_hand)
        decision = decide(ranked, _likeness(hits), turn.understanding)
        draft = watch.timed("compose", _compose, decision, turn, question, library)
        answer = watch.timed("verify", verify, draft, library)
        return _finished(answer, turn, question, library, ranked, watch)


def _find(turn: Turn, library: Library) -> list[Hit]:
    """Return the procedure a code names, or whatever the legs find."""
    if turn.understanding.codes:
        return [Hit(source=code, scores={"name": 1.0, "phrasing": 1.0, "dense_name": 1.0}) for code in turn.understanding.codes]
    return find_procedures(turn.understanding, library)


def _likeness(hits: Iterable[Hit]) -> float:
    return max((max(h.scores.get("dense_name", 0.0), h.scores.get("dense_phrasing", 0.0)) for h in hits), default=0.0)


def _compose(decision: Decision, turn: Turn, question: Question, library: Library) -> Answer:
    """Turn the decision into an answer in words."""
    understanding = turn.understanding
    if decision.outcome == Outcome.ANSWERED:
        return _card(_record(decision.chosen[0], library), turn, question)
    if decision.outcome == Outcome.CLARIFICATION:
        options = tuple(Option(value=s.source, label=library.catalogue[s.source].name) for s in decision.chosen)
        return replace(said(Outcome.CLARIFICATION, Message.CLARIFY, understanding), options=options)
    return said(Outcome.NOT_FOUND, Message.NOT_FOUND, understanding)


def _record(scored: Scored, library: Library) -> Procedure:
    procedure = library.records.procedure(scored.source)
    assert procedure is not None  # the catalogue was read from the same records
    return procedure


def _card(procedure: Procedure, turn: Turn, question: Question) -> Answer:
    blocks, competence = compose_procedure(procedure, turn.understanding, question)
    return Answer(
        outcome=Outcome.ANSWERED,
        title=procedure.name,
        blocks=blocks,
        level=competence.level,
        language=turn.understanding.language,
    )


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
