"""The record's own sentences that speak of what was asked, found inside one record."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.question import Aspect
from assistant.understanding import LIGHT, Understanding
from knowledge.procedure import Procedure
from knowledge.vietnamese import fold, index_terms

_SENTENCE = re.compile(r"(?<=\.)\s+(?=[^\d\s])|\n+")
_CUES = {
    Aspect.TIME: re.compile(r"\d+\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng|năm|tuần)\b|\bgiờ\b", re.I),
    Aspect.FEE: re.compile(r"đồng|phí|miễn|USD|%", re.I),
    Aspect.CONDITIONS: re.compile(r"tuổi|điều kiện|từ đủ|không quá|tối đa|tối thiểu|ít nhất|được|phải", re.I),
    Aspect.STEPS: re.compile(r"ngày|trước|sau khi|gửi|nộp|thông báo", re.I),
    Aspect.WHERE: re.compile(r"\b(?:tại|đến|gửi|nộp)\b", re.I),
    Aspect.ONLINE: re.compile(r"trực tuyến|định danh|cổng dịch vụ|bưu chính|điện thoại", re.I),
    Aspect.DOCUMENTS: re.compile(r"giấy|tờ khai|đơn|bản sao|mẫu", re.I),
}
_CUE_BONUS = 1.25
_KNOWN_ALREADY = 0.35  # weight of a term that the procedure's name already holds
_SHORTEST, _LONGEST = 20, 900
_LEAST = 0.22  # share of the question's weight that a passage must cover


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
        named = frozenset(index_terms(p.name))
        frequency = Counter(term for _, _, terms in self._sentences for term in terms)
        self._weights = {
            term: weight
            * math.log(1 + len(self._sentences) / frequency[term])
            * (_KNOWN_ALREADY if term in named else 1.0)
            for term, weight in understanding.terms.items()
            if frequency[term]
        }
        self._total = sum(self._weights.values()) or 1.0
        self._says_more = any(understanding.terms[t] > LIGHT and t not in named for t in self._weights)

    def relevance(self, text: str) -> float:
        """Return the share (0 to 1) of the question's weight that ``text`` covers."""
        return self._share(frozenset(index_terms(text)))

    def passages(self, count: int) -> list[Passage]:
        """Return up to ``count`` sentences that speak of what was asked, best first.

        None are quoted when the question says nothing beside the procedure itself and the aspect it asks.
        """
        if not self._says_more:
            return []
        scored = [Passage(text=t, section=s, score=self._score(t, terms)) for t, s, terms in self._sentences]
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
