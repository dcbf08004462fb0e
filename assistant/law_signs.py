"""What tells a question that an article of law answers from one that asks for a procedure."""

import re
from collections.abc import Iterable
from datetime import date

from assistant.question import Aspect
from assistant.retrieval.sources import Hit
from assistant.understanding import Understanding
from knowledge.legal_citation import names_provision
from knowledge.library import Library
from knowledge.vietnamese import fold

_CITES = re.compile(
    r"\b(?:luat|theo dieu|dieu (?:may|nao)|khoan (?:may|nao)|nghi dinh|nghi quyet|thong tu|quy dinh|hdnd|hoi dong nhan "
    r"dan|dai bieu|phan cap|phan quyen|uy quyen|law|decree|resolution|circular|people s council)\b"
)
_NORMATIVE = re.compile(
    r"\b(?:bat buoc|con (?:gia tri|hieu luc|dung duoc|xai duoc|ap dung)|mat gia tri|co quyen|quyen han|duoc phep|"
    r"dung luat|trai luat|sai luat|trach nhiem|chiu trach nhiem|bi cam|co duoc (?:lam|doi|yeu cau|thu|tu)|phe chuan|"
    r"mandatory|obliged|allowed|entitled|valid)\b"
)
OF_A_PROCEDURE = {Aspect.DOCUMENTS, Aspect.FEE, Aspect.TIME, Aspect.WHERE, Aspect.ONLINE, Aspect.STEPS}


def law_signs(hits: Iterable[Hit], understanding: Understanding, day: date, library: Library) -> dict[str, float]:
    """Return signals between 0 and 1; questions of articles that do not hold on ``day`` do not count.

    ``law``, ``law_support``, ``law_words``: the nearest question that people ask of an article, by cosine, by its best
    three, by words; ``cites``: it speaks as of law; ``normative``: it asks what must, may or still holds;
    ``practical``: it asks what every procedure has.
    """
    folded = fold(understanding.rewritten)
    asked = [h.scores for h in hits if names_provision(h.source) and library.holds(h.source, day)]
    return {
        "law": max((s.get("dense_phrasing", 0.0) for s in asked), default=0.0),
        "law_support": max((s.get("dense_support", 0.0) for s in asked), default=0.0),
        "law_words": max((s.get("phrasing", 0.0) for s in asked), default=0.0),
        "cites": float(bool(_CITES.search(folded))),
        "normative": float(bool(_NORMATIVE.search(folded))),
        "practical": float(bool(OF_A_PROCEDURE & set(understanding.aspects))),
    }
