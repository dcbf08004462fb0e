import asyncio
import json
import threading
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta

import httpx
import pytest
from sqlalchemy import select

from assistant.errors import AssistantError
from assistant.messages import Ending, Message
from assistant.question import Aspect
from assistant.settings import Settings
from bots.desk import Desk
from bots.state.notices import Notice, put_up
from bots.state.questions import was_asked
from bots.state.tables import AskedQuestion
from bots.web.app import create_app
from knowledge.errors import NoKnowledge
from tests.bots.officials import official

URL = "/api/v1/answers"
ASKED = {"question": "Làm giấy khai sinh cần giấy tờ gì?"}


def fails_with(error):
    def fail(_):
        raise error

    return fail


async def test_an_answer_holds_its_facts_with_their_sources_its_level_and_the_notice(client):
    answer = (await client.post(URL, json=ASKED)).json()
    assert answer["outcome"] == "answered"
    assert answer["title"] == "Thủ tục đăng ký khai sinh"
    assert answer["blocks"][0]["aspect"] == "documents"
    assert answer["blocks"][0]["citations"][0]["section"] == "Thành phần hồ sơ"
    assert [b["folded"] for b in answer["blocks"]] == [False, False, False, True, True, True, True]
    assert len(answer["citations"]) == len({c["section"] for c in answer["citations"]}) == 6
    assert (answer["level"], answer["level_name"]) == ("xa", "cấp xã (xã, phường, đặc khu)")
    assert answer["notice"] == Message.ASSISTANT.in_("vi")


async def test_the_question_its_place_and_its_day_reach_the_assistant(client, assistant):
    await client.post(URL, json={**ASKED, "place": "tỉnh Quảng Nam", "as_of": "2026-12-31"})
    question = assistant.questions[0]
    assert (question.text, question.place, question.as_of) == (ASKED["question"], "Đà Nẵng", date(2026, 12, 31))


async def test_the_conversation_that_is_sent_back_reaches_the_next_question(client, assistant):
    first = (await client.post(URL, json={**ASKED, "place": "Đà Nẵng"})).json()
    await client.post(URL, json={"question": "lệ phí bao nhiêu?", "conversation": first["conversation"]})
    conversation = assistant.questions[1].conversation
    assert (conversation.procedure, conversation.aspects) == ("1.001193", (Aspect.DOCUMENTS,))
    assert assistant.questions[1].place == "Đà Nẵng"


async def test_a_clarification_holds_options_to_tap(client):
    answer = (await client.post(URL, json={"question": "kết hôn"})).json()
    assert answer["outcome"] == "clarification"
    assert answer["options"][0] == {"value": "1.000894", "label": "Đăng ký kết hôn"}
    assert (answer["level"], answer["level_name"]) == (None, None)


async def test_an_english_answer_has_the_english_notice(client):
    answer = (await client.post(URL, json={"question": "birth certificate papers"})).json()
    assert answer["notice"] == Message.ASSISTANT.in_("en")
    assert answer["level_name"] == "the commune (xã, phường, đặc khu)"


async def test_an_answer_is_not_kept_by_any_cache(client):
    assert (await client.post(URL, json=ASKED)).headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"question": "  ?! "}, "Câu hỏi đang trống"),
        ({"question": "a" * 2_001}, "2,000"),
        ({**ASKED, "place": "Atlantis"}, "Atlantis"),
        ({**ASKED, "as_of": "31/12/2026"}, "31/12/2026"),
    ],
)
async def test_a_bad_question_is_refused_with_the_sentence_that_says_why(client, body, words):
    response = await client.post(URL, json=body)
    assert response.status_code == 422
    assert response.json()["error"]["code"] == "bad_question"
    assert words in response.json()["error"]["message"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("không phải JSON", "JSON"),
        ("", "JSON"),
        ("[]", "JSON"),
        ("{}", "question"),
        ('{"question": 7}', "question"),
        ('{"question": null}', "question"),
        ('{"question": "a", "plcae": "Huế"}', "plcae"),
        ('{"question": "a", "conversation": {"aspects": ["colour"]}}', "conversation.aspects.0"),
        ('{"question": "\\ud800 khai sinh"}', "question"),
        ('{"question": "a", "conversation": {"subject": "\\ud800"}}', "conversation"),
    ],
)
async def test_a_request_of_the_wrong_shape_is_refused_with_the_field_that_is_wrong(client, assistant, content, words):
    response = await client.post(URL, content=content, headers={"Content-Type": "application/json"})
    assert response.status_code == 422
    assert response.json()["error"]["code"] == "bad_request"
    assert words in response.json()["error"]["message"]
    assert assistant.questions == []


async def test_a_body_over_64_kilobytes_is_refused_whatever_length_it_declares(client, assistant):
    body = json.dumps({"question": "a" * 70_000}).encode()

    async def in_pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(body), 1_000):
            yield body[start : start + 1_000]

    for content in (body, in_pieces()):
        response = await client.post(URL, content=content, headers={"Content-Type": "application/json"})
        assert response.status_code == 413
        assert response.json()["error"]["code"] == "too_large"
    assert assistant.questions == []


async def test_a_body_that_comes_in_pieces_is_put_together(client, assistant):
    body = json.dumps(ASKED).encode()

    async def in_pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(body), 7):
            yield body[start : start + 7]

    response = await client.post(URL, content=in_pieces(), headers={"Content-Type": "application/json"})
    assert response.status_code == 200
    assert assistant.questions[0].text == ASKED["question"]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (AssistantError("Mô hình không trả lời."), "assistant_unavailable"),
        (NoKnowledge("Chưa có dữ liệu."), "knowledge_unavailable"),
    ],
)
async def test_a_failing_dependency_is_told_as_it_is_and_asks_to_come_back(client, assistant, error, code):
    assistant.before_answer = fails_with(error)
    response = await client.post(URL, json=ASKED)
    assert response.status_code == 503
    assert response.json() == {"error": {"code": code, "message": str(error)}}
    assert response.headers["retry-after"]


async def test_a_bug_is_told_in_one_sentence_and_logged_without_what_the_person_wrote(client, assistant, caplog):
    assistant.before_answer = lambda question: int(question.text)  # its message quotes the question
    response = await client.post(URL, json=ASKED, headers={"Origin": "https://xa.example"})
    assert response.status_code == 500
    assert response.json()["error"]["code"] == "broken"
    assert Ending.BROKEN.in_("vi") in response.json()["error"]["message"]
    assert response.headers["access-control-allow-origin"] == "*"
    assert "ValueError" in caplog.text
    assert "khai sinh" not in caplog.text


async def test_a_slow_question_does_not_hold_up_another(client, assistant):
    both = threading.Barrier(2, timeout=5)  # raises unless two questions are inside at once
    assistant.before_answer = lambda _: both.wait()
    responses = await asyncio.gather(*(client.post(URL, json=ASKED) for _ in range(2)))
    assert [r.status_code for r in responses] == [200, 200]


async def test_a_portal_of_another_origin_may_ask(client):
    headers = {
        "Origin": "https://xa.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    preflight = await client.options(URL, headers=headers)
    assert preflight.status_code == 200
    assert preflight.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in preflight.headers


async def test_an_unknown_address_and_a_wrong_method_are_errors_of_the_same_shape(client):
    assert (await client.get("/api/v1/nothing")).json()["error"]["code"] == "not_found"
    assert (await client.get(URL)).json()["error"]["code"] == "method_not_allowed"


async def test_the_name_of_a_request_reaches_the_assistant_and_a_short_one_is_refused(client, assistant):
    name = "7d4c1c1e-2f5a-4b0e-9f3b-0d6a5c1f8e21"
    await client.post(URL, json={**ASKED, "request_id": name})
    assert assistant.questions[0].id == name
    assert (await client.post(URL, json={**ASKED, "request_id": "1"})).status_code == 422


async def test_what_officials_ruled_is_shown_and_the_question_is_counted(assistant, database):
    by = official(database)
    now = datetime.now(UTC)
    notice = Notice(text="Bão số 9", text_en="", starts_at=now, ends_at=now + timedelta(hours=1))
    with database.transaction() as connection:
        put_up(connection, notice, by)
    desk = Desk(database, Settings())
    desk.keep_up()
    transport = httpx.ASGITransport(app=create_app(assistant, desk))
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as client:
        answer = (await client.post(URL, json=ASKED)).json()
        chat = {"model": "motcua", "messages": [{"role": "user", "content": text} for text in ("khai sinh", "lệ phí")]}
        await client.post("/v1/chat/completions", json=chat)
    desk.keep_up()
    assert answer["alerts"] == ["Bão số 9"]
    with database.transaction() as connection:
        assert was_asked(connection, answer["id"])
        channels = [row.channel for row in connection.scalars(select(AskedQuestion))]
    assert sorted(channels) == ["chat", "web"]  # of a chat only the last turn is a question just asked
