"""A question read: its terms with weights, aspects, codes, documents, province, and whether it presumes a district."""

import re
from dataclasses import dataclass

from assistant.intents import asking_words, aspects_asked
from assistant.question import Aspect, Question
from knowledge.administrative_unit import province_words, provinces_in
from knowledge.legal_citation import mentioned_documents, procedure_codes
from knowledge.lexicon import EntryKind, Lexicon, Match
from knowledge.vietnamese import fold, folded_words, index_terms, words

_DISTRICT = re.compile(
    r"\b(?:ubnd|uy ban|cong an|toa|phong|len|ra|xuong|o|cap|tren|bhxh) (?:nhan dan )?(?:cap )?(?:huyen|quan|thi xa)\b"
)
_ENGLISH = re.compile(r"\b(?:the|what|how|where|which|who|is|are|do|does|can|my|i|for|need|to)\b")
_REWRITTEN = {EntryKind.TEENCODE, EntryKind.DIALECT, EntryKind.ABBREVIATION, EntryKind.TYPO}
_EXPANSION = {
    EntryKind.SYNONYM: 0.9,
    EntryKind.OLD_TERM: 0.8,
    EntryKind.ABBREVIATION: 0.9,
    EntryKind.TYPO: 0.9,
    EntryKind.ENGLISH: 0.9,
    EntryKind.SITUATION: 0.6,
}  # weight of an official term beside the asker's own words; teencode and dialect only rewrite

# Words that ask or are polite but do not say what about; they carry little weight in retrieval.
_FUNCTION_WORDS = frozenset(
    [
        "a",
        "ạ",
        "ah",
        "oi",
        "ơi",
        "em",
        "anh",
        "chi",
        "chị",
        "toi",
        "tôi",
        "tui",
        "minh",
        "mình",
        "cho",
        "hoi",
        "hỏi",
        "xin",
        "giup",
        "giúp",
        "gium",
        "voi",
        "với",
        "nhe",
        "nhé",
        "nha",
        "thi",
        "thì",
        "la",
        "là",
        "co",
        "có",
        "khong",
        "không",
        "ko",
        "k",
        "duoc",
        "được",
        "dc",
        "dau",
        "đâu",
        "nao",
        "nào",
        "gi",
        "gì",
        "the",
        "thế",
        "vay",
        "vậy",
        "nhu",
        "như",
        "sao",
        "ra",
        "rang",
        "rằng",
        "nhung",
        "những",
        "cac",
        "các",
        "bao",
        "nhieu",
        "nhiêu",
        "may",
        "mấy",
        "can",
        "cần",
        "phai",
        "phải",
        "lam",
        "làm",
        "muon",
        "muốn",
        "gio",
        "giờ",
        "bay",
        "bây",
        "roi",
        "rồi",
        "thoi",
        "thôi",
        "het",
        "hết",
        "mat",
        "mất",
        "ngay",
        "ngày",
        "lau",
        "lâu",
        "tien",
        "tiền",
        "le",
        "lệ",
        "phi",
        "phí",
        "giay",
        "tờ",
        "to",
        "ho",
        "hồ",
        "so",
        "sơ",
        "nop",
        "nộp",
        "o",
        "ở",
        "tai",
        "tại",
        "de",
        "để",
        "va",
        "và",
        "hay",
        "hoac",
        "hoặc",
        "ma",
        "mà",
        "neu",
        "nếu",
        "khi",
        "bi",
        "bị",
        "thu",
        "thủ",
        "tuc",
        "tục",
        "ban",
        "bạn",
        "chau",
        "cháu",
        "bac",
        "bác",
        "co",
        "cô",
        "chu",
        "chú",
        "ong",
        "ông",
        "ba",
        "bà",
        "con",
        "cai",
        "cái",
        "nay",
        "này",
        "do",
        "đó",
        "kia",
        "cung",
        "cũng",
        "da",
        "đã",
        "dang",
        "đang",
        "se",
        "sẽ",
        "van",
        "vẫn",
        "con",
        "còn",
        "nua",
        "nữa",
        "luon",
        "luôn",
        "a",
        "vao",
        "vào",
        "len",
        "lên",
        "xuong",
        "di",
        "đi",
        "den",
        "đến",
        "theo",
        "mang",
        "the",
        "of",
        "is",
        "are",
        "a",
        "an",
        "to",
        "do",
        "i",
        "my",
        "in",
        "for",
        "what",
        "how",
        "where",
        "which",
        "who",
        "much",
        "long",
        "need",
        "can",
    ]
)
_FUNCTION_FOLDED = frozenset(fold(w) for w in _FUNCTION_WORDS)
LIGHT = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What a question says. ``terms`` weights its own index terms, ``official_terms`` those of the ``expansion``:
    the official words for people's words."""

    text: str
    rewritten: str
    terms: dict[str, float]
    official_terms: dict[str, float]
    expansion: tuple[str, ...]
    aspects: tuple[Aspect, ...]
    codes: tuple[str, ...]
    documents: tuple[tuple[str, str, str], ...]
    place: str | None
    presumes_district: bool
    language: str


def understand(question: Question, lexicon: Lexicon) -> Understanding:
    """Read ``question.text``; pure, so the same text reads the same."""
    text = question.text
    rewritten = _rewrite(text, lexicon)
    matches = [*lexicon.find(text), *(lexicon.find(rewritten) if rewritten != text else ())]
    folded = fold(rewritten)
    named = provinces_in(text)
    return Understanding(
        text=text,
        rewritten=rewritten,
        terms=_terms(rewritten),
        official_terms=_official_terms(matches),
        expansion=tuple(dict.fromkeys(t for m in matches if m.entry.kind in _EXPANSION for t in m.entry.terms)),
        aspects=aspects_asked(rewritten) or aspects_asked(text),
        codes=tuple(procedure_codes(text)),
        documents=tuple(mentioned_documents(text)),
        place=named[-1] if named else question.place,
        presumes_district=bool(_DISTRICT.search(folded)),
        language=_language(question, folded),
    )


def _language(question: Question, folded: str) -> str:
    """Return ``en`` for a question in English; a bare code is in the language of the conversation."""
    if procedure_codes(question.text) and not _ENGLISH.search(folded):
        return question.conversation.language
    return "en" if question.text.isascii() and len(_ENGLISH.findall(folded)) >= 2 else "vi"


def content_words(text: str) -> list[str]:
    """Return the folded words of ``text`` that say what it is about."""
    return [w for w in folded_words(text) if w not in _FUNCTION_FOLDED]


def _rewrite(text: str, lexicon: Lexicon) -> str:
    """Put teencode, dialect, abbreviations and typos into ordinary words; everything else stays as typed."""
    typed = words(text)
    replaced: list[str] = []
    at = 0
    for match in lexicon.find(text):
        if match.entry.kind in _REWRITTEN:
            replaced += [*typed[at : match.start], match.entry.terms[0]]
            at = match.end
    return " ".join([*replaced, *typed[at:]]) if replaced else text


def _terms(text: str) -> dict[str, float]:
    """Weight the asker's own terms; words that ask, and names of provinces, say little of what a question is about."""
    light = asking_words(text) | _FUNCTION_FOLDED | province_words(text)
    return {t: LIGHT if all(part in light for part in t.split("_")) else 1.0 for t in index_terms(text)}


def _official_terms(matches: list[Match]) -> dict[str, float]:
    """Weight the index terms of the official words that the lexicon gives for people's words."""
    terms: dict[str, float] = {}
    for match in matches:
        weight = _EXPANSION.get(match.entry.kind, 0.0) / max(1, len(match.entry.terms)) ** 0.5
        for official in match.entry.terms if weight else ():
            for term in index_terms(official):
                terms[term] = max(terms.get(term, 0.0), weight)
    return terms
