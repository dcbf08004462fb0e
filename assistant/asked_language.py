"""Which language a question is asked in: Vietnamese, mostly typed without marks where it is ASCII, or English."""

import re
from functools import cache, lru_cache

from assistant.question import Question
from knowledge.legal_citation import procedure_codes
from knowledge.lexicon import EntryKind, lexicon
from knowledge.lexicon.english_names import english_names
from knowledge.vietnamese import folded_words

# Words that unmarked Vietnamese does not have ("the", "to", "do", "can" it has).
_ENGLISH = re.compile(
    r"\b(?:what|how|where|which|who|when|is|are|does|did|need|needs|much|for|of|with|and|get|apply|have|has|from|please|you|"
    r"there|documents?|fees?|papers?|register|certificate|licen[cs]e|passport|foreigners?|married|birth|death|english)\b"
)
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?:[aeiouy]{1,2}|uye|uya|uyu|oai|oay|oeo|uoi|uou|ieu|yeu|uay)"
    r"(?:ch|nh|ng|[cmnpt])?"
)
_TELEX = re.compile(r"[sfrxj]$|(?<=[aou])w|([aeod])(?=\1)")  # marks as their keys are typed: "giaays", "ddawng"
# Words of other languages that Vietnamese says as its own.
_LOANWORD = re.compile(
    r"online|offline|facebook|shopee|tiktok|zalo|lazada|youtube|google|g?mail|email|website|internet|apps?|web|karaoke|"
    r"games?|gym|spa|homestay|hotel|resort|shop|showroom|hotline|grab|taxi|container|logo|video|camera|massage|startup|"
    r"freelancer|marketing|visa|passport|pass|vneid|vssid|etax|mobile|sim|card|wifi|live(?:s?tream)|ship(?:per)?|vietnam|"
    r"euro|dollar|covid|file|link"
)
_SHARE = 0.4  # of the words of an English question that no Vietnamese syllable is built like


def language_of(question: Question) -> str:
    """Return ``en`` for a question in English; a bare code or word is in the language of the conversation."""
    if question.language or not question.text.isascii():
        return question.language or "vi"
    words = folded_words(question.text)
    strong = len(_ENGLISH.findall(" ".join(words)))
    before = question.conversation.language
    if procedure_codes(question.text) or before == "en":
        return "en" if strong or before == "en" else "vi"
    likely = strong or not _known_english().isdisjoint(words)
    return "en" if strong >= 2 or (likely and _unlike_vietnamese(words)) else "vi"


@cache
def _known_english() -> frozenset[str]:
    """Return the words of the lexicon's English: letters hit at random are neither language."""
    typed = (entry.words for entry in lexicon().entries if entry.kind == EntryKind.ENGLISH)
    return frozenset(word for entry in (*typed, *map(folded_words, english_names().values())) for word in entry)


def _unlike_vietnamese(words: list[str]) -> bool:
    foreign = sum(map(_is_foreign, words))
    return foreign >= 2 and foreign >= _SHARE * len(words)


@lru_cache(maxsize=16_384)
def _is_foreign(word: str) -> bool:
    """Tell whether a folded word cannot be Vietnamese: nor an abbreviation or a word it has borrowed."""
    if len(word) < 3 or not word.isalpha() or not re.search(r"[aeiouy]", word) or _LOANWORD.fullmatch(word):
        return False
    return not any(map(_SYLLABLE.fullmatch, (word, _TELEX.sub("", word))))
