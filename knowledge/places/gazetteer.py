"""Every commune of today, every ward, commune, district and province before 1 July 2025, and what became of what."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from knowledge.administrative_unit import (
    KINDS,
    MERGERS,
    TWO_LEVELS,
    AdministrativeUnit,
    UnitLevel,
    changes,
    joined,
    place_rows,
    provinces,
)
from knowledge.vietnamese import fold

EVE = TWO_LEVELS - timedelta(days=1)


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
    found = _Parsed()
    for province, *cells in _lines():
        found.commune(province, *cells)
    return Gazetteer([*_provinces(), *found.former(), *found.new], _earlier())


def _lines() -> Iterator[list[str]]:
    """Yield (province, commune, code, its parts) for each commune."""
    province = ""
    for cells in place_rows("units.tsv"):
        if cells[0].startswith("= "):
            province = cells[0][2:]
        else:
            yield [province, *cells]


class _Parsed:
    """Communes of today as they are read, and the former units that they are made of."""

    def __init__(self) -> None:
        self.new: list[AdministrativeUnit] = []
        self._parents: dict[str, dict[str, None]] = {}  # former unit → the communes that it became part of
        self._former: dict[str, tuple[str, str, str, str]] = {}  # its name with kind, district, province, today's
        self._resolutions = {p.name: p.resolution for p in provinces()}
        self._changes = {(c.province, c.commune): c for c in changes() if c.commune}

    def commune(self, province: str, cell: str, code: str, parts: str) -> None:
        """Take in one commune; a later change of kind makes it two units, one after the other."""
        full_name = _full_name(cell)
        id_ = f"{full_name}, {province}"
        unit = AdministrativeUnit(
            id=id_,
            name=cell.partition(" ")[2],
            kind=KINDS[cell.partition(" ")[0]],
            level=UnitLevel.COMMUNE,
            province=province,
            today=province,
            source=self._resolutions[province],
            code=code,
            valid_from=TWO_LEVELS,
            predecessors=tuple(ward for group in parts.split(" | ") for ward in self._group(group, province, id_)),
        )
        change = self._changes.get((province, cell))
        if change:
            later = f"{change.kind} {unit.name}, {province}"
            self.new.append(replace(unit, valid_to=change.since, successors=(later,)))
            unit = replace(
                unit, id=later, kind=change.kind, source=change.source, valid_from=change.since, predecessors=(id_,)
            )
        self.new.append(unit)

    def _group(self, group: str, today: str, parent: str) -> list[str]:
        """Take in ``province/district: ward; ward`` and return the wards' ids, or the district's if it had none."""
        place, _, wards = group.partition(":")
        province, _, cell = place.partition("/")
        district = _full_name(cell)
        ids = [self._part(district, "", province, today, parent)]
        ids += [
            self._part(_full_name(w.strip()), district, province, today, parent) for w in wards.split(";") if w.strip()
        ]
        return ids[1:] or ids

    def _part(self, full_name: str, district: str, province: str, today: str, parent: str) -> str:
        id_ = f"{full_name}, {district}, {province}" if district else f"{full_name}, {province}"
        self._former.setdefault(id_, (full_name, district, province, today))
        self._parents.setdefault(id_, {})[parent] = None
        return id_

    def former(self) -> Iterator[AdministrativeUnit]:
        """Yield the districts and communes that ended on 1 July 2025."""
        kinds = sorted(KINDS.values(), key=len, reverse=True)
        for id_, (full_name, district, province, today) in self._former.items():
            kind = next(kind for kind in kinds if full_name.startswith(kind))
            yield AdministrativeUnit(
                id=id_,
                name=full_name[len(kind) + 1 :],
                kind=kind,
                level=UnitLevel.COMMUNE if district else UnitLevel.DISTRICT,
                province=province,
                today=today,
                source=self._resolutions[today],
                district=district,
                valid_to=TWO_LEVELS,
                successors=tuple(self._parents[id_]),
            )


def _full_name(cell: str) -> str:
    letter, _, name = cell.partition(" ")
    return f"{KINDS[letter]} {name}"


def _provinces() -> Iterator[AdministrativeUnit]:
    """Yield the provinces of today, and those that were merged into them."""
    for province in provinces():
        ended = [
            AdministrativeUnit(
                id=f"tỉnh {name}",
                name=name,
                kind="tỉnh",
                level=UnitLevel.PROVINCE,
                province=name,
                today=province.name,
                source=MERGERS,
                valid_to=TWO_LEVELS,
                successors=(province.full_name,),
            )
            for name in province.former
        ]
        yield from ended
        yield AdministrativeUnit(
            id=province.full_name,
            name=province.name,
            kind=province.kind_on(date.max),
            level=UnitLevel.PROVINCE,
            province=province.name,
            today=province.name,
            source=MERGERS,
            predecessors=tuple(unit.id for unit in ended),
        )


def _earlier() -> dict[str, tuple[str, ...]]:
    """Return {kind and name as letters: ids of the units that it had become part of before 1 July 2025}."""
    found: dict[str, tuple[str, ...]] = {}
    for letters, place in place_rows("earlier_names.tsv"):
        where, _, ward = place.partition(":")
        province, _, cell = where.partition("/")
        names = [_full_name(c) for c in (ward.strip(), cell) if c]
        found[letters] = (*found.get(letters, ()), ", ".join([*names, province]))
    return found
