"""From the units that a name may be to the one that is meant, and what it is today."""

from dataclasses import dataclass
from datetime import date

from assistant.places import UnitQuestion
from assistant.unit_intents import UnitIntent, asks_for_list
from knowledge.administrative_unit import TWO_LEVELS, AdministrativeUnit, UnitLevel
from knowledge.places.gazetteer import gazetteer
from knowledge.places.resolving import Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The unit meant and what it is ``now``; more than one in ``may_be``: several places bear the name.

    ``earlier`` tells that the name is of what had become part of the unit before 1 July 2025.
    """

    may_be: tuple[AdministrativeUnit, ...]
    now: tuple[AdministrativeUnit, ...]
    earlier: bool = False

    @property
    def unit(self) -> AdministrativeUnit:
        """The unit meant, or the first that may be."""
        return self.may_be[0]


def settle_units(asked: UnitQuestion, as_of: date) -> list[Settled]:
    """Return what each name means; one that only says in which part of a divided unit the asker lives is used up."""
    listed = asks_for_list(asked.text, district=True)
    settled = [_settled(name, asked.intent, listed, max(as_of, TWO_LEVELS)) for name in asked.named]
    used: set[int] = set()
    for number, this in enumerate(settled):
        if len(this.may_be) > 1 or len(this.now) < 2:
            continue
        parts = {unit.id: unit for unit in this.now}
        named = [
            (i, parts[u.id]) for i, one in enumerate(asked.named) if i != number for u in one.units if u.id in parts
        ]
        replied = [(number, unit) for unit in this.now if unit.id in asked.reply]
        picked = named if len({unit.id for _, unit in named}) == 1 else replied
        if len({unit.id for _, unit in picked}) == 1:
            settled[number] = Settled(may_be=this.may_be, now=(picked[0][1],))
            used |= {i for i, _ in picked if i != number}
    return [this for number, this in enumerate(settled) if number not in used]


def _settled(named: Named, intent: UnitIntent, listed: bool, day: date) -> Settled:
    pool = _meant(named, intent, listed)
    now = [tuple(gazetteer().successors(unit, day)) for unit in pool]
    if all(len(units) == 1 for units in now) and len({units[0].id for units in now}) == 1:
        return Settled(may_be=pool[:1], now=now[0], earlier=named.earlier)
    return Settled(may_be=pool, now=now[0], earlier=named.earlier)


def _meant(named: Named, intent: UnitIntent, listed: bool) -> tuple[AdministrativeUnit, ...]:
    """Return the readings that fit what is asked: what was before for "now", what is now for its parts and office."""
    districts, provinces = named.at(UnitLevel.DISTRICT, ended=True), _provinces(named)
    before = named.at(UnitLevel.COMMUNE, ended=True)
    today = named.at(UnitLevel.COMMUNE, ended=False)
    if provinces and not named.said:
        return provinces
    if districts and not named.said and listed:
        return districts
    if intent in (UnitIntent.PARTS, UnitIntent.OFFICE) and today and (named.said or not districts):
        return today
    if districts and not named.said:  # a bare name is a town's before it is a commune's of another province
        before = tuple(unit for unit in before if unit.today in {district.today for district in districts})
    inside = {(district.full_name, district.province) for district in districts}
    before = tuple(unit for unit in before if (unit.district, unit.province) not in inside or named.said)
    return before + districts or provinces or today


def _provinces(named: Named) -> tuple[AdministrativeUnit, ...]:
    """Return the provinces it may be; a province of today before one of the same name that ended."""
    found = [unit for unit in named.units if unit.level == UnitLevel.PROVINCE]
    return tuple([unit for unit in found if unit.valid_to is None] or found)[:1]
