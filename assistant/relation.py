"""How a turn stands to the conversation before it: it goes on, refines, corrects, or begins something new."""

import re

from assistant.choosing import CORRECTS
from assistant.intents import asking_words
from assistant.question import Conversation
from assistant.turn import Relation
from assistant.understanding import Understanding, content_words, place_in
from knowledge.administrative_unit import province_words
from knowledge.lexicon.circumstances import mentioned_in
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
# What the procedure in hand (or the options offered) adds to a score; the legs together give about 10.
_SAME, _CONTINUED, _OFFERED, _NEARLY_NEW, _PASSED = 10.0, 5.0, 3.0, 1.0, -2.0


def relation_of(own: Understanding, conversation: Conversation) -> tuple[Relation, float, bool]:
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
