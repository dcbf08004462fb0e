"""The files of ``knowledge/places`` as units: each line a commune of today with what it was made of."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from knowledge.administrative_unit import (
    KINDS,
    MERGERS,
    TWO_LEVELS,
    AdministrativeUnit,
    UnitLevel,
    changes,
    place_rows,
    provinces,
)


def read_units() -> list[AdministrativeUnit]:
    """Return the provinces, districts and communes, those that ended too."""
    found = _Parsed()
    for province, *cells in _lines():
        found.commune(province, *cells)
    return [*_provinces(), *found.former(), *found.new]


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


def read_earlier_names() -> dict[str, tuple[str, ...]]:
    """Return {kind and name as letters: ids of the units that it had become part of before 1 July 2025}."""
    found: dict[str, tuple[str, ...]] = {}
    for letters, place in place_rows("earlier_names.tsv"):
        where, _, ward = place.partition(":")
        province, _, cell = where.partition("/")
        names = [_full_name(c) for c in (ward.strip(), cell) if c]
        found[letters] = (*found.get(letters, ()), ", ".join([*names, province]))
    return found
