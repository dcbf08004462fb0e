"""What is said of one unit, with its source: what it is now, what it was made of, how many lie in it."""

from collections import Counter
from dataclasses import replace
from datetime import date

from assistant.answer import Block
from assistant.composing.unit_wording import (
    city_citation,
    counted,
    listed,
    placed,
    placed_province,
    since,
    unit_citation,
    upper,
)
from assistant.composing.wording import day
from assistant.messages import PlaceMessage
from assistant.places import UnitQuestion
from assistant.question import Aspect
from assistant.unit_intents import UnitIntent
from assistant.unit_settling import Settled
from knowledge.administrative_unit import KINDS, TWO_LEVELS, AdministrativeUnit, UnitLevel, provinces
from knowledge.places.gazetteer import gazetteer


def unit_blocks(one: Settled, asked: UnitQuestion, as_of: date, language: str) -> list[Block]:
    """Return what one unit is now, then what that is made of."""
    unit = one.unit
    if unit.level == UnitLevel.PROVINCE:
        return _province(unit, as_of, language, asked.intent == UnitIntent.COUNT)
    if unit.level == UnitLevel.DISTRICT or len(one.now) > 1:
        return [district_block(one, language)]
    now = one.now[0]
    lines = [] if asked.intent == UnitIntent.PARTS and unit.valid_from else [_now(unit, now, language)]
    if now.predecessors and now.source != unit.source and unit.valid_from is None:
        lines.append(_raised(now, language))
    lines = [*earlier_lines(one, language), *lines, *_parts(now, language)]
    if not lines:  # a commune of today that was one unit before, too
        lines = [_now(gazetteer().predecessors(now)[0], now, language)]
    return [_block(lines, unit, now, language)]


def _now(unit: AdministrativeUnit, now: AdministrativeUnit, language: str) -> str:
    if unit.id == now.id:
        return PlaceMessage.UNIT_SAME.in_(language, unit=upper(placed(unit)), since=since(now, language))
    values = {"old": upper(placed(unit)), "new": placed(now)}
    kept = len(gazetteer().predecessors(now)) == 1 and len(unit.successors) == 1
    message = PlaceMessage.UNIT_KEPT if kept and unit.level == UnitLevel.COMMUNE else PlaceMessage.UNIT_NOW
    return message.in_(language, **values, since=since(now if unit.valid_from else unit, language))


def _raised(now: AdministrativeUnit, language: str) -> str:
    before = gazetteer().units[now.predecessors[0]]
    assert now.valid_from is not None  # only a commune of today has predecessors
    return PlaceMessage.UNIT_RAISED.in_(
        language, new=upper(now.full_name), old=before.full_name, since=day(now.valid_from, language)
    )


def _parts(now: AdministrativeUnit, language: str) -> list[str]:
    """Return the sentence that names the former units of ``now``; what it has only a part of is marked."""
    parts = gazetteer().predecessors(now)
    if len(parts) < 2 or now.valid_from is None:
        return []
    names = [
        PlaceMessage.UNIT_PART.in_(language, unit=part.full_name) if len(part.successors) > 1 else part.full_name
        for part in parts
    ]
    values = {"count": len(parts), "parts": listed(names, language), "since": day(TWO_LEVELS, language)}
    return [PlaceMessage.UNIT_PARTS.in_(language, unit=upper(now.full_name), **values)]


def district_block(one: Settled, language: str) -> Block:
    """Return what became of a district, or of a commune that was divided."""
    now, old = list(one.now), upper(placed(one.unit))
    new = listed([u.full_name for u in now], language)
    if one.unit.level == UnitLevel.COMMUNE:
        line = PlaceMessage.UNIT_DIVIDED.in_(language, old=old, count=len(now), new=new)
    else:
        first = day(TWO_LEVELS, language)
        where = {"count": counted(now, language), "province": placed_province(now[0])}
        line = PlaceMessage.DISTRICT_NOW.in_(language, old=old, since=first, new=new, **where)
    raised = [_raised(unit, language) for unit in now if unit.valid_from != TWO_LEVELS]
    return _block([*earlier_lines(one, language), line, *raised], one.unit, now[0], language)


def earlier_lines(one: Settled, language: str) -> list[str]:
    """Say that a name was gone before 1 July 2025, where it was."""
    values = {"unit": placed(one.unit), "since": day(TWO_LEVELS, language)}
    return [PlaceMessage.UNIT_EARLIER.in_(language, **values)] if one.earlier else []


def _province(unit: AdministrativeUnit, as_of: date, language: str, count_first: bool) -> list[Block]:
    today = next(p for p in provinces() if p.name == unit.today)
    new, first = today.full_name_on(as_of), day(TWO_LEVELS, language)
    former = [f"tỉnh {name}" for name in dict.fromkeys(today.former) if " – " not in name and name != "Thừa Thiên Huế"]
    before = today.full_name_on(TWO_LEVELS)
    if unit.valid_to:
        others = [before, *(name for name in former if name != unit.full_name)]
        values = {"old": upper(unit.full_name), "others": listed(others, language), "new": new}
        line = PlaceMessage.PROVINCE_MERGED.in_(language, since=first, **values)
    elif former:
        line = PlaceMessage.PROVINCE_MADE.in_(
            language, new=upper(new), since=first, parts=listed([before, *former], language)
        )
    else:
        line = PlaceMessage.PROVINCE_ALONE.in_(language, new=upper(new), since=first)
    lines = [line, _communes(as_of, language, today.name, new)][:: -1 if count_first else 1]
    if today.promoted and today.promoted[0] <= as_of:
        raised = day(today.promoted[0], language)
        lines.insert(1, PlaceMessage.PROVINCE_CITY.in_(language, old=upper(before), new=new, since=raised))
        block = _block(lines, unit, unit, language)
        return [replace(block, citations=(*block.citations, city_citation(today.promoted[1], new, language)))]
    return [_block(lines, unit, unit, language)]


def country_block(as_of: date, language: str) -> Block:
    """Return how many units of each level the country has."""
    when = max(as_of, TWO_LEVELS)
    kinds = Counter(province.kind_on(when) for province in provinces())
    lines = [
        _communes(when, language, None, PlaceMessage.WHOLE_COUNTRY.in_(language)),
        PlaceMessage.PROVINCES_COUNTED.in_(
            language, total=len(provinces()), cities=kinds[KINDS["TP"]], provinces=kinds["tỉnh"]
        ),
    ]
    country = next(u for u in gazetteer().units.values() if u.level == UnitLevel.PROVINCE)
    return _block(lines, country, country, language)


def _communes(as_of: date, language: str, province: str | None, name: str) -> str:
    units = list(gazetteer().communes(max(as_of, TWO_LEVELS), province))
    return PlaceMessage.UNITS_COUNTED.in_(
        language,
        place=upper(name),
        total=f"{len(units):,}".replace(",", "." if language == "vi" else ","),
        kinds=counted(units, language),
        day=day(max(as_of, TWO_LEVELS), language),
    )


def _block(lines: list[str], unit: AdministrativeUnit, now: AdministrativeUnit, language: str) -> Block:
    citations = dict.fromkeys(unit_citation(one, language) for one in (unit, now))
    return Block(aspect=Aspect.UNIT, title="", lines=tuple(lines), citations=tuple(citations))
