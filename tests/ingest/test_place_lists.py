"""Lists of offices and of non-territorial filing: recognised by content, kept in generations, rejected with a reason."""

import json
from datetime import date
from pathlib import Path

import pytest

from ingest import pipeline
from ingest.non_territorial import NotAList, parse_list
from ingest.offices import parse_offices
from ingest.pipeline import ingest
from knowledge.embedding import Embedder
from knowledge.generation import Home
from knowledge.lexicon import questions
from knowledge.library import Library
from tests.ingest.register_text import record_text

DAY = date(2026, 5, 1)
TABLE = (
    "unit,province,address,phone,source,date\nphường Cẩm Lệ,Đà Nẵng,1 đường Ví Dụ,0236 000,Cổng thông tin,2026-03-01\n"
)
CITY = {
    "metadata": {"city_info": {"name": "TP Đà Nẵng"}},
    "commune_ward_list": [
        {"new_commune_ward": "Cẩm Lệ", "is_commune": False, "location": {"address": "1 đường Ví Dụ"}},
        {"new_commune_ward": "Không Có", "is_commune": True, "location": {"address": "?"}},
    ],
}
FORMER = [
    {"region": "Quảng Nam", "name": "UBND phường An Mỹ", "old_commune_ward": "TP Tam Kỳ", "address": "2 đường Cũ"},
]
FILING = "# phi địa giới\nprovince: Đà Nẵng\ndecision: 12/QĐ-UBND\ndate: 2026-03-01\n1.001193 khai sinh\n1.000894\n"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (TABLE, "phường Cẩm Lệ"),
        (TABLE.replace(",", "\t"), "phường Cẩm Lệ"),
        (json.dumps([{"unit": "phường Cẩm Lệ", "province": "Đà Nẵng", "address": "1 đường Ví Dụ"}]), "phường Cẩm Lệ"),
        (json.dumps(CITY), "phường Cẩm Lệ"),
        (json.dumps(FORMER), "phường An Mỹ, thành phố Tam Kỳ"),
    ],
)
def test_a_list_of_offices_is_known_by_its_columns(text: str, unit: str) -> None:
    parsed = parse_offices(text, "danh-sach", DAY)
    assert parsed
    assert [(office.unit, office.province) for office in parsed[0]] == [(unit, "Đà Nẵng")]


def test_an_office_says_who_published_it_and_when_or_else_its_file_and_day() -> None:
    stated = parse_offices(TABLE, "t.csv", DAY)
    unstated = parse_offices(json.dumps(CITY), "t.json", DAY)
    assert stated
    assert unstated
    assert (stated[0][0].source, stated[0][0].as_of) == ("Cổng thông tin", date(2026, 3, 1))
    assert (unstated[0][0].source, unstated[0][0].as_of) == ("t.json", DAY)
    assert [rejection.path for rejection in unstated[1]] == ["t.json: xã Không Có"]


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "[]", '{"a": 1}', "{hỏng", '[{"name": "x"}]', "một dòng chữ"])
def test_any_other_text_is_no_list_of_offices(text: str) -> None:
    assert parse_offices(text, "t", DAY) is None


def test_a_list_of_filing_is_read_with_its_decision() -> None:
    parsed = parse_list(FILING)
    assert parsed
    assert (parsed.province, parsed.decision, parsed.decided) == ("Đà Nẵng", "12/QĐ-UBND", date(2026, 3, 1))
    assert parsed.codes == {"1.001193", "1.000894"}


@pytest.mark.parametrize("missing", ["province: Đà Nẵng\n", "decision: 12/QĐ-UBND\n", "date: 2026-03-01\n"])
def test_a_list_of_filing_that_lacks_what_it_needs_says_so(missing: str) -> None:
    with pytest.raises(NotAList, match=r"\(.+\)"):
        parse_list(FILING.replace(missing, ""))


def test_lists_live_in_the_generation_and_the_same_input_changes_nothing(
    tmp_path: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "STARTER", tmp_path / "starter")
    (tmp_path / "starter").mkdir()
    monkeypatch.setattr(questions, "phrasings", dict)
    monkeypatch.setattr(questions, "off_topic", dict)
    files = {"record.txt": record_text(), "offices.csv": TABLE, "filing.txt": FILING}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    home, paths = Home(tmp_path / "home"), [tmp_path / name for name in files]
    assert ingest(home, paths, embedder).created == 3
    library = Library(home.require_current(), embedder)
    assert library.offices.of("phường Cẩm Lệ", "Đà Nẵng")[0].address == "1 đường Ví Dụ"
    assert library.non_territorial["Đà Nẵng"].decision == "12/QĐ-UBND"
    library.close()
    again = ingest(home, paths, embedder)
    assert (again.changed, again.skipped) == (False, 3)
    (tmp_path / "offices.csv").write_text(TABLE.replace("1 đường", "9 đường"), encoding="utf-8")
    assert ingest(home, paths[1:2], embedder).updated == 1


@pytest.mark.parametrize("text", ["[" * 100_000, 'unit,province,address\n"' + "x" * 200_000])
def test_a_list_that_no_reader_can_hold_is_no_list(text: str) -> None:
    assert parse_offices(text, "x", date(2026, 1, 1)) is None
