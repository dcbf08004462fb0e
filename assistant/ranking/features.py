"""What is measured of each candidate, on a scale of about 0 to 1."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.retrieval.sources import Hit
from assistant.understanding import Understanding
from knowledge.lexicon.abbreviations import spelled_out
from knowledge.lexicon.applicants import PERSON, applicant_kinds, speaking_as
from knowledge.lexicon.circumstances import admitted_by, governing, mentioned_in, required_by
from knowledge.library import Library
from knowledge.procedure import AuthorityLevel
from knowledge.records import CatalogueEntry
from knowledge.vietnamese import clean, fold, index_terms

LEGS = (
    "name", "about", "body", "phrasing", "phrasing_support", "official",
    "dense_name", "dense_phrasing", "dense_support", "dense_official",
)  # fmt: skip
_LEVEL_WORDS = {
    AuthorityLevel.COMMUNE: re.compile(r"(?<!may )(?<!nhieu )(?<!cac )(?<!hai )\b(?:xa|phuong|commune|ward)\b"),
    AuthorityLevel.PROVINCE: re.compile(r"\b(?:tinh|thanh pho|so|province|provincial)\b"),
    AuthorityLevel.MINISTRY: re.compile(r"\b(?:bo|trung uong|cuc|ministry)\b"),
}
_ONLY_FOLDED_A_LEVEL = re.compile(
    r"\b(?:sổ|số|bố|bỏ|bổ|bò|xả|xà|tính|tình|(?:đi|ở|làm|nhà|đường) xa|so (?:do|hong|ho|nha|goc|bao|bhxh|\d)|bo sung)\b"
)
_DEPTH = 60  # candidates whose names are compared word by word
_FIRST_PASS = {
    "name": 0.8, "about": 0.2, "body": 0.3, "phrasing": 0.8, "official": 0.4,
    "dense_name": 1.0, "dense_phrasing": 1.5, "dense_support": 0.5, "dense_official": 0.3,
}  # fmt: skip

# A name is less like a question than another question is: its likeness counts as these shares of a question's.
# Of 43 questions on records without kept questions 3 were ranked rightly before, 17 so; of 1,088 others none was lost.
_NAME_FOR_QUESTIONS = {"dense_phrasing": 0.8, "dense_support": 0.7}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A procedure that a leg found, with its features by name.

    ``narrow``: its whole field is meant for a group that the question does not speak of.
    """

    entry: CatalogueEntry
    features: dict[str, float]
    narrow: bool = False


def candidates(hits: Iterable[Hit], understanding: Understanding, library: Library) -> list[Candidate]:
    """Return the likeliest hits with all their features."""
    known = _with_copies([hit for hit in hits if hit.source in library.catalogue], understanding.place, library)
    known.sort(key=lambda hit: (-sum(w * hit.scores.get(leg, 0.0) for leg, w in _FIRST_PASS.items()), hit.source))
    said = f"{understanding.text} . {understanding.rewritten}"
    mentioned, speaker = mentioned_in(said, understanding.language), speaking_as(said)
    asked = {term: weight * library.rarity.of(term) for term, weight in understanding.terms.items()}
    spoken = frozenset(asked.keys() | understanding.official_terms.keys())
    found = []
    for hit in known[:_DEPTH]:
        candidate = _candidate(hit, understanding, mentioned, library)
        candidate.features.update(_applicants(applicant_kinds(candidate.entry.applicants), speaker))
        candidate.features.update(_name_overlap(candidate.entry.name, asked, spoken, library))
        found.append(candidate)
    return found


def _with_copies(hits: list[Hit], place: str | None, library: Library) -> list[Hit]:
    """Let the asker's province's copy of a national procedure stand wherever the national record does.

    People's questions are kept for the national record; its copy inherits their scores.
    """
    found = {hit.source: hit for hit in hits}
    for hit in hits:
        for code in library.copies.get(hit.source, ()):
            if place and library.catalogue[code].place == place:
                own = found[code].scores if code in found else {}
                found[code] = Hit(source=code, scores=_best_of(own, hit.scores))
    return list(found.values())


def _best_of(own: dict[str, float], inherited: dict[str, float]) -> dict[str, float]:
    return {leg: max(own.get(leg, 0.0), inherited.get(leg, 0.0)) for leg in own.keys() | inherited.keys()}


def _candidate(hit: Hit, understanding: Understanding, mentioned: frozenset[str], library: Library) -> Candidate:
    entry = library.catalogue[hit.source]
    features = {leg: hit.scores.get(leg, 0.0) for leg in LEGS}
    if not {entry.code, entry.copy_of} & library.asked_about:
        features.update(_by_its_name(features))
    features.update(_circumstances(required_by(entry.name, entry.field), admitted_by(entry.name), mentioned))
    features.update(_level_said(entry, understanding.text))
    features["commune"] = float(entry.level == AuthorityLevel.COMMUNE)
    features["ministry"] = float(entry.level == AuthorityLevel.MINISTRY)
    return Candidate(entry=entry, features=features, narrow=bool(governing(entry.field) - mentioned))


def _by_its_name(features: dict[str, float]) -> Iterator[tuple[str, float]]:
    """Yield how like people's questions the question is, for a record that has none: its name stands for them."""
    for leg, share in _NAME_FOR_QUESTIONS.items():
        yield leg, max(features[leg], share * features["dense_name"])


def _applicants(admitted: frozenset[str], speaker: frozenset[str]) -> Iterator[tuple[str, float]]:
    """Yield whether the record admits those whom the question speaks as; a person, where it does not say."""
    if admitted:
        yield "mentioned_applicant", float(bool(speaker & admitted))
        yield "lacking_applicant", float(bool(speaker) and not speaker & admitted)
        yield "unmentioned_applicant", float(not speaker and PERSON not in admitted)


def _level_said(entry: CatalogueEntry, text: str) -> Iterator[tuple[str, float]]:
    """Yield whether the question names the level of government of this record; one that names several asks which."""
    said = levels_said(text)
    for level in said if len(said) == 1 else ():
        yield f"said_{level.name.lower()}", float(entry.level == level)


@lru_cache(maxsize=64)
def levels_said(text: str) -> frozenset[AuthorityLevel]:
    """Return the levels of government that a question names; "sổ đỏ" names no sở, "bố em" no bộ."""
    folded = fold(_ONLY_FOLDED_A_LEVEL.sub(" ", clean(text).lower()))
    return frozenset(level for level, pattern in _LEVEL_WORDS.items() if pattern.search(folded))


def _name_overlap(
    name: str, asked: dict[str, float], known: frozenset[str], library: Library
) -> Iterator[tuple[str, float]]:
    """Yield how much of the question the name covers, and how much of the name the question does not speak of."""
    rarity, terms = library.rarity.of, name_terms(name)
    covered = sum(weight for term, weight in asked.items() if term in terms)
    yield "name_covers", covered / (sum(asked.values()) or 1.0)
    extra = sum(rarity(term) for term in terms if term not in known)
    yield "name_extra", extra / (sum(map(rarity, terms)) or 1.0)
    yield "name_length", min(1.0, len(terms) / 60)


@lru_cache(maxsize=20_000)
def name_terms(name: str) -> frozenset[str]:
    """Return the index terms of a procedure's name, as it is indexed."""
    return frozenset(index_terms(spelled_out(name)))


def _circumstances(
    required: frozenset[str], admitted: frozenset[str], mentioned: frozenset[str]
) -> Iterator[tuple[str, float]]:
    """Yield circumstances by side: both speak of it, only the record requires it, only the question mentions it.

    A record may admit one without requiring it; a question that is silent on it then loses nothing.
    """
    unmentioned, met = required - mentioned, (required | admitted) & mentioned
    yield "unmentioned", min(2, len(unmentioned)) / 2
    yield "mentioned", min(2, len(met)) / 2
    for side, those in (("unmentioned", unmentioned), ("mentioned", met), ("lacking", mentioned - met)):
        for circumstance in those:
            yield f"{side}_{circumstance}", 1.0
