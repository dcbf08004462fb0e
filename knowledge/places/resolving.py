"""Which units a text means: names narrowed by the larger places beside them, by the asker's place, by one another."""

from dataclasses import dataclass, replace

from knowledge.administrative_unit import AdministrativeUnit, UnitLevel
from knowledge.places.gazetteer import Gazetteer
from knowledge.places.mentions import Likeness, Mention, mentions_in, typed_words
from knowledge.places.mistyping import mistyped


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One thing that a text names, and the units that it may be.

    ``said`` tells whether a kind (phường, quận …) was written beside the name, ``earlier`` that the name is of what
    had become part of the units before 1 July 2025.
    """

    units: tuple[AdministrativeUnit, ...]
    said: bool
    earlier: bool = False

    def at(self, level: UnitLevel, ended: bool) -> tuple[AdministrativeUnit, ...]:
        """Return the possible units of ``level`` that ended by 1 July 2025, or those made since."""
        return tuple(u for u in self.units if u.level == level and (u.valid_from is None) == ended)


def resolve(text: str, places: Gazetteer, place: str | None = None, corrected: bool = False) -> list[Named]:
    """Return what ``text`` asks about: each name that is not merely the larger place of another.

    ``place`` is the asker's province of today; it narrows what nothing in the text does. ``corrected`` looks for
    mistyped names too: only where the text is known to be about units, for any two words are nearly some name.
    """
    mentions = mentions_in(text, places)
    if corrected:
        mentions = _corrected(mentions, typed_words(text), places)
    contexts = {id(m): _contexts(m, mentions, places) for m in mentions}
    context_of_some = {id(c) for found in contexts.values() for c in found}
    free = [m for m in mentions if id(m) not in context_of_some]
    sure = [m for m in free or mentions if not (m.lone and m.joins)]
    subjects = _meant([m for m in free if not m.lone]) or sure[:1]  # "Đức Thọ, Đức Thọ"
    named = [_narrowed(m, contexts[id(m)], places, place) for m in subjects]
    return _together(_distinct(named), subjects)


def _corrected(mentions: list[Mention], typed: list[str], places: Gazetteer) -> list[Mention]:
    """Read a mistyped name where none is named, or where the larger place beside it holds none of the name read."""
    lost = [m for m in mentions if m.said and _is_commune(m) and not _contexts(m, mentions, places)]
    if any(m.said and _is_commune(m) for m in mentions) and not (lost and len(mentions) > len(lost)):
        return mentions
    kept = [m for m in mentions if m not in lost]
    others = list(mistyped(typed, {i for m in kept for i in range(m.start, m.end)}, places))
    fitting = [m for m in others if _contexts(m, [m, *kept], places)]
    if fitting or (others and not lost):
        return sorted([*kept, (fitting or others)[0]], key=lambda m: m.start)
    return mentions


def _is_commune(mention: Mention) -> bool:
    return mention.units[0][0].level == UnitLevel.COMMUNE


def _meant(subjects: list[Mention]) -> list[Mention]:
    """Beside a name whose kind is written, a name without kind counts only if it may lie in the same province."""
    said = {unit.today for m in subjects if m.said for unit, _ in m.units}
    return [m for m in subjects if m.said or not said or any(unit.today in said for unit, _ in m.units)]


def _contexts(mention: Mention, mentions: list[Mention], places: Gazetteer) -> list[Mention]:
    """Return the mentions that name a larger place in which some reading of ``mention`` lies."""
    return [
        other
        for other in mentions
        if other is not mention
        and not (_bare_province(mention) and _bare_province(other) and best_units(mention) != best_units(other))
        and any(places.lies_in(u, o) for u, _ in mention.units for o, _ in other.units)
        and not _nearer(other, mention, places)
    ]


def _bare_province(mention: Mention) -> bool:
    """Tell whether a name may well be a province's: two such side by side are two provinces, not one in the other."""
    return not mention.said and any(unit.level == UnitLevel.PROVINCE for unit, _ in mention.units)


def _nearer(a: Mention, b: Mention, places: Gazetteer) -> bool:
    """Tell whether ``a`` lies in ``b`` as well as the other way round, and is the one named as the smaller."""
    both = any(places.lies_in(u, o) for u, _ in a.units for o, _ in b.units)
    return both and (a.said, -a.start) > (b.said, -b.start) and a.units[0][0].level == UnitLevel.COMMUNE


def _narrowed(mention: Mention, contexts: list[Mention], places: Gazetteer, place: str | None) -> Named:
    """Keep the units inside every context, then in the asker's province, then those that agree best as typed."""
    units = list(mention.units)
    for number, context in enumerate(contexts):
        larger = best_units(context)
        if any(larger == best_units(after) for after in contexts[number + 1 :]):  # Thanh Hóa, Thanh Hóa
            larger = [o for o in larger if o.level == UnitLevel.DISTRICT]
        inside = [(u, like) for u, like in units if any(places.lies_in(u, o) for o in larger)]
        inside = inside or [(u, like) for u, like in units if any(places.lies_in(u, o) for o, _ in context.units)]
        own = {o.name for o in larger if o.level == UnitLevel.PROVINCE}
        if own:
            inside = [(u, like) for u, like in inside if u.valid_from or own & places.provinces_of(u)]
        units = inside or units
    if place:
        units = [(u, like) for u, like in units if u.today == place] or units
    best = min(like for _, like in units)
    agreeing = tuple(u for u, like in units if like == best)
    return Named(units=agreeing, said=mention.said, earlier=best == Likeness.EARLIER)


def best_units(mention: Mention) -> list[AdministrativeUnit]:
    """Return the units that agree best with what was typed."""
    best = min(like for _, like in mention.units)
    return [unit for unit, like in mention.units if like == best]


def _distinct(named: list[Named]) -> list[Named]:
    """Drop a name that repeats part of one before it."""
    kept: list[Named] = []
    for one in named:
        if not any(set(one.units) & set(before.units) for before in kept):
            kept.append(one)
        else:
            kept = [_shared(before, one) for before in kept]
    return kept


def _shared(before: Named, one: Named) -> Named:
    both = tuple(u for u in before.units if u in one.units)
    return Named(units=both, said=before.said or one.said) if both else before


def _together(named: list[Named], subjects: list[Mention]) -> list[Named]:
    """Several things asked about at once lie in one district, or else one province, where they can."""
    if len(named) < 2 or len(subjects) < 2:
        return named
    for where in (_district, _province):
        common = set.intersection(*({where(u) for u in one.units if not u.valid_from} for one in named))
        if common:
            return [replace(n, units=tuple(u for u in n.units if u.valid_from or where(u) in common)) for n in named]
    return named


def _district(unit: AdministrativeUnit) -> tuple[str, str]:
    return unit.province, unit.district


def _province(unit: AdministrativeUnit) -> str:
    return unit.today
