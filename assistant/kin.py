"""A record akin to the one in hand that a turn names instead: the same thing, for other people or another act on it.

"Đăng ký kết hôn", then "chồng em người Nhật"; "tạm ngừng hộ kinh doanh", then "chấm dứt luôn thì sao".
"""

from assistant.decision_signals import covered
from assistant.ranking.features import name_terms
from assistant.retrieval.sources import Hit
from assistant.understanding import Understanding
from knowledge.lexicon.circumstances import admitted_by, mentioned_in, required_by
from knowledge.library import Library

_AKIN = 0.4  # share of the shorter of two names, by rarity of its terms, that both carry
_OF_PEOPLE = frozenset({"foreign", "military", "organisation"})
_ELSEWHERE = frozenset({"abroad", "mission"})  # records of what is done abroad: where, a turn must say by itself
_SPECIAL = frozenset({"reregister", "mobile", "border", "linked", "electronic"})
_PASSED_ON = 2.5  # bonus at least, since the plain record gains by the words of the turn before
_BETTER = 0.3  # share of the turn that the other's name must say beyond what the name in hand says of it


def passed_on(in_hand: dict[str, float], alone: Understanding, hits: list[Hit], library: Library) -> dict[str, float]:
    """Return what is in hand, passed on to the akin records that fit the turn better than all that was in hand.

    What is left behind already stays so.
    """
    held = [code for code in in_hand if code in library.catalogue]
    if not held:
        return in_hand
    fit = {c: _fit(c, alone, library) for c in _plain(hits, held, alone, library)}
    bar = max(_fit(code, alone, library) for code in held) + _BETTER
    better = [c for c, f in fit.items() if f >= bar and any(_akin(c, h, library) for h in held)]
    left = {code: weight for code, weight in in_hand.items() if weight < 0}
    return left | dict.fromkeys(better, max(_PASSED_ON, *in_hand.values())) if better else in_hand


def _plain(hits: list[Hit], held: list[str], alone: Understanding, library: Library) -> list[str]:
    """Return the procedures found that are for no special case which neither the turn nor one in hand speaks of."""
    known = mentioned_in(alone.text).union(*(_required(code, library) for code in held))
    special = _ELSEWHERE | _SPECIAL - known
    found = (hit.source for hit in hits if hit.source in library.catalogue and hit.source not in held)
    return [code for code in found if not _required(code, library) & special]


def _required(code: str, library: Library) -> frozenset[str]:
    entry = library.catalogue[code]
    return required_by(entry.name, entry.field)


def _fit(code: str, alone: Understanding, library: Library) -> float:
    """Return how much of a turn a record's name says, and whether it is for the people that the turn speaks of."""
    entry = library.catalogue[code]
    met = _OF_PEOPLE & mentioned_in(alone.text) & (_required(code, library) | admitted_by(entry.name))
    return covered(alone.terms, code, library) + len(met)


def _akin(one: str, other: str, library: Library) -> bool:
    """Tell whether two names have so much in common that they are of one thing."""
    rarity = library.rarity.of
    ours, theirs = (name_terms(library.catalogue[code].name) for code in (one, other))
    shared = sum(map(rarity, ours & theirs))
    return shared >= _AKIN * min(sum(map(rarity, ours)), sum(map(rarity, theirs)))
