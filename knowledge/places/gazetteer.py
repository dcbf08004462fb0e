"""Every commune of today, every ward, commune, district and province before 1 July 2025, and what became of what."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from knowledge.administrative_unit import (
    MERGERS,
    AdministrativeUnit,
    UnitLevel,
    joined,
    provinces,
)
from knowledge.places.reading import read_earlier_names, read_units
from knowledge.vietnamese import fold

_FINAL_Y = re.compile(r"(?<=[bcdghklmnprstvxu])y\b")


def name_key(name: str) -> str:
    """Return the form under which a name is looked up: without marks, ``y`` as ``i`` (Mỹ, Mĩ), ``05`` as ``5``."""
    folded = _FINAL_Y.sub("i", fold(name))
    return folded.lstrip("0") or folded


class Gazetteer:
    """Units by id and by folded name; read-only."""

    def __init__(self, units: Iterable[AdministrativeUnit], earlier: dict[str, tuple[str, ...]]) -> None:
        self.units = {unit.id: unit for unit in units}
        self._by_name: dict[str, list[AdministrativeUnit]] = defaultdict(list)
        folded: dict[str, str] = {}  # a name is folded once, though many units bear it
        for unit in self.units.values():
            self._by_name[folded.get(unit.name) or folded.setdefault(unit.name, name_key(unit.name))].append(unit)
        for province in provinces():
            for spelling in (*province.spellings, *joined(province)):
                self._by_name[name_key(spelling)].append(self.units[province.full_name])
        self._held = {unit.province for unit in self.units.values() if unit.level != UnitLevel.PROVINCE}
        self._earlier = earlier
        self.sources = frozenset(unit.source for unit in self.units.values()) | {MERGERS}
        self.sources |= {province.promoted[1] for province in provinces() if province.promoted}

    def named(self, key: str) -> list[AdministrativeUnit]:
        """Return the units whose name without its kind has that ``name_key``, of any level and time."""
        return self._by_name.get(key, [])

    def earlier(self, letters: str) -> list[AdministrativeUnit]:
        """Return the units that a name gone before 1 July 2025 became part of (``quan9`` → thành phố Thủ Đức)."""
        return [self.units[id_] for id_ in self._earlier.get(letters, ())]

    def successors(self, unit: AdministrativeUnit, day: date) -> list[AdministrativeUnit]:
        """Return what ``unit`` is, or is part of, on ``day``."""
        if unit.exists_on(day) or not unit.successors:
            return [unit]
        found = [last for id_ in unit.successors for last in self.successors(self.units[id_], day)]
        return list({last.id: last for last in found}.values())

    def predecessors(self, unit: AdministrativeUnit) -> list[AdministrativeUnit]:
        """Return the units before 1 July 2025 that ``unit`` was made of, wholly or in part."""
        found: list[AdministrativeUnit] = []
        for id_ in unit.predecessors:
            before = self.units[id_]
            found += self.predecessors(before) if before.valid_from else [before]
        return found

    def lies_in(self, unit: AdministrativeUnit, other: AdministrativeUnit) -> bool:
        """Tell whether ``unit`` lies, or for a commune of today some part of it lay, in the larger ``other``."""
        if unit.level <= other.level:
            return False
        if other.level == UnitLevel.PROVINCE and (other.valid_to is None or other.name not in self._held):
            return unit.today == other.today
        parts = self.predecessors(unit) if unit.valid_from else [unit]
        if other.level == UnitLevel.PROVINCE:
            return any(part.province == other.name for part in parts)
        return any(other.id in (part.id, f"{part.district}, {part.province}") for part in parts)

    def provinces_of(self, unit: AdministrativeUnit) -> set[str]:
        """Return the names of the provinces of before 1 July 2025 that the unit, or its parts, lay in."""
        return {part.province for part in self.predecessors(unit)} if unit.valid_from else {unit.province}

    def communes(self, day: date, province: str | None = None) -> Iterator[AdministrativeUnit]:
        """Yield the communes that exist on ``day``, in ``province`` or in all."""
        for unit in self.units.values():
            if unit.level == UnitLevel.COMMUNE and unit.exists_on(day) and province in (None, unit.province):
                yield unit


@cache
def gazetteer() -> Gazetteer:
    """Return the units shipped with the project; reads 0.4 MB of text, once."""
    return Gazetteer(read_units(), read_earlier_names())
