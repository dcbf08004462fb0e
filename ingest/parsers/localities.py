"""Which province a record belongs to: decision number first, then the bodies, bases and text that name one."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from knowledge.administrative_unit import provinces_in
from knowledge.procedure import Procedure
from knowledge.vietnamese import fold

_LOCAL_DECISION = re.compile(r"UBND|TTPVHCC|dacthu|TTr-S|QĐ-VP\b|QĐ-S[A-Z]", re.I)
_LOCAL_KIND = "LOCAL_REGULATION"


def is_local(decision_number: str | None, kind: str) -> bool:
    """Tell whether a province issued the record, however national its title looks."""
    return kind == _LOCAL_KIND or bool(decision_number and _LOCAL_DECISION.search(decision_number))


def province_of(authorities: Sequence[str], address: str, bases: Sequence[str], text: str) -> str | None:
    """Return the province a local record most clearly names, or None; bodies count most, running text least."""
    votes: Counter[str] = Counter()
    for source, weight in ((" ; ".join(authorities), 8), (address, 4), (" ; ".join(bases), 4), (text, 1)):
        for province in set(provinces_in(source)):
            votes[province] += weight
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def settle_places(procedures: list[Procedure]) -> list[Procedure]:
    """Give a local record without a province that of its siblings: the records that the same decision announced."""
    places: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for p in procedures:
        if p.local and p.place and p.decision_number:
            places[fold(p.decision_number)][p.place] += 1
    return [
        _settled(p, places[fold(p.decision_number or "")]) if p.local and p.place is None else p for p in procedures
    ]


def _settled(p: Procedure, siblings: Counter[str]) -> Procedure:
    return replace(p, place=next(iter(siblings))) if len(siblings) == 1 else p
