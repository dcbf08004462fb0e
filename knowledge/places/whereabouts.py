"""Where a person is, from a place's name of any time: the province and, where it can be told, the commune of today."""

from datetime import date
from itertools import takewhile

from knowledge.administrative_unit import AdministrativeUnit, UnitLevel, without_provinces
from knowledge.places.gazetteer import gazetteer
from knowledge.places.mentions import Likeness, mentions_in, typed_words
from knowledge.places.resolving import Named, resolve
from knowledge.vietnamese import fold

_AT = frozenset({"o", "tai", "ve", "duoi", "tren", "dan", "in", "at"})


def place_named(text: str) -> tuple[str, str | None] | None:
    """Return (province of today, commune of today or None) that a place's name leads to; None if unknown or unclear."""
    places = gazetteer()
    named = [_larger(one) for one in resolve(text, places)]
    if len({unit.today for one in named for unit in one.units}) != 1:
        return None
    today = [unit for one in named for unit in one.at(UnitLevel.COMMUNE, ended=False)]
    ended = [unit for one in named for unit in one.at(UnitLevel.COMMUNE, ended=True)]
    communes = {u.full_name for unit in today or ended for u in places.successors(unit, date.max)}
    return named[0].units[0].today, communes.pop() if len(communes) == 1 else None


def _larger(named: Named) -> Named:
    """A bare name that a district bore is the district's: Tam Kỳ is the town, not a commune of that name elsewhere."""
    districts = named.at(UnitLevel.DISTRICT, ended=True)
    return Named(units=districts, said=False) if districts and not named.said else named


def province_meant(text: str) -> str | None:
    """Return the province of today in which the wards, communes or districts lie that ``text`` names, if it is one.

    Only what is surely a place counts: a name with its kind (huyện Núi Thành), or a district after "ở" (ở Tam Kỳ).
    """
    places, typed = gazetteer(), typed_words(text)
    found = set()
    for mention in mentions_in(text, places):
        before = fold(typed[mention.start - 1]) if mention.start else ""
        units = [u for u, like in mention.units if _sure(u, like) and (mention.said or u.level == UnitLevel.DISTRICT)]
        if units and not mention.lone and (mention.said or before in _AT):
            found.add(frozenset(unit.today for unit in units))
    common = frozenset.intersection(*found) if found else frozenset()
    return next(iter(common)) if len(common) == 1 else None


def without_places(text: str) -> str:
    """Return ``text`` without the units that it surely names, and the words that lead to them ("ở phường …")."""
    typed = typed_words(text)
    gone: set[int] = set()
    for mention in mentions_in(text, gazetteer()):
        if mention.said and any(_sure(unit, like) for unit, like in mention.units):
            leading = takewhile(lambda word: fold(word) in _AT, reversed(typed[: mention.start]))
            gone.update(range(mention.start - len(list(leading)), mention.end))
    kept = " ".join(word for at, word in enumerate(typed) if at not in gone)
    return without_provinces(kept if gone else text)


def _sure(unit: AdministrativeUnit, like: Likeness) -> bool:
    """Tell whether words that are surely a name were read: "ra phường làm" names no ward."""
    return like < Likeness.FOLDED and (" " in unit.name or unit.level == UnitLevel.DISTRICT)
