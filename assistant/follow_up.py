"""A turn within a conversation: one more question, a correction, a reply to us, or a new topic."""

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum

from assistant.choosing import CORRECTS, chosen_option
from assistant.intents import asking_words
from assistant.places import chooses_place, offers_places
from assistant.question import Aspect, Conversation, Question
from assistant.understanding import Understanding, content_words, place_in, understand
from knowledge.administrative_unit import province_words
from knowledge.lexicon import Lexicon
from knowledge.lexicon.circumstances import mentioned_in
from knowledge.lexicon.questions import off_topic
from knowledge.vietnamese import fold, folded_words

_CONTINUES = re.compile(
    r"^(?:a |da |u |uh |ok |roi )?(?:con|the|vay|rua|va|neu|nhung|ua|nua|and|what about|how about|then)\b"
)
_NEW_TOPIC = re.compile(
    r"^(?:a |u |o )?(?:(?:bay )?gio |xin |cho )*(?:em |toi |minh )?(?:muon )?(?:hoi|chuyen) (?:sang|qua) "
    r"|^(?:thoi|tien hoi|tien the|hoi them|a tien|cho hoi them|chuyen qua|hoi viec khac)\b|\b(?:tien the|tien "
    r"hoi|hoi viec khac|chuyen khac)\b"
)
_CORRECTING = frozenset({"khong", "phai", "nham", "nho", "noi", "thieu", "y", "thoi", "chi"})
_WHEREABOUTS = re.compile(r"^(?:\w+ ){0,6}(?:o|tai|song o|thuoc) ")  # "nhà em ở Đắk Lắk" only says where
# Circumstances that are a matter of their own: who had one thing registered and now cancels it asks of another record.
_TURNS = frozenset({"amend", "end", "exchange", "reissue", "renew", "reregister"})
# Circumstances of the people concerned: "còn nếu chồng là người Hàn Quốc" asks of the record for them.
_OF_PEOPLE = frozenset({"foreign", "abroad", "military", "police", "organisation"})
# Words that stand for what was named before: a turn with them is on it.
_STANDS_FOR = re.compile(
    r"\b(?:cai|viec|thu tuc|giay|ho so|loai|vu|khoan|don|giay to|truong hop) (?:nay|do|ay|kia)\b|"
    r"\b(?:does it|is it|do it|about it|for (?:it|this|that)|this one|that one)\b"
)
_ACT_WORDS = 2  # "giải thể thì sao" names an act, and no thing of its own to do it to
# What is said of any procedure, and so begins no topic.
_OF_ANY = frozenset(
    fold("giải quyết thực hiện thủ tục kết quả xong việc này đó vụ trước sau ai and it take about what").split()
)
_POINTING_WORDS = 2  # words of its own beside which "cái này" still says what a turn is about
_SUBJECT_LIMIT = 400
# What the procedure in hand (or the options offered) adds to a score; the legs together give about 10.
_SAME, _CONTINUED, _OFFERED, _NEARLY_NEW, _PASSED = 10.0, 5.0, 3.0, 1.0, -2.0


# What is asked of a document, and so of the one that was named before.
_OF_A_DOCUMENT = re.compile(
    r"\b(?:hieu luc|het han|dieu \d+|khoan \d+|van ban|thay the|bai bo|sua doi|"
    r"(?:luat|nghi dinh|thong tu) (?:nay|do|ay)|in force|article \d+|replaced|repealed)\b"
)


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
    relation, weight, may_be_new = _relation(own, conversation)
    if relation == Relation.NEW:
        return Turn(relation=relation, understanding=own)
    return Turn(
        relation=relation,
        understanding=_with_subject(own, question, lexicon),
        in_hand=_in_hand(conversation, weight),
        alone=own if may_be_new else None,
    )


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


def _relation(own: Understanding, conversation: Conversation) -> tuple[Relation, float, bool]:
    """Return the relation, the bonus of what is in hand, and whether the turn may yet be a new topic."""
    folded = fold(own.text)
    asking = asking_words(own.rewritten) | province_words(own.rewritten) | _CORRECTING | _OF_ANY
    content = [w for w in content_words(own.rewritten) if w not in asking and not w.isdigit()]
    news = [w for w in content if w not in set(folded_words(conversation.subject))]
    if _NEW_TOPIC.search(folded) and len(content) >= 2:
        return Relation.NEW, 0.0, False
    if not own.aspects and place_in(own.text) and _WHEREABOUTS.search(folded):
        return Relation.CONTINUES, _SAME, False
    if CORRECTS.search(folded) and news:
        return Relation.REFINES, _NEARLY_NEW, False
    if conversation.offered:
        return Relation.REFINES, _OFFERED, False
    if not news or (_STANDS_FOR.search(folded) and len(news) <= _POINTING_WORDS):
        return Relation.CONTINUES, _SAME, False
    new_circumstances = mentioned_in(own.rewritten) - mentioned_in(conversation.subject)
    if _TURNS & new_circumstances:
        return Relation.REFINES, _PASSED, len(news) > _ACT_WORDS
    if _OF_PEOPLE & new_circumstances:
        return Relation.REFINES, _NEARLY_NEW, True
    if len(news) == 1 and own.aspects:
        return Relation.CONTINUES, _SAME, True
    if _CONTINUES.search(folded):
        return Relation.CONTINUES, _CONTINUED, True
    return Relation.REFINES, _CONTINUED if len(news) <= 2 and own.aspects else _NEARLY_NEW, True


def _with_subject(own: Understanding, question: Question, lexicon: Lexicon) -> Understanding:
    """Add the earlier subject's terms, at a lower weight, to the turn's own."""
    conversation = question.conversation
    before = understand(replace(question, text=conversation.subject), lexicon)
    return replace(
        own,
        rewritten=f"{before.rewritten} . {own.rewritten}",
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
