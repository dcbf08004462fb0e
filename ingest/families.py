"""Provincial copies of a national procedure: same matter, the province's own times, fees and bodies."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from ingest.chunkers import short_name
from knowledge.procedure import Procedure
from knowledge.vietnamese import index_terms

_LEAST_ALIKE = 0.5  # weighted Jaccard of two names above which one is a copy of the other


def families(procedures: Iterable[Procedure]) -> dict[str, str]:
    """Return {code of a provincial record: code of the national record of its field that it is a copy of}."""
    known = [p for p in procedures if not p.deleted]
    terms = {p.code: frozenset(index_terms(short_name(p.name))) for p in known}
    frequency = Counter(term for found in terms.values() for term in found)
    national: defaultdict[str, list[str]] = defaultdict(list)
    for p in known:
        if not p.local:
            national[p.field].append(p.code)

    rarity = {term: math.log(1 + len(known) / count) for term, count in frequency.items()}

    def weight(found: frozenset[str]) -> float:
        return sum(map(rarity.__getitem__, found))

    whole = {code: weight(found) for code, found in terms.items()}

    def likeness(a: str, b: str) -> float:
        shared = weight(terms[a] & terms[b])
        return shared / (whole[a] + whole[b] - shared or 1.0)

    copies: dict[str, str] = {}
    for p in known:
        others = national[p.field] if p.local else []
        best = max(others, key=lambda code: likeness(p.code, code), default=None)
        if best and likeness(p.code, best) >= _LEAST_ALIKE:
            copies[p.code] = best
    return copies
