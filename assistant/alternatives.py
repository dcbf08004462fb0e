"""What a question leaves open: candidates that its words do not tell from the best one, and which of them to offer."""

from assistant.answer import Scored
from assistant.ranking.features import name_terms
from assistant.understanding import Understanding
from knowledge.library import Library

NEAR = 2.2  # score behind the best within which a candidate is worth offering
_OPTIONS = 4
_ASTRAY = 1.0  # score by which a candidate that shares nothing asked with the best stands back as an option


def same_matter(a: Scored, b: Scored, library: Library) -> bool:
    """Tell whether two records are copies of one procedure."""
    first, second = library.catalogue[a.source], library.catalogue[b.source]
    return (first.copy_of or first.code) == (second.copy_of or second.code) or first.name == second.name


def open_between(ranked: list[Scored], understanding: Understanding, library: Library) -> dict[str, float]:
    """Return how far the question leaves open which of the near candidates is meant, each between 0 and 1.

    ``open``       the nearest rival that it does not tell from the best, by nearness;
    ``open_kinds`` the same over all rivals, a third for each;
    ``open_own``   the same, where the best is itself a special kind rather than the plain case of the rival.
    """
    best, found = ranked[0], []
    for rival in _rivals(ranked, library):
        nearness = 1 - (best.score - rival.score) / NEAR
        undecided = _undecided(best, rival, understanding, library) * nearness
        found.append((undecided, undecided * _own_share(best, rival, library)))
    return {
        "open": max((u for u, _ in found), default=0.0),
        "open_kinds": min(1.0, sum(u for u, _ in found) / 3),
        "open_own": max((own for _, own in found), default=0.0),
    }


def options(ranked: list[Scored], understanding: Understanding, library: Library) -> tuple[Scored, ...]:
    """Return the best candidate and the near ones that are other matters, those of the best's kind before the rest."""
    best = ranked[0]
    related = {s.source: _undecided(best, s, understanding, library) for s in _rivals(ranked, library)}
    chosen = [s for s in ranked if s.source in related]
    chosen.sort(key=lambda s: s.score + _ASTRAY * related[s.source], reverse=True)
    return (best, *chosen[: _OPTIONS - 1])


def _rivals(ranked: list[Scored], library: Library) -> list[Scored]:
    """Return the candidates near the best that are copies neither of it nor of one another, best first."""
    taken = [ranked[0]]
    for scored in ranked[1:]:
        if scored.score < ranked[0].score - NEAR:
            break
        if not any(same_matter(scored, other, library) for other in taken):
            taken.append(scored)
    return taken[1:]


def _undecided(best: Scored, rival: Scored, understanding: Understanding, library: Library) -> float:
    """Return the share of what the question says of the two names that both of them carry."""
    ours, theirs = _terms(best, library), _terms(rival, library)
    asked = understanding.official_terms | understanding.terms
    weight = {t: w * library.rarity.of(t) for t, w in asked.items() if t in ours or t in theirs}
    shared = sum(w for t, w in weight.items() if t in ours and t in theirs)
    return shared / (sum(weight.values()) or 1.0)


def _own_share(best: Scored, rival: Scored, library: Library) -> float:
    """Return the share of the best's name that the rival's lacks."""
    ours, theirs = _terms(best, library), _terms(rival, library)
    rarity = library.rarity.of
    return sum(rarity(t) for t in ours - theirs) / (sum(map(rarity, ours)) or 1.0)


def _terms(scored: Scored, library: Library) -> frozenset[str]:
    return name_terms(library.catalogue[scored.source].name)
