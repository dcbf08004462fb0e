import asyncio
import logging

import httpx

from bots.web.app import create_app
from bots.web.refreshing import Refreshing
from knowledge.errors import NoKnowledge


def raises(kind, message):
    def fail():
        raise kind(message)

    return fail


async def test_a_running_server_is_refreshed_again_and_again_until_it_stops(assistant):
    app = create_app(assistant, refresh_seconds=0.01)
    async with app.router.lifespan_context(app):
        assert assistant.refreshes >= 1
        await asyncio.sleep(0.2)
    seen = assistant.refreshes
    assert seen > 3
    await asyncio.sleep(0.05)
    assert assistant.refreshes == seen


async def test_a_refresh_that_fails_is_tried_again_and_logged_once(assistant, caplog):
    assistant.on_refresh = raises(RuntimeError, "hỏng")
    app = create_app(assistant, refresh_seconds=0.01)
    async with app.router.lifespan_context(app):
        await asyncio.sleep(0.2)
    assert assistant.refreshes > 3
    assert len([r for r in caplog.records if r.levelno == logging.ERROR]) == 1


async def test_the_server_is_ready_once_a_generation_is_open_and_stays_so(assistant):
    refreshing = Refreshing(assistant, seconds=1)
    assistant.on_refresh = raises(NoKnowledge, "Chưa có dữ liệu; hãy chạy motcua ingest.")
    await refreshing.once()
    assert refreshing.refusal == "Chưa có dữ liệu; hãy chạy motcua ingest."
    assistant.on_refresh = lambda: None
    await refreshing.once()
    assert refreshing.refusal is None
    assistant.on_refresh = raises(NoKnowledge, "Bản mới hỏng.")
    await refreshing.once()
    assert refreshing.refusal is None  # the old generation still answers


async def test_health_says_alive_while_readiness_says_why_it_cannot_answer(client):
    assert (await client.get("/healthz")).json() == {"status": "ok"}
    response = await client.get("/readyz")  # the lifespan has not begun
    assert response.status_code == 503
    assert response.json()["error"]["code"] == "knowledge_unavailable"


async def test_readiness_follows_the_first_refresh(assistant):
    app = create_app(assistant)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://portal.test") as client,
    ):
        assert (await client.get("/readyz")).json() == {"status": "ready"}
