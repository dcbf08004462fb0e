"""The record's own sentences that speak of what was asked, found inside one record."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.question import Aspect
from assistant.understanding import LIGHT, Understanding
from knowledge.lexicon import EntryKind, lexicon
from knowledge.procedure import Procedure
from knowledge.vietnamese import canonical, fold, folded_words, has_marks, index_terms, words

_SENTENCE = re.compile(r"(?<=\.)\s+(?=[^\d\s])|\n+")
_CUES = {
    Aspect.TIME: re.compile(r"\d+\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng|năm|tuần)\b(?! \d)|\bgiờ\b", re.I),
    Aspect.FEE: re.compile(r"\d\s?(?:đồng|đ\b|VNĐ)|phí\b|miễn|USD|%", re.I),
    Aspect.CONDITIONS: re.compile(r"tuổi|điều kiện|từ đủ|không quá|tối đa|tối thiểu|ít nhất|được|phải", re.I),
    Aspect.STEPS: re.compile(r"ngày|trước|sau khi|gửi|nộp|thông báo", re.I),
    Aspect.WHERE: re.compile(r"\b(?:tại|đến|gửi|nộp)\b", re.I),
    Aspect.ONLINE: re.compile(r"trực tuyến|định danh|cổng dịch vụ|bưu chính|điện thoại", re.I),
    Aspect.DOCUMENTS: re.compile(r"giấy|tờ khai|đơn|bản sao|mẫu", re.I),
}
_FIGURES = {Aspect.TIME, Aspect.FEE}  # what a sentence must say on these is told by its cue alone
_CUE_BONUS = 1.25
_KNOWN_ALREADY = 0.35  # weight of a term that the procedure's name already holds
_SHORTEST, _LONGEST = 20, 900
_LEAST = 0.22  # share of the question's weight that a passage must cover
_POINT = 0.1  # share of what the question says beside the procedure that it must say
_NAMES = 0.3  # share of a lexicon entry's official words in a procedure's name from which the entry names it


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence of the record, the section it stands in, and the share of the question's weight it covers."""

    text: str
    section: str
    score: float


class RecordReader:
    """Reads one record with one question in mind."""

    def __init__(self, p: Procedure, understanding: Understanding) -> None:
        self._sentences = [(t, section, frozenset(index_terms(t))) for t, section in dict.fromkeys(_sentences(p))]
        self._cues = [_CUES[a] for a in understanding.aspects if a in _CUES]
        self._figures = [_CUES[a] for a in understanding.aspects if a in _FIGURES]
        known = _words_for_the_matter(p, understanding)
        frequency = Counter(term for _, _, terms in self._sentences for term in terms)
        self._weights = {
            term: weight
            * math.log(1 + len(self._sentences) / frequency[term])
            * (_KNOWN_ALREADY if known & set(term.split("_")) else 1.0)
            for term, weight in understanding.terms.items()
            if frequency[term]
        }
        self._total = sum(self._weights.values()) or 1.0
        self._point = _Point(understanding, known, self._weights)

    def relevance(self, text: str) -> float:
        """Return the share (0 to 1) of what the question says beside the procedure itself that ``text`` says too."""
        return self._point.share(text)

    def closeness(self, text: str) -> float:
        """Return the share (0 to 1) of the whole question's weight that ``text`` says."""
        return self._share(frozenset(index_terms(text)))

    def passages(self, count: int) -> list[Passage]:
        """Return up to ``count`` sentences that speak of what was asked, best first.

        Where the question says nothing beside the procedure itself and the aspect it asks, only sentences with a time
        or a fee are, if that is asked.
        """
        scored = (
            Passage(text=t, section=s, score=self._score(t, terms))
            for t, s, terms in self._sentences
            if self._point.share(t) >= _POINT or any(cue.search(t) for cue in self._figures)
        )
        best = sorted((q for q in scored if q.score >= _LEAST), key=lambda passage: -passage.score)
        distinct: dict[str, Passage] = {}
        for passage in best:  # a record often says the same in two sections
            distinct.setdefault(fold(passage.text), passage)
        return list(distinct.values())[:count]

    def _score(self, text: str, terms: frozenset[str]) -> float:
        score = self._share(terms) / (1 + len(text) / 900)
        return score * _CUE_BONUS if any(cue.search(text) for cue in self._cues) else score

    def _share(self, terms: frozenset[str]) -> float:
        return sum(weight for term, weight in self._weights.items() if term in terms) / self._total


class _Point:
    """The words that a question has beside the procedure itself and the aspect asked, as they are written: "đỏ" is
    not "đồ" to a person who types marks."""

    def __init__(self, understanding: Understanding, known: frozenset[str], weights: dict[str, float]) -> None:
        self._as_written = has_marks(understanding.rewritten)
        self._weights = {
            self._form(word): weights[fold(word)]
            for word in words(understanding.rewritten)
            if understanding.terms.get(fold(word), 0.0) > LIGHT and fold(word) not in known and fold(word) in weights
        }
        self._total = sum(self._weights.values())

    def share(self, text: str) -> float:
        """Return the share (0 to 1) of these words that ``text`` says, by weight; 0 where there are none."""
        if not self._total:
            return 0.0
        said = {self._form(word) for word in words(text)}
        return sum(weight for word, weight in self._weights.items() if word in said) / self._total

    def _form(self, word: str) -> str:
        return canonical(word) if self._as_written else fold(word)


def _words_for_the_matter(p: Procedure, understanding: Understanding) -> frozenset[str]:
    """Return the folded words of the procedure's name, its abbreviations spelt out, and people's words for it."""
    known = set(folded_words(p.name))
    for match in lexicon().find(p.name):
        if match.entry.kind == EntryKind.ABBREVIATION:
            known |= {word for term in match.entry.terms for word in folded_words(term)}
    for match in understanding.matches:
        official = {word for term in match.entry.terms for word in folded_words(term)}
        if len(official & known) >= _NAMES * len(official):
            known |= {fold(word) for word in match.entry.words}
    return frozenset(known)


def _sentences(p: Procedure) -> Iterator[tuple[str, str]]:
    sections = (
        ("Yêu cầu, điều kiện", p.conditions),
        ("Thành phần hồ sơ", (*(d.text for d in p.documents), *p.notes)),
        ("Cách thức thực hiện", tuple(c.note for c in p.channels)),
        ("Phí, lệ phí", tuple(f.note for c in p.channels for f in c.fees)),
        ("Trình tự thực hiện", p.steps),
        ("Mô tả", (p.description,)),
    )
    for section, texts in sections:
        for text in texts:
            for sentence in _SENTENCE.split(text):
                if _SHORTEST <= len(sentence) <= _LONGEST:
                    yield sentence.strip(), section
