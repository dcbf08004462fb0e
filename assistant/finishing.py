"""What every answer carries besides its blocks: the ranking, the day, the next turn's conversation, the trace."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer, Outcome, Scored, Trace
from assistant.question import Question
from assistant.turn import Turn, next_conversation
from knowledge.administrative_unit import TWO_LEVELS
from knowledge.library import Library

_RANKED = 10


def finished(
    answer: Answer,
    turn: Turn,
    question: Question,
    ranked: Sequence[Scored],
    library: Library,
    milliseconds: dict[str, float],
) -> Answer:
    """Return the verified ``answer`` with all that; ``milliseconds`` by stage."""
    procedure = _answering(answer, ranked)
    entry = library.catalogue.get(procedure) if procedure else None
    return replace(
        answer,
        ranked=tuple(s.source for s in ranked[:_RANKED]),
        as_of=question.as_of,
        generation=library.manifest.id,
        procedure=procedure,
        sector=entry.field if entry else None,
        presumed_district=turn.understanding.presumes_district and question.as_of >= TWO_LEVELS,
        conversation=next_conversation(turn, question, procedure, tuple(o.value for o in answer.options)),
        trace=Trace(understood=_understood(turn), candidates=tuple(ranked[:_RANKED]), milliseconds=milliseconds),
    )


def _answering(answer: Answer, ranked: Sequence[Scored]) -> str | None:
    """Return the code of the procedure whose record answers: the first, where a citation is of it."""
    first = ranked[0].source if answer.outcome == Outcome.ANSWERED and ranked else ""
    return first if any(c.source == first for c in answer.citations) else None


def _understood(turn: Turn) -> dict[str, str]:
    understanding = turn.understanding
    return {
        "relation": turn.relation,
        "rewritten": understanding.rewritten,
        "aspects": ", ".join(understanding.aspects),
        "place": understanding.place or "",
        "expansion": "; ".join(understanding.expansion),
    }
