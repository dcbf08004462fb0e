"""A turn within a conversation: one more question, a correction, a reply to us, or a new topic."""

import re
from dataclasses import replace

from assistant.choosing import chosen_option
from assistant.places import chooses_place, offers_places
from assistant.question import Aspect, Conversation, Question
from assistant.relation import relation_of
from assistant.turn import Relation, Turn
from assistant.understanding import Understanding, understand
from knowledge.lexicon import Lexicon
from knowledge.lexicon.questions import off_topic
from knowledge.vietnamese import fold

# What is asked of a document, and so of the one that was named before.
_OF_A_DOCUMENT = re.compile(
    r"\b(?:hieu luc|het han|dieu \d+|khoan \d+|van ban|thay the|bai bo|sua doi|"
    r"(?:luat|nghi dinh|thong tu) (?:nay|do|ay)|in force|article \d+|replaced|repealed)\b"
)


def take_turn(question: Question, lexicon: Lexicon) -> Turn:
    """Read ``question`` in the light of its conversation."""
    own = understand(question, lexicon)
    conversation = question.conversation
    choosing = replace(own, aspects=own.aspects or _asked_before(conversation))
    if own.codes:
        return Turn(relation=Relation.CHOOSES, understanding=choosing)
    if own.told and off_topic()[own.told].outcome == "redirected":  # thanks, a greeting: the matter stays
        return Turn(relation=Relation.CONTINUES, understanding=own)
    if not conversation.subject or own.documents or own.told:
        return Turn(relation=Relation.NEW, understanding=own)
    if offers_places(question):
        relation = Relation.REFINES if chooses_place(question) else Relation.NEW
        return Turn(relation=relation, understanding=own)
    chosen = chosen_option(question.text, conversation.offered)
    if chosen:
        return Turn(relation=Relation.CHOOSES, understanding=replace(choosing, codes=(chosen,)))
    relation, weight, may_be_new = relation_of(own, conversation)
    if relation == Relation.NEW:
        return Turn(relation=relation, understanding=own)
    return Turn(
        relation=relation,
        understanding=_with_subject(own, question, lexicon),
        in_hand=_in_hand(conversation, weight),
        alone=own if may_be_new else None,
    )


def _with_subject(own: Understanding, question: Question, lexicon: Lexicon) -> Understanding:
    """Add the earlier subject's terms, at a lower weight, to the turn's own."""
    conversation = question.conversation
    before = understand(replace(question, text=conversation.subject), lexicon)
    return replace(
        own,
        rewritten=f"{before.rewritten} . {own.rewritten}",
        matter=f"{before.matter} . {own.matter}",
        terms=_over(own.terms, before.terms),
        official_terms=_over(own.official_terms, before.official_terms),
        expansion=tuple(dict.fromkeys((*own.expansion, *before.expansion))),
        documents=own.documents or (before.documents if _OF_A_DOCUMENT.search(fold(own.text)) else ()),
        aspects=_aspects(own.aspects, _asked_before(conversation)),
        language=question.language or (own.language if own.aspects else conversation.language),
    )


def _asked_before(conversation: Conversation) -> tuple[Aspect, ...]:
    """Return what was asked of a procedure before; what a place is, no procedure tells."""
    return tuple(dict.fromkeys(aspect for aspect in conversation.aspects if aspect != Aspect.UNIT))


def _aspects(own: tuple[Aspect, ...], before: tuple[Aspect, ...]) -> tuple[Aspect, ...]:
    """Keep what was asked before when the turn asks nothing of its own, or only whether it holds for the asker."""
    if not own:
        return before
    return tuple(dict.fromkeys((*before, *own))) if own == (Aspect.CONDITIONS,) else own


def _over(own: dict[str, float], before: dict[str, float]) -> dict[str, float]:
    """Return a turn's own terms with the earlier subject's at half their weight."""
    halved = {term: weight / 2 for term, weight in before.items()}
    return {term: max(own.get(term, 0.0), halved.get(term, 0.0)) for term in own.keys() | halved.keys()}


def _in_hand(conversation: Conversation, weight: float) -> dict[str, float]:
    codes = conversation.offered or ((conversation.procedure,) if conversation.procedure else ())
    return dict.fromkeys(codes, weight)
