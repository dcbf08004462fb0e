"""Reading a question about places: which units it names, in the light of the conversation and of the asker's place."""

import re
from dataclasses import dataclass, replace

from assistant.intents import aspects_asked
from assistant.ordinals import taken_by_number
from assistant.question import Aspect, Question
from assistant.unit_intents import UnitIntent, of_country, plainly_asks, unit_intent
from knowledge.legal_citation import procedure_codes
from knowledge.places.gazetteer import gazetteer
from knowledge.places.resolving import Named, resolve
from knowledge.vietnamese import fold, folded_words

_BESIDE = 7  # words beside a name within which "thế còn phường X" still asks what was asked before


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitQuestion:
    """What is asked about which units; ``text`` is the turn with what it goes on from.

    ``reply`` are the ids of the units that a reply to the places offered may name by itself.
    """

    intent: UnitIntent
    named: tuple[Named, ...]
    text: str
    reply: frozenset[str] = frozenset()


def offers_places(question: Question) -> bool:
    """Tell whether the turn before ended with places to choose from."""
    offered = question.conversation.offered
    return bool(offered) and not procedure_codes(offered[0])


def spelled_out(question: Question) -> Question:
    """Return the question with "số 2" as the place that it takes from those offered."""
    taken = taken_by_number(question.text, question.conversation.offered) if offers_places(question) else None
    return replace(question, text=taken) if taken else question


def chooses_place(question: Question) -> bool:
    """Tell whether the turn names a place in reply to the places offered, and asks nothing else."""
    return (
        offers_places(question)
        and unit_intent(question.text) is None
        and not aspects_asked(question.text)
        and len(folded_words(question.text)) <= 2 * _BESIDE
        and bool(resolve(question.text, gazetteer()))
    )


def read_unit_question(question: Question) -> UnitQuestion | None:
    """Return what ``question`` asks about administrative units, or None where it asks for something else."""
    conversation, text, reply = question.conversation, question.text, frozenset[str]()
    if chooses_place(question):
        reply = frozenset(unit.id for one in _named(text, question) for unit in one.units)
        text = f"{conversation.subject} . {text}"
    intent = unit_intent(text)
    if intent == UnitIntent.COUNT and of_country(text) and not _named(text, question):
        return UnitQuestion(intent=intent, named=(), text=text)
    if intent is None and Aspect.UNIT in conversation.aspects and len(folded_words(text)) <= _BESIDE:
        intent = UnitIntent.NOW  # "thế còn phường X"
    if intent is None:
        return None
    named = _named(text, question)
    goes_on = Aspect.UNIT in conversation.aspects or (intent != UnitIntent.OFFICE and plainly_asks(text))
    if not named and conversation.subject and goes_on:
        named = _named(f"{conversation.subject} . {text}", question)
    if not named and question.commune and re.search(r"\b(?:phuong|xa|ub|ubnd|uy ban)\b", fold(text)):
        named = _named(f"{question.commune}, {question.place}", question)  # the portal's own ward
    return UnitQuestion(intent=intent, named=named, text=text, reply=reply) if named else None


def _named(text: str, question: Question) -> tuple[Named, ...]:
    return tuple(resolve(text, gazetteer(), question.place, corrected=plainly_asks(text)))
