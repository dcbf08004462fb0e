"""A question read: its terms with weights, aspects, codes, documents, province, and whether it presumes a district."""

from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.asked_language import language_of
from assistant.district import presumes_district, without_district
from assistant.intents import asking_words, aspects_asked
from assistant.question import Aspect, Question
from knowledge.administrative_unit import provinces, provinces_in
from knowledge.competence.bodies import bodies_in
from knowledge.legal_citation import DocumentMention, mentioned_documents, procedure_codes
from knowledge.lexicon import EntryKind, Lexicon, Match, function_words
from knowledge.lexicon.cues import kind_told
from knowledge.places.whereabouts import province_meant, without_places
from knowledge.vietnamese import fold, folded_words, has_marks, index_terms, words

_REWRITTEN = {EntryKind.TEENCODE, EntryKind.DIALECT, EntryKind.ABBREVIATION, EntryKind.TYPO}
_EXPANSION = {
    EntryKind.SYNONYM: 0.9,
    EntryKind.OLD_TERM: 0.8,
    EntryKind.ABBREVIATION: 0.9,
    EntryKind.TYPO: 0.9,
    EntryKind.ENGLISH: 0.9,
    EntryKind.SITUATION: 0.6,
}  # weight of an official term beside the asker's own words; teencode and dialect only rewrite
_OFFICES = {"uy ban nhan dan", "trung tam phuc vu hanh chinh cong", "cong an", "bo phan mot cua"}

LIGHT = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What a question says.

    ``rewritten`` is in ordinary words, and ``matter`` that without the places named; ``terms`` weights the question's
    own index terms, ``official_terms`` those of the ``expansion``: the official words for people's words; ``told`` is
    the off-topic kind that a phrase gives away; ``matches`` are the people's words that the lexicon knows.
    """

    text: str
    rewritten: str
    matter: str
    terms: dict[str, float]
    official_terms: dict[str, float]
    expansion: tuple[str, ...]
    aspects: tuple[Aspect, ...]
    codes: tuple[str, ...]
    documents: tuple[DocumentMention, ...]
    place: str | None
    presumes_district: bool
    language: str
    told: str | None = None
    matches: tuple[Match, ...] = ()


def understand(question: Question, lexicon: Lexicon) -> Understanding:
    """Read ``question.text``; pure, so the same text reads the same."""
    text = question.text
    said = _rewrite(text, lexicon)
    presumed = presumes_district(text) or presumes_district(said)
    rewritten = without_district(said) if presumed else said
    typed = without_district(text) if presumed else text
    matches = [*lexicon.find(typed), *(lexicon.find(rewritten) if rewritten != typed else ())]
    matches = [match for match in matches if not _only_says_where(match)]
    matter = without_places(rewritten)
    return Understanding(
        text=text,
        rewritten=rewritten,
        matter=matter,
        terms=_terms(rewritten, matter),
        official_terms=_official_terms(matches),
        expansion=tuple(dict.fromkeys(t for m in matches if m.entry.kind in _EXPANSION for t in m.entry.terms)),
        aspects=_aspects(aspects_asked(said) or aspects_asked(text), presumed),
        codes=tuple(procedure_codes(text)),
        documents=tuple(mentioned_documents(text)),
        place=place_in(text) or question.place,
        presumes_district=presumed,
        language=language_of(question),
        told=kind_told(text),
        matches=tuple(matches),
    )


def _only_says_where(match: Match) -> bool:
    """Tell whether all the official terms of a match are provinces or offices: they say nothing of the matter."""
    return match.entry.kind not in _REWRITTEN and all(map(_is_place_or_office, match.entry.terms))


@lru_cache(maxsize=4_096)
def _is_place_or_office(term: str) -> bool:
    folded = fold(term)
    places = {fold(name) for p in provinces() for name in (p.name, p.full_name)}
    return folded in places or any(b.start == 0 and b.end >= len(folded) for b in bodies_in(term)) or folded in _OFFICES


def _aspects(asked: tuple[Aspect, ...], presumed: bool) -> tuple[Aspect, ...]:
    """Return what is asked; "lên quận làm được không" asks who does it now, not under what conditions."""
    if not presumed:
        return asked
    return tuple(aspect for aspect in asked if aspect != Aspect.CONDITIONS) or (Aspect.AUTHORITY,)


def place_in(text: str) -> str | None:
    """Return the province of today that ``text`` names last, or in which the smaller places lie that it names."""
    named = provinces_in(text)
    return named[-1] if named else province_meant(text)


def content_words(text: str) -> list[str]:
    """Return the folded words of ``text`` that say what it is about."""
    return [fold(word) for word in words(text) if not _is_function_word(word)]


def _is_function_word(word: str) -> bool:
    """Tell whether a word only asks or is polite: as it is written, or folded where no mark was typed (hồ ≠ hộ)."""
    return word.lower() in (function_words() if has_marks(word) else _folded_function_words())


@cache
def _folded_function_words() -> frozenset[str]:
    return frozenset(map(fold, function_words()))


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


def _terms(text: str, matter: str) -> dict[str, float]:
    """Weight the asker's own terms; words that ask, and names of places, say little of what a question is about."""
    content = set(content_words(matter)) - asking_words(text)
    light = {word for word in folded_words(text) if word not in content}
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
