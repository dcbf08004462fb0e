"""What became of what on 1 July 2025 and since, for every province."""

import csv
import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from knowledge.administrative_unit import TWO_LEVELS, UnitLevel, provinces
from knowledge.places.gazetteer import Gazetteer, gazetteer, name_key

EVE = date(2025, 6, 30)
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def places() -> Gazetteer:
    return gazetteer()


def successors(places: Gazetteer, unit: str, day: date = TODAY) -> set[str]:
    return {after.id for after in places.successors(places.units[unit], day)}


def test_since_1_july_2025_there_are_3321_communes_in_34_provinces(places: Gazetteer) -> None:
    communes = list(places.communes(TWO_LEVELS))
    assert Counter(unit.kind for unit in communes) == {"xã": 2_621, "phường": 687, "đặc khu": 13}
    assert {unit.province for unit in communes} == {province.name for province in provinces()}
    assert len({unit.code for unit in communes}) == 3_321


def test_every_former_ward_and_district_leads_to_communes_of_today(places: Gazetteer) -> None:
    former = [u for u in places.units.values() if u.level != UnitLevel.PROVINCE and u.valid_from is None]
    assert len({unit.district for unit in former}) > 600
    lost = [u.id for u in former if any(not after.exists_on(TODAY) for after in places.successors(u, TODAY))]
    assert lost == []
    assert not any(unit.exists_on(TWO_LEVELS) or not unit.exists_on(EVE) for unit in former)


def test_what_a_unit_became_and_what_that_is_made_of_agree(places: Gazetteer) -> None:
    for unit in places.units.values():
        for id_ in unit.successors if unit.level == UnitLevel.COMMUNE else ():
            assert unit.id in places.units[id_].predecessors


def test_a_ward_was_merged_kept_or_divided(places: Gazetteer) -> None:
    assert successors(places, "phường Nam Thanh, thành phố Điện Biên Phủ, Điện Biên") == {
        "phường Mường Thanh, Điện Biên"
    }
    assert successors(places, "xã Ia Dom, huyện Đức Cơ, Gia Lai") == {"xã Ia Dom, Gia Lai"}
    divided = successors(places, "phường Bồ Đề, quận Long Biên, Hà Nội")
    assert divided == {"phường Hồng Hà, Hà Nội", "phường Bồ Đề, Hà Nội", "phường Long Biên, Hà Nội"}


def test_a_district_leads_to_all_that_its_wards_became_and_an_island_district_to_its_zone(places: Gazetteer) -> None:
    assert "phường Thanh Khê, Đà Nẵng" in successors(places, "quận Thanh Khê, Đà Nẵng")
    assert successors(places, "huyện Lý Sơn, Quảng Ngãi") == {"đặc khu Lý Sơn, Quảng Ngãi"}


@pytest.mark.parametrize(
    ("day", "unit"),
    [
        (date(2025, 7, 1), "xã Long Thành, Đồng Nai"),
        (date(2026, 4, 29), "xã Long Thành, Đồng Nai"),
        (date(2026, 4, 30), "phường Long Thành, Đồng Nai"),
    ],
)
def test_a_commune_that_became_a_ward_later_is_each_in_its_time(places: Gazetteer, day: date, unit: str) -> None:
    assert successors(places, "thị trấn Long Thành, huyện Long Thành, Đồng Nai", day) == {unit}


def test_a_province_that_became_a_city_later_is_each_in_its_time() -> None:
    dong_nai = next(province for province in provinces() if province.name == "Đồng Nai")
    assert dong_nai.full_name_on(date(2026, 4, 29)) == "tỉnh Đồng Nai"
    assert dong_nai.full_name_on(date(2026, 4, 30)) == "thành phố Đồng Nai"


def test_every_unit_names_the_resolution_that_made_or_ended_it(places: Gazetteer) -> None:
    assert all("/NQ-UBTVQH1" in u.source or "/QH1" in u.source for u in places.units.values())
    assert len({province.resolution for province in provinces()}) == 34


def test_names_that_ended_before_lead_to_the_unit_they_had_joined(places: Gazetteer) -> None:
    assert [unit.id for unit in places.earlier("quan9")] == ["thành phố Thủ Đức, Thành phố Hồ Chí Minh"]


@pytest.mark.parametrize(
    ("written", "other"), [("Mỹ Lý", "Mĩ Lí"), ("phường 05", "Phường 5"), ("Ea H'leo", "ea h leo")]
)
def test_spellings_of_one_name_are_looked_up_alike(written: str, other: str) -> None:
    assert name_key(written.removeprefix("phường ")) == name_key(other.removeprefix("Phường "))


@pytest.mark.corpus
def test_all_10602_pairs_of_an_independent_list_agree(places: Gazetteer, shared: Path) -> None:
    with (shared / "units" / "legacy_to_2025.csv").open(encoding="utf-8-sig") as file:
        theirs = {
            (r["province"], r["district"], r["ward"], r["newProvince"], r["newWard"]) for r in csv.DictReader(file)
        }
    ours = {
        (*_place(places, before.id), *_place(places, after))
        for before in places.units.values()
        if before.level == UnitLevel.COMMUNE and before.valid_from is None
        for after in before.successors
    }
    assert {tuple(map(name_key, pair)) for pair in theirs if pair[2]} == {tuple(map(name_key, pair)) for pair in ours}


def _place(places: Gazetteer, id_: str) -> tuple[str, ...]:
    unit = places.units[id_]
    full = next((p.full_name_on(TWO_LEVELS) for p in provinces() if p.name == unit.province), f"tỉnh {unit.province}")
    return (full, unit.district, unit.full_name) if unit.district else (full, unit.full_name)


@pytest.mark.corpus
def test_the_communes_of_july_2026_agree_with_an_independent_list(places: Gazetteer, shared: Path) -> None:
    theirs = json.loads((shared / "units" / "units_2026-07.json").read_text(encoding="utf-8"))
    listed = {(name_key(p["FullName"]), name_key(w["FullName"])) for p in theirs for w in p["Wards"]}
    day = date(2026, 7, 15)
    full = {province.name: name_key(province.full_name_on(day)) for province in provinces()}
    assert {(full[u.province], name_key(u.full_name)) for u in places.communes(day)} == listed
