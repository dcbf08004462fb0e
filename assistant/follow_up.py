"""A turn within a conversation: the next question on the same procedure, a correction, a reply to us, or a new topic."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.question import Aspect, Conversation, Question
from assistant.understanding import Understanding, content_words, understand
from knowledge.lexicon import Lexicon
from knowledge.vietnamese import fold, folded_words

_CONTINUES = re.compile(r"^(?:a |da |u |uh |ok |roi )?(?:con|the|vay|rua|va|neu|nhung|ua|nua|and|what about|how about|then)\b")
_CORRECTS = re.compile(r"^(?:(?:a|o|u|ay|da|thua co|xin loi) )?(?:khong phai|khong|nham|em nham|toi nham|toi nho nham|em noi thieu|noi nham|y em la|no)\b|\bnham\b")
_NEW_TOPIC = re.compile(r"^(?:thoi|tien hoi|tien the|hoi them|a tien|cho hoi them|chuyen qua|hoi viec khac)\b|\b(?:tien the|tien hoi|hoi viec khac|chuyen khac)\b")
_ORDINAL = re.compile(r"^(?:so |cai |viec |muc )?(?:thu )?(\d|nhat|dau|hai|ba|tu|bon)(?: tien)?$")
_ORDINALS = {"nhat": 1, "dau": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4}
_SUBJECT_LIMIT = 400


class Relation(StrEnum):
    """How a turn stands to the one before."""

    NEW = "new"
    CONTINUES = "continues"  # asks something else of the procedure in hand
    REFINES = "refines"  # adds to or corrects what was said
    CHOOSES = "chooses"  # takes one of the options we offered


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What to look for in this turn: the reading, the earlier subject to add, and how much the procedure in hand counts."""

    relation: Relation
    understanding: Understanding
    in_hand: dict[str, float]


def take_turn(question: Question, lexicon: Lexicon) -> Turn:
    """Read ``question`` in the light of its conversation."""
    own = understand(question, lexicon)
    conversation = question.conversation
    if not conversation.subject or own.codes or own.documents:
        return Turn(relation=Relation.NEW, understanding=_kept_aspects(own, conversation, bool(own.codes)), in_hand={})
    chosen = _chosen(question.text, conversation)
    if chosen:
        reading = replace(own, codes=(chosen,), aspects=own.aspects or conversation.aspects)
        return Turn(relation=Relation.CHOOSES, understanding=reading, in_hand={})
    relation, weight = _relation(own, conversation)
    if relation == Relation.NEW:
        return Turn(relation=relation, understanding=own, in_hand={})
    return Turn(
        relation=relation,
        understanding=_with_subject(own, question, lexicon),
        in_hand=_in_hand(conversation, weight),
    )


def next_conversation(turn: Turn, question: Question, procedure: str | None, offered: tuple[str, ...] = ()) -> Conversation:
    """Return what the next turn needs to know of this one."""
    before = question.conversation
    subject = {
        Relation.NEW: question.text,
        Relation.CONTINUES: before.subject,
        Relation.CHOOSES: before.subject,
        Relation.REFINES: f"{before.subject} . {question.text}",
    }[turn.relation]
    return Conversation(
        procedure=procedure or (before.procedure if turn.relation != Relation.NEW else None),
        aspects=turn.understanding.aspects,
        subject=subject[-_SUBJECT_LIMIT:],
        place=turn.understanding.place,
        offered=offered,
    )


def _kept_aspects(own: Understanding, conversation: Conversation, chosen: bool) -> Understanding:
    return replace(own, aspects=own.aspects or conversation.aspects) if chosen else own


def _relation(own: Understanding, conversation: Conversation) -> tuple[Relation, float]:
    """Return the relation and the bonus of the procedure in hand."""
    folded = fold(own.text)
    content = content_words(own.rewritten)
    if _NEW_TOPIC.search(folded) and len(content) >= 2:
        return Relation.NEW, 0.0
    if _CORRECTS.search(folded) and content:
        return Relation.REFINES, 0.3
    if conversation.offered:
        return Relation.REFINES, 0.6
    news = [w for w in content if w not in set(folded_words(conversation.subject))]
    if len(news) <= 1:
        return Relation.CONTINUES, 3.0
    if _CONTINUES.search(folded):
        return Relation.CONTINUES, 1.6
    if len(news) <= 3:
        return Relation.REFINES, 1.0
    return Relation.REFINES, 0.45


def _with_subject(own: Understanding, question: Question, lexicon: Lexicon) -> Understanding:
    """Add the earlier subject's terms, at a lower weight, to the turn's own."""
    before = understand(replace(question, text=question.conversation.subject), lexicon)
    terms = {t: 0.5 * w for t, w in before.terms.items()}
    for term, weight in own.terms.items():
        terms[term] = max(weight, terms.get(term, 0.0))
    aspects: tuple[Aspect, ...] = own.aspects or question.conversation.aspects
    return replace(
        own,
        rewritten=f"{before.rewritten} . {own.rewritten}",
        terms=terms,
        expansion=tuple(dict.fromkeys((*own.expansion, *before.expansion))),
        aspects=aspects,
        language=own.language if own.aspects else before.language,
    )


def _in_hand(conversation: Conversation, weight: float) -> dict[str, float]:
    codes = conversation.offered or ((conversation.procedure,) if conversation.procedure else ())
    return dict.fromkeys(codes, weight)


def _chosen(text: str, conversation: Conversation) -> str | None:
    """Return the offered code that a reply such as "số 2" or "cái đầu" takes."""
    match = _ORDINAL.match(fold(text))
    if not match or not conversation.offered:
        return None
    number = _ORDINALS.get(match[1]) or int(match[1])
    return conversation.offered[number - 1] if 1 <= number <= len(conversation.offered) else None
