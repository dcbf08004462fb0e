"""Lists of communes' offices: our own table (CSV, TSV or JSON), and two JSON shapes that cities publish.

Own format, one office a row: ``unit`` (phường Cẩm Lệ), ``province`` (Đà Nẵng), ``address``, and optionally ``phone``,
``hours``, ``source`` (who published it), ``date`` (YYYY-MM-DD). The first line of a CSV or TSV names the columns.
"""

import csv
import json
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Any

from ingest.report import Rejection
from knowledge.administrative_unit import UnitLevel, province_named
from knowledge.office import Office
from knowledge.places.gazetteer import gazetteer
from knowledge.places.resolving import resolve
from knowledge.vietnamese import clean

_COLUMNS = {"unit", "province", "address"}
_CITY_LIST = "commune_ward_list"
_NAME, _DISTRICT = "new_commune_ward", "old_commune_ward"
_UNKNOWN = "Không nhận ra đơn vị, hoặc thiếu địa chỉ. (Unknown unit or no address.)"
_NO_DAY = "Ngày của trụ sở cần dạng 2026-03-01. (An office's date must be YYYY-MM-DD.)"


def parse_offices(text: str, path: str, modified: date) -> tuple[list[Office], list[Rejection]] | None:
    """Return the offices of a list and the rows that name no known commune, or None if ``text`` is no such list."""
    rows = _rows(text)
    if rows is None:
        return None
    offices: list[Office] = []
    rejected: list[Rejection] = []
    for row in rows:
        unit, day = _unit(row), _day(row.get("date"), modified)
        if unit and day and row.get("address"):
            offices.append(_office(row, *unit, path, day))
        else:
            rejected.append(Rejection(path=f"{path}: {row.get('unit', '?')}", reason=_UNKNOWN if day else _NO_DAY))
    return offices, rejected


def _day(written: str | None, modified: date) -> date | None:
    """Return the day that a row states, the file's own where it states none, or None where there is no such day."""
    try:
        return date.fromisoformat(written) if written else modified
    except ValueError:
        return None


def _rows(text: str) -> list[dict[str, str]] | None:
    """Return the rows of any of the shapes by our own column names, their cells text; None if it is none of them."""
    if text.lstrip()[:1] in "{[":
        try:
            rows = _json_rows(json.loads(text))
            return rows if rows is None else [_cells(row) for row in rows]
        except (ValueError, RecursionError, KeyError, AttributeError, TypeError):  # no list of any shape we know
            return None
    head = text.split("\n", 1)[0]
    reader = csv.DictReader(StringIO(text), delimiter="\t" if "\t" in head else ",")
    try:
        return [_cells(row) for row in reader] if set(reader.fieldnames or ()) >= _COLUMNS else None
    except csv.Error:  # a cell larger than any address
        return None


def _cells(row: dict[Any, Any]) -> dict[str, str]:
    """Return what a row says; raises ``ValueError`` where it holds half a surrogate pair, which JSON can spell."""
    cells = {key: str(value) for key, value in row.items() if isinstance(key, str) and value is not None}
    "".join(cells.values()).encode()
    return cells


def _json_rows(found: Any) -> list[dict[str, Any]] | None:
    if isinstance(found, dict) and isinstance(found.get(_CITY_LIST), list):
        return list(_city_rows(found))
    if not isinstance(found, list) or not found or not all(isinstance(row, dict) for row in found):
        return None
    if set(found[0]) >= _COLUMNS:
        return found
    if set(found[0]) >= {"region", "name", "address", _DISTRICT}:
        return [
            {"unit": f"{r['name']}, {r[_DISTRICT]}", "province": r["region"], "address": r["address"]} for r in found
        ]
    return None


def _city_rows(found: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Yield the rows of a city's list: its name stands once, a commune's kind is a truth value."""
    city = str(found.get("metadata", {}).get("city_info", {}).get("name", ""))
    for row in found[_CITY_LIST]:
        kind = "xã" if row.get("is_commune") else "phường"
        address = str((row.get("location") or {}).get("address") or "")
        yield {"unit": f"{kind} {row.get(_NAME, '')}", "province": city, "address": address}


def _unit(row: dict[str, str]) -> tuple[str, str] | None:
    """Return (unit, province of today) as offices are kept: an office of before 1 July 2025 by ward and district."""
    province = province_named(row.get("province") or "")
    named = resolve(clean(f"{row.get('unit', '')}, {row.get('province', '')}"), gazetteer(), province)
    if province is None or not named:
        return None
    today = {u.full_name for u in named[0].at(UnitLevel.COMMUNE, ended=False) if not u.valid_to and u.today == province}
    ended = {f"{u.full_name}, {u.district}" for u in named[0].at(UnitLevel.COMMUNE, ended=True) if u.today == province}
    found = ended if "," in row.get("unit", "") else today
    return (found.pop(), province) if len(found) == 1 else None


def _office(row: dict[str, str], unit: str, province: str, path: str, day: date) -> Office:
    return Office(
        unit=unit,
        province=province,
        address=clean(row["address"]).rstrip(" ."),
        phone=clean(row.get("phone") or ""),
        hours=clean(row.get("hours") or ""),
        source=clean(row.get("source") or "") or path,
        as_of=day,
    )
