"""The page to print of one procedure, as the server sends it. That it fits one page is seen in a browser."""

import segno

from bots.web.qr_code import qr_code
from tests.bots.web.held import NATIONAL
from tests.knowledge.procedures import BARE, FULL


async def test_a_sheet_holds_what_a_person_takes_to_the_counter(client):
    response = await client.get(f"/sheets/{FULL.code}", params={"as_of": "2026-11-22", "place": "Đắk Lắk"})
    page = response.text
    assert response.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in response.headers["content-security-policy"]
    for said in (
        FULL.name,
        FULL.code,
        "Tờ khai (1 bản chính)",
        "4.000 đồng",
        "cấp xã",
        "Nghị định về chim",
        "22/11/2026",
    ):
        assert said in page, said
    assert "áp dụng riêng tại Đắk Lắk" in page


async def test_a_sheet_speaks_english_around_the_records_own_words(client):
    page = (await client.get(f"/sheets/{NATIONAL.code}", params={"language": "en"})).text
    assert '<html lang="en">' in page
    assert "Papers to bring" in page


async def test_a_deleted_record_warns_on_its_sheet(client):
    assert "đã bị xóa" in (await client.get(f"/sheets/{BARE.code}")).text


async def test_a_sheet_of_an_unknown_code_is_a_page_that_shows_the_code_as_text(client):
    response = await client.get("/sheets/<b>1<b>")
    assert response.status_code == 404
    assert "&lt;b&gt;1&lt;b&gt;" in response.text


async def test_a_sheet_prints_itself_only_when_asked(client):
    assert "data-print" not in (await client.get(f"/sheets/{FULL.code}")).text
    assert "data-print" in (await client.get(f"/sheets/{FULL.code}?print=1")).text


def test_the_drawing_leads_to_the_national_portal():
    modules = segno.make(FULL.portal_url, error="m", micro=False).symbol_size(border=2)[0]
    assert f'viewBox="0 0 {modules} {modules}"' in qr_code(FULL.portal_url)
