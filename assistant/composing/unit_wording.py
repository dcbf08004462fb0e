"""Small pieces of wording on administrative units: where one lies, lists and counts of them, their resolutions."""

from collections import Counter
from datetime import date

from assistant.answer import Citation
from assistant.composing.wording import day
from assistant.messages import PlaceMessage
from knowledge.administrative_unit import MERGERS, TWO_LEVELS, AdministrativeUnit, UnitLevel, provinces

_ENGLISH = {"xã": "communes (xã)", "phường": "wards (phường)", "đặc khu": "special zones (đặc khu)"}


def placed(unit: AdministrativeUnit) -> str:
    """Return a unit with the district and province of its own time (``xã Hòa Phú, huyện Chư Păh, tỉnh Gia Lai``)."""
    if unit.level == UnitLevel.PROVINCE:
        return unit.full_name
    return ", ".join(part for part in (unit.full_name, unit.district, placed_province(unit)) if part)


def placed_province(unit: AdministrativeUnit) -> str:
    """Return the province of a unit's own time, with its kind."""
    known = next((p for p in provinces() if p.name == unit.province), None)
    if known is None:
        return f"tỉnh {unit.province}"
    return known.full_name_on(date.max if unit.valid_from else TWO_LEVELS)


def listed(names: list[str], language: str) -> str:
    """Return names in a row (``a, b và c``)."""
    if len(names) < 2:
        return "".join(names)
    return PlaceMessage.AND.in_(language, first=", ".join(names[:-1]), last=names[-1])


def counted(units: list[AdministrativeUnit], language: str) -> str:
    """Return how many units of each kind there are (``3 phường, 2 xã``), the most frequent first."""
    kinds = Counter(unit.kind for unit in units).most_common()
    return ", ".join(
        f"{n:,} {_ENGLISH[kind]}" if language == "en" else f"{n:,} {kind}".replace(",", ".") for kind, n in kinds
    )


def since(unit: AdministrativeUnit, language: str) -> str:
    """Return the day since which a former unit is part of another, or one of today is what it is."""
    return day(unit.valid_to or unit.valid_from or TWO_LEVELS, language)


def unit_citation(unit: AdministrativeUnit, language: str) -> Citation:
    """Return the resolution that made a unit, or ended it."""
    title = PlaceMessage.RESOLUTION_PROVINCES if unit.source == MERGERS else PlaceMessage.RESOLUTION_COMMUNES
    province = next(p for p in provinces() if p.name == unit.today).full_name
    return Citation(source=unit.source, section="", title=title.in_(language, number=unit.source, province=province))


def city_citation(number: str, city: str, language: str) -> Citation:
    """Return the resolution that made a province a city."""
    return Citation(
        source=number, section="", title=PlaceMessage.RESOLUTION_CITY.in_(language, number=number, city=city)
    )


def upper(name: str) -> str:
    """Begin a sentence with a capital letter."""
    return name[:1].upper() + name[1:]
