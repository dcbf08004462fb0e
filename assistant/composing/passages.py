"""The record's own sentences that speak of what was asked, found inside one record."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.question import Aspect
from assistant.understanding import LIGHT, Understanding
from knowledge.procedure import Procedure
from knowledge.vietnamese import index_terms

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
_LEAST = 0.16  # share of the question's weight that a passage must cover


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence of the record, the section it stands in, and the share of the question's weight it covers."""

    text: str
    section: str
    score: float


def relevance_in(p: Procedure, understanding: Understanding) -> Callable[[str], float]:
    """Return a function that gives the share (0 to 1) of the question's weight that a text of ``p`` covers."""
    weights = _weights(p, understanding)
    total = sum(weights.values()) or 1.0

    def relevance(text: str) -> float:
        return sum(weights.get(t, 0.0) for t in set(index_terms(text))) / total

    return relevance


def relevant_passages(p: Procedure, understanding: Understanding, count: int) -> list[Passage]:
    """Return up to ``count`` sentences of ``p`` that speak of what was asked, best first."""
    if not _says_more_than_the_name(p, understanding):
        return []
    relevance = relevance_in(p, understanding)
    cues = [_CUES[a] for a in understanding.aspects if a in _CUES]
    scored = []
    for text, section in dict.fromkeys(_sentences(p)):
        score = relevance(text) / (1 + len(text) / 900)
        if any(cue.search(text) for cue in cues):
            score *= _CUE_BONUS
        if score >= _LEAST:
            scored.append(Passage(text=text, section=section, score=score))
    return sorted(scored, key=lambda passage: -passage.score)[:count]


def _says_more_than_the_name(p: Procedure, understanding: Understanding) -> bool:
    """Tell whether the question speaks of anything beside the procedure itself and the aspect it asks."""
    named, found = set(index_terms(p.name)), _weights(p, understanding)
    return any(understanding.terms[term] > LIGHT and term not in named for term in found)


def _weights(p: Procedure, understanding: Understanding) -> dict[str, float]:
    """Weight the question's terms by rarity inside the record; terms that the record lacks do not count."""
    named = set(index_terms(p.name))
    frequency: Counter[str] = Counter()
    size = 0
    for text, _ in _sentences(p):
        frequency.update(set(index_terms(text)))
        size += 1
    return {
        term: weight * math.log(1 + size / frequency[term]) * (_KNOWN_ALREADY if term in named else 1.0)
        for term, weight in understanding.terms.items()
        if frequency[term]
    }


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
