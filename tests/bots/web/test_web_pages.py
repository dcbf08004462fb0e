import base64
import gzip
import hashlib
import re

import httpx
import pytest

from assistant.messages import Message
from bots.web.app import create_app
from bots.web.examples import ANSWER, ERROR, QUESTION
from bots.web.pages import WIDGET_PARTS, _read, assets, widget_script
from bots.web.schemas import AnswerOut, ErrorOut, QuestionIn

TYPES = {
    "/": "text/html",
    "/docs": "text/html",
    "/docs.js": "text/javascript",
    "/page.css": "text/css",
    "/page.js": "text/javascript",
    "/sheet.css": "text/css",
    "/sheet.js": "text/javascript",
    "/icon.svg": "image/svg+xml",
    "/widget.js": "text/javascript",
}


@pytest.mark.parametrize("path", TYPES)
async def test_every_page_is_served_with_its_type_and_a_policy_that_keeps_other_hosts_out(client, path):
    response = await client.get(path)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith(TYPES[path])
    assert response.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in response.headers["content-security-policy"]


async def test_a_browser_that_has_the_widget_already_is_not_sent_it_again(client):
    first = await client.get("/widget.js")
    again = await client.get("/widget.js", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""


async def test_the_widget_travels_compressed(client):
    response = await client.get("/widget.js", headers={"Accept-Encoding": "gzip"})
    assert response.headers["content-encoding"] == "gzip"


async def test_a_portal_can_pin_one_version_of_the_widget_for_ever(client):
    home = (await client.get("/")).text
    path, digest = re.search(r'data-path="(widget-\w+\.js)" data-integrity="(sha384-[^"]+)"', home).groups()
    script = await client.get(f"/{path}")
    assert script.text == widget_script()
    assert script.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert digest == f"sha384-{base64.b64encode(hashlib.sha384(script.content).digest()).decode()}"
    assert (await client.get("/widget-0000000000000000.js")).status_code == 404


async def test_only_the_origins_that_are_set_may_read_what_the_server_says(assistant):
    app = create_app(assistant, origins=("https://danang.gov.vn",))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://portal.test") as client:
        allowed = await client.get("/widget.js", headers={"Origin": "https://danang.gov.vn"})
        other = await client.get("/widget.js", headers={"Origin": "https://example.com"})
        asks = {"Origin": "https://example.com", "Access-Control-Request-Method": "POST"}
        refused = await client.options("/api/v1/answers", headers=asks)
    assert allowed.headers["access-control-allow-origin"] == "https://danang.gov.vn"
    assert "access-control-allow-origin" not in other.headers
    assert refused.status_code == 400


def test_the_widget_weighs_less_than_25_kilobytes_compressed():
    assert len(gzip.compress(widget_script().encode())) < 25_000


def test_no_asset_names_another_host():
    allowed = {"http://www.w3.org", "https://…"}  # the SVG name space, and a blank in a comment
    for path, asset in assets().items():
        assert set(re.findall(r"https?://[^\s/\"'<>()\\?:\[]+", asset.text)) <= allowed, path


def test_the_widget_never_parses_text_as_markup():
    for sink in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "DOMParser", "eval(", "Function("):
        assert sink not in widget_script()


def test_the_widget_says_the_same_things_in_both_languages_and_knows_the_sentence_for_no_papers():
    vietnamese, english = (_read(f"widget/wording_{language}.js") for language in ("vi", "en"))
    names = [re.findall(r"^  (\w+):", text, re.MULTILINE) for text in (vietnamese, english)]
    assert names[0] == names[1]
    assert Message.NO_DOCUMENTS.in_("vi") in vietnamese
    assert Message.NO_DOCUMENTS.in_("en") in english


def test_leaving_out_comments_and_indentation_leaves_no_line_behind_that_was_part_of_a_text():
    for part in WIDGET_PARTS:
        assert _read(f"widget/{part}").count("`") == 0, part


def test_the_examples_in_the_documentation_fit_the_schemas():
    assert QuestionIn.model_validate(QUESTION)
    assert AnswerOut.model_validate(ANSWER).model_dump(mode="json") == ANSWER
    assert ErrorOut.model_validate(ERROR)


async def test_the_openapi_document_says_what_every_field_means(client):
    schemas = (await client.get("/openapi.json")).json()["components"]["schemas"]
    for name in ("QuestionIn", "AnswerOut", "BlockOut", "OptionOut", "CitationOut", "ErrorDetail"):
        assert schemas[name]["description"]
        for field, schema in schemas[name]["properties"].items():
            assert schema.get("description"), f"{name}.{field}"


async def test_the_openapi_document_lists_the_errors_in_their_real_shape(client):
    api = (await client.get("/openapi.json")).json()
    responses = api["paths"]["/api/v1/answers"]["post"]["responses"]
    assert set(responses) == {"200", "413", "422", "500", "503"}
    assert responses["422"]["content"]["application/json"]["schema"]["$ref"].endswith("/ErrorOut")
    assert "HTTPValidationError" not in api["components"]["schemas"]
