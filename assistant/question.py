"""What is asked: the words, the place, the day the answer should hold for, and what was said before."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from assistant.errors import BadQuestion
from knowledge.administrative_unit import province_named, province_words, provinces_in
from knowledge.places.whereabouts import place_named
from knowledge.vietnamese import clean, folded_words

_KIND_WORDS = {"tinh", "thanh", "pho", "tp", "city", "province", "viet", "nam"}
MAX_CHARACTERS = 2_000


class Aspect(StrEnum):
    """What a person wants to know of a procedure, or of a place."""

    DOCUMENTS = "documents"
    FEE = "fee"
    TIME = "time"
    WHERE = "where"
    AUTHORITY = "authority"
    ONLINE = "online"
    STEPS = "steps"
    CONDITIONS = "conditions"
    RESULT = "result"
    LEGAL_BASIS = "legal_basis"
    OVERVIEW = "overview"
    UNIT = "unit"  # no procedure at all: which administrative unit a place is


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """What one person's earlier turns left in hand; small enough to travel with the client."""

    procedure: str | None = None
    aspects: tuple[Aspect, ...] = ()
    subject: str = ""
    place: str | None = None
    commune: str | None = None
    offered: tuple[str, ...] = ()
    language: str = "vi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One message. ``place`` is a province's name of today, ``commune`` one of its communes where it is known
    (``phường Hải Châu``); ``as_of`` is the day that the answer must hold for; ``language`` is ``vi`` or ``en`` where
    the asker chose one, and the words decide where it is empty. ``id`` names the request, so that
    asking again after a lost connection counts once; it must be hard to guess: who knows it may have it forgotten."""

    text: str
    as_of: date = field(default_factory=date.today)
    place: str | None = None
    commune: str | None = None
    conversation: Conversation = field(default_factory=Conversation)
    language: str = ""
    id: str = field(default="", compare=False)


def make_question(
    text: str,
    as_of: str | date | None = None,
    place: str | None = None,
    conversation: Conversation | None = None,
    request: str = "",
) -> Question:
    """Return a checked question; raises ``BadQuestion`` with one clear sentence."""
    text = clean(text)
    if not any(c.isalnum() for c in text):
        raise BadQuestion("Câu hỏi đang trống; hãy gõ điều bạn muốn biết. (The question is empty.)")
    if len(text) > MAX_CHARACTERS:
        raise BadQuestion(
            f"Câu hỏi dài {len(text):,} ký tự; hãy hỏi gọn trong {MAX_CHARACTERS:,} ký tự. (The question is too long.)"
        )
    conversation = conversation or Conversation()
    province, commune = place_asked(place) if place else (conversation.place, conversation.commune)
    day = day_asked(as_of)
    return Question(text=text, as_of=day, place=province, commune=commune, conversation=conversation, id=request)


def day_asked(as_of: str | date | None) -> date:
    """Return the day that ``as_of`` writes, or today; raises ``BadQuestion``."""
    if as_of is None:
        return date.today()
    if isinstance(as_of, date):
        return as_of
    try:
        return date.fromisoformat(as_of)
    except ValueError:
        raise BadQuestion(
            f"Ngày “{as_of}” không đúng; hãy ghi dạng 2026-11-22. (Wrong date: use YYYY-MM-DD.)"
        ) from None


def place_asked(place: str) -> tuple[str, str | None]:
    """Return the province and, where one is named, the commune of today; former names lead to today's.

    Raises ``BadQuestion`` where it is unknown or unclear.
    """
    province = province_named(place)
    several = len(set(provinces_in(place))) > 1
    if province and set(folded_words(place)) <= province_words(place) | _KIND_WORDS:
        return province, None
    named = None if several else place_named(place) or (province and (province, None))
    if not named:
        raise BadQuestion(
            f"Không biết nơi “{place}”; hãy ghi tên một tỉnh, thành phố hoặc một phường, xã, ví dụ “Đà Nẵng” hay "
            f"“Phường Hải Châu, Đà Nẵng”. (Unknown place: name one province or commune.)"
        )
    return named
