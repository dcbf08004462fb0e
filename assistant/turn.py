"""A turn as it is to be answered: its relation to the one before, what to look for, and what it leaves to the next."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from assistant.question import Aspect, Conversation, Question
from assistant.understanding import Understanding

_SUBJECT_LIMIT = 400  # characters of what was said so far that travel with the client


class Relation(StrEnum):
    """How a turn stands to the one before."""

    NEW = "new"
    CONTINUES = "continues"  # asks something else of the procedure in hand
    REFINES = "refines"  # adds to or corrects what was said
    CHOOSES = "chooses"  # takes one of the options we offered


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What to look for in this turn: the reading with the earlier subject, and the weight of what is in hand.

    ``alone`` is the turn read by itself, where it may well be a new topic: it is one if it is sure by itself.
    """

    relation: Relation
    understanding: Understanding
    in_hand: dict[str, float] = field(default_factory=dict)
    alone: Understanding | None = None


def as_new(turn: Turn) -> Turn:
    """Return the turn taken by itself, as the beginning of a new topic."""
    return Turn(relation=Relation.NEW, understanding=turn.alone or turn.understanding)


def about_units(turn: Turn) -> Turn:
    """Return the turn as one about administrative units, with no procedure in hand."""
    relation = Relation.REFINES if turn.relation == Relation.REFINES else Relation.NEW
    return Turn(relation=relation, understanding=replace(turn.understanding, aspects=(Aspect.UNIT,)))


def next_conversation(
    turn: Turn, question: Question, procedure: str | None, offered: tuple[str, ...] = ()
) -> Conversation:
    """Return what the next turn needs to know of this one."""
    before = question.conversation
    subject = {
        Relation.NEW: question.text,
        Relation.CONTINUES: before.subject,
        Relation.CHOOSES: before.subject or question.text,
        Relation.REFINES: f"{before.subject} . {question.text}",
    }[turn.relation]
    return Conversation(
        procedure=procedure or (before.procedure if turn.relation != Relation.NEW else None),
        aspects=turn.understanding.aspects,
        subject=subject[-_SUBJECT_LIMIT:],
        place=turn.understanding.place,
        commune=question.commune if turn.understanding.place == question.place else None,
        offered=offered,
        language=turn.understanding.language,
    )
