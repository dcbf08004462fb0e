"""The list of units is compiled from an open data set: names, kinds, codes, and what became part of what."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ingest.places import __main__ as compiling

OLD = [
    ("tinhx", "huyena", "xam", "X", "Huyện A", "Xã M", '["xak", "k"]', None),
    ("tinhx", "huyena", "xan", "X", "Huyện A", "Xã N", None, None),
    ("tinhx", "huyenb", None, "X", "Huyện B", None, None, '["quan9", "9"]'),
]
NEW = [("tinhx", "xam", "X", "Xã M", "00001"), ("tinhx", "dackhub", "X", "Đặc khu B", "00002")]
PARTS = {
    "DICT_PROVINCE_WARD_NO_DIVIDED": {"tinhx": {"xam": ["tinhx_huyena_xam"], "dackhub": ["tinhx_huyenb_"]}},
    "DICT_PROVINCE_WARD_DIVIDED": {"tinhx": {"tinhx_huyena_xan": [{"newWardKey": "xam"}, {"newWardKey": "dackhub"}]}},
}


def test_each_commune_stands_with_its_parts_and_earlier_names_with_what_they_joined(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiling, "PLACES", tmp_path)
    old = "provinceKey, districtKey, wardKey, provinceShort, district, ward, wardAlias, districtAlias"
    new = "provinceKey, wardKey, provinceShort, ward, wardCode"
    with closing(sqlite3.connect(tmp_path / "dataset.db")) as db, db:
        db.execute(f"CREATE TABLE admin_units_legacy ({old})")
        db.execute(f"CREATE TABLE admin_units ({new})")
        db.executemany("INSERT INTO admin_units_legacy VALUES (?, ?, ?, ?, ?, ?, ?, ?)", OLD)
        db.executemany("INSERT INTO admin_units VALUES (?, ?, ?, ?, ?)", NEW)
    (tmp_path / "converter_2025.json").write_text(json.dumps(PARTS), encoding="utf-8")
    compiling.main(tmp_path)
    lines = [line for line in (tmp_path / "units.tsv").read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    assert lines == ["= X", "X M\t00001\tX/H A: X M; X N", "Đ B\t00002\tX/H B:  | X/H A: X N"]
    earlier = (tmp_path / "earlier_names.tsv").read_text(encoding="utf-8").splitlines()
    assert [line for line in earlier if line[0] != "#"] == ["quan9\tX/H B: ", "xak\tX/H A: X M"]
