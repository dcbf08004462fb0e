"""Look-ups in the open generation over HTTP."""

import pytest

from tests.bots.web.held import NATIONAL
from tests.knowledge.procedures import BARE, FULL


async def test_what_is_half_typed_is_completed(client):
    response = await client.get("/api/v1/suggestions", params={"q": "lam the nuoi ch"})
    assert response.json() == {"suggestions": ["Làm thẻ nuôi chim ở đâu vậy ạ", "Cấp thẻ nuôi chim"]}
    assert (await client.get("/api/v1/suggestions", params={"q": "lam the", "language": "en"})).json()[
        "suggestions"
    ] == []


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ({}, [FULL.code, NATIONAL.code]),
        ({"q": "the nuoi chim"}, [NATIONAL.code, FULL.code]),
        ({"q": FULL.code}, [FULL.code]),
        ({"place": "Đà Nẵng"}, [NATIONAL.code]),
        ({"place": "Buôn Ma Thuột"}, [FULL.code, NATIONAL.code]),
        ({"level": "tinh"}, []),
        ({"field": "chim canh", "level": "xa", "offset": 1}, [NATIONAL.code]),
        ({"as_of": "2025-06-01"}, [NATIONAL.code]),
    ],
)
async def test_procedures_are_found_by_name_level_field_place_and_day(client, asked, codes):
    found = (await client.get("/api/v1/procedures", params=asked)).json()
    assert [entry["code"] for entry in found["procedures"]] == codes
    assert not found["more"]


async def test_a_page_says_whether_another_follows(client):
    page = (await client.get("/api/v1/procedures", params={"limit": 1})).json()
    assert (len(page["procedures"]), page["more"]) == (1, True)


async def test_a_record_is_returned_as_the_register_holds_it(client):
    record = (await client.get(f"/api/v1/procedures/{FULL.code}")).json()
    assert record["documents"][0] == {
        "text": "Tờ khai",
        "originals": 1,
        "copies": 0,
        "form": "01/CC",
        "group": "Nuôi mới",
    }
    assert record["channels"][0]["time"] == {"amount": 0.5, "unit": "working_day", "note": "Trong ngày"}
    assert record["portal_url"].endswith(f"ma_thu_tuc={FULL.code}")
    assert (await client.get(f"/api/v1/procedures/{BARE.code}")).json()["deleted"] is True


async def test_a_code_that_is_not_held_says_so_in_the_shape_of_every_error(client):
    response = await client.get("/api/v1/procedures/1.111111")
    assert response.status_code == 404
    assert "1.111111" in response.json()["error"]["message"]


async def test_a_former_ward_leads_to_what_it_is_now_and_was_itself_before(client):
    unit = (await client.get("/api/v1/units", params={"q": "phuong thac gian"})).json()["units"][0]
    assert (unit["name"], unit["within"], unit["exists"]) == ("phường Thạc Gián", "quận Thanh Khê, Đà Nẵng", False)
    assert unit["now"] == ["phường Thanh Khê, Đà Nẵng"]
    asked = {"q": "phuong thac gian", "as_of": "2025-06-30"}
    assert (await client.get("/api/v1/units", params=asked)).json()["units"][0]["exists"]


async def test_words_that_name_no_place_resolve_to_none(client):
    assert (await client.get("/api/v1/units", params={"q": "xyz"})).json() == {"units": []}


@pytest.mark.parametrize(
    "path",
    [
        "procedures?as_of=x",
        "procedures?place=Atlantis",
        "procedures?level=huyen",
        "units?q=a&as_of=2026-13-01",
        "suggestions",
    ],
)
async def test_a_wrong_parameter_is_named(client, path):
    response = await client.get(f"/api/v1/{path}")
    assert response.status_code == 422
    assert response.json()["error"]["message"]


async def test_the_documentation_says_what_every_field_and_parameter_means(client):
    api = (await client.get("/openapi.json")).json()
    for name in (
        "ProcedureOut",
        "ProcedureEntryOut",
        "ChannelOut",
        "PaperOut",
        "FeeOut",
        "TimeOut",
        "UnitOut",
        "SuggestionsOut",
    ):
        for field, schema in api["components"]["schemas"][name]["properties"].items():
            assert schema.get("description"), f"{name}.{field}"
    for path in ("suggestions", "procedures", "units"):
        for parameter in api["paths"][f"/api/v1/{path}"]["get"]["parameters"]:
            assert parameter.get("description"), f"{path}: {parameter['name']}"
