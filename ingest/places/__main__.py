"""``python -m ingest.places FOLDER``: write ``knowledge/places/units.tsv`` and ``earlier_names.tsv``.

FOLDER is the ``data`` folder inside the wheel of ``vietnamadminunits`` 1.0.4 (MIT), which compiles the 34 resolutions
of the National Assembly's Standing Committee of 16 June 2025. Only facts are taken: names, kinds, codes, and what
became part of what. The package itself is never imported: it sends addresses to a geocoder.
"""

import json
import sqlite3
import sys
from collections import defaultdict
from contextlib import closing
from pathlib import Path

PLACES = Path(__file__).parents[2] / "knowledge" / "places"
_LETTERS = {
    "Phường": "P", "Xã": "X", "Thị trấn": "T", "Đặc khu": "Đ",
    "Quận": "Q", "Huyện": "H", "Thị xã": "TX", "Thành phố": "TP",
}  # fmt: skip
_HEAD = """\
# Communes since 1/7/2025 and the wards, communes and townships that they were made of, from the resolutions of
# 16/6/2025 (provinces.tsv names each province's). Compiled by vietnamadminunits 1.0.4 (MIT, see LICENSE.units), 8/2025.
# "= province", then: kind name<TAB>official code<TAB>former province/district: kind name; kind name | next district
# P phường, X xã, T thị trấn, Đ đặc khu, Q quận, H huyện, TX thị xã, TP thành phố. A former unit that stands in
# several lines was divided among them.
"""
_EARLIER = """\
# Names that ended before 1/7/2025, as letters without marks or spaces, and the unit that they had become part of.
# Compiled by vietnamadminunits 1.0.4 (MIT, see LICENSE.units), 8/2025.
# kind and name<TAB>former province/district: kind name
"""


def main(folder: Path) -> None:
    """Read the compilation in ``folder`` and write both files."""
    with closing(sqlite3.connect(folder / "dataset.db")) as db:
        old = {
            "_".join(part or "" for part in row[:3]): row
            for row in db.execute(
                "SELECT provinceKey, districtKey, wardKey, provinceShort, district, ward, wardAlias, districtAlias "
                "FROM admin_units_legacy"
            )
        }
        new = list(db.execute("SELECT provinceKey, wardKey, provinceShort, ward, wardCode FROM admin_units"))
    parts = _parts(json.loads((folder / "converter_2025.json").read_text(encoding="utf-8")))
    (PLACES / "units.tsv").write_text(_HEAD + _units(old, new, parts), encoding="utf-8")
    (PLACES / "earlier_names.tsv").write_text(_EARLIER + _earlier(old), encoding="utf-8")


def _parts(converter: dict[str, dict[str, dict[str, list[object]]]]) -> dict[tuple[str, str], list[str]]:
    """Return {(province, new unit): the former units in it}, all by the compilation's keys."""
    parts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for province, whole in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for unit, former in whole.items():
            parts[province, unit] += map(str, former)
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for one, units in divided.items():
            for piece in units:
                assert isinstance(piece, dict)
                parts[province, piece["newWardKey"]].append(one)
    return parts


def _units(old: dict[str, tuple[str, ...]], new: list[tuple[str, ...]], parts: dict[tuple[str, str], list[str]]) -> str:
    lines, province = [], ""
    for key, unit, name, full, code in sorted(new, key=lambda row: (row[2], row[4])):
        if name != province:
            province = name
            lines.append(f"= {_province(name)}")
        lines.append(f"{_short(full)}\t{code}\t{_former(old, parts[key, unit])}")
    return "\n".join(lines) + "\n"


def _former(old: dict[str, tuple[str, ...]], keys: list[str]) -> str:
    """Return the former units grouped by district; an island district without wards stands alone."""
    districts: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        _, _, _, province, district, ward, *_ = old[key]
        districts[f"{_province(province)}/{_short(district)}"] += [_short(ward)] if ward else []
    return " | ".join(f"{district}: {'; '.join(sorted(wards))}" for district, wards in districts.items())


def _earlier(old: dict[str, tuple[str, ...]]) -> str:
    lines = set()
    for _, _, _, province, district, ward, ward_names, district_names in old.values():
        here = f"{_province(province)}/{_short(district)}"
        for name in _with_kind(ward_names, ("phuong", "xa", "thitran")):
            lines.add(f"{name}\t{here}: {_short(ward)}")
        for name in _with_kind(district_names, ("quan", "huyen", "thixa", "thanhpho")):
            lines.add(f"{name}\t{here}: ")
    return "\n".join(sorted(lines)) + "\n"


def _with_kind(names: str | None, kinds: tuple[str, ...]) -> list[str]:
    """Return the names that begin with a kind; each also stands there without it ("phuongxa" alone is Phương Xá)."""
    known = set(json.loads(names or "[]"))
    return [n for n in known for kind in kinds if n.startswith(kind) and (n[len(kind) :] in known or n[-1].isdigit())]


def _short(full: str) -> str:
    kind = next(kind for kind in _LETTERS if full.lower().startswith(f"{kind.lower()} "))
    return f"{_LETTERS[kind]} {full[len(kind) :].strip()}"


def _province(name: str) -> str:
    return "Thành phố Hồ Chí Minh" if name == "Hồ Chí Minh" else name


if __name__ == "__main__":
    main(Path(sys.argv[1]))
