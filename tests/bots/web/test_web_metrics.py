"""What Prometheus is told: counts and seconds, and nothing of anybody."""

import re

import httpx
import pytest

from assistant.answer import Answer, Outcome
from assistant.errors import AssistantError
from assistant.explaining.budget import Budget
from assistant.explaining.explainer import Explainer
from assistant.question import Question
from bots.web.app import create_app

SECRET = "bí mật của chị Bảy"


class Scripted:
    """Answers "lỗi" with a failure, all else with an answer."""

    def refresh(self) -> None: ...

    def answer(self, question: Question) -> Answer:
        if question.text == "lỗi":
            raise AssistantError("Hỏng. (Broken.)")
        return Answer(outcome=Outcome.ANSWERED, language="vi")


def client(*, metrics: bool, budget: Budget | None = None) -> httpx.AsyncClient:
    explainer = budget and Explainer(None, None, budget, str)  # type: ignore[arg-type]  # only its budget is asked
    app = create_app(Scripted(), metrics=metrics, explainer=explainer)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://motcua.test")


async def measured(*questions: str) -> str:
    async with client(metrics=True) as web:
        for question in questions:
            await web.post("/api/v1/answers", json={"question": question})
        return (await web.get("/metrics")).text


def value(text: str, name: str, **labels: str) -> float | None:
    """Return a sample's value, None if there is none."""
    for found, inside, number in re.findall(r"^(\w+)(?:\{(.*)\})? (\S+)$", text, re.M):
        if found == name and dict(re.findall(r'(\w+)="([^"]*)"', inside)).items() >= labels.items():
            return float(number)
    return None


async def test_answers_are_counted_by_how_they_ended() -> None:
    text = await measured("a", "b", "lỗi")
    assert value(text, "motcua_answer_seconds_count", outcome="answered", language="vi") == 2
    assert value(text, "motcua_answer_seconds_count", outcome="error") == 1


async def test_requests_are_counted_by_route_and_status() -> None:
    text = await measured("a", "lỗi", " ")
    count = "motcua_http_request_seconds_count"
    for status in ("200", "503", "422"):
        assert value(text, count, route="/api/v1/answers", method="POST", status=status) == 1


async def test_the_process_tells_its_memory() -> None:
    assert (value(await measured(), "process_resident_memory_bytes") or 0) > 1_000_000


async def test_what_the_language_model_cost_today_is_told() -> None:
    budget = Budget(5_000)
    for useful in (True, False, False, False):
        assert budget.open()
        budget.close(400, kept=3 if useful else 0, dropped=1, useful=useful)
    async with client(metrics=True, budget=budget) as web:
        text = (await web.get("/metrics")).text
    told = {name: value(text, f"motcua_model_{name}") for name in ("calls_today", "failed_calls_today", "tokens_today")}
    assert told == {"calls_today": 4, "failed_calls_today": 3, "tokens_today": 1_600}
    assert value(text, "motcua_model_tokens_limit") == 5_000
    assert value(text, "motcua_model_resting") == 1
    assert value(text, "motcua_model_sentences_today", check="kept") == 3
    assert value(text, "motcua_model_sentences_today", check="dropped") == 4


async def test_a_model_that_has_rested_is_told_to_be_back() -> None:
    now = [0.0]
    budget = Budget(0, clock=lambda: now[0])
    for _ in range(3):
        budget.open()
        budget.close(0, kept=0, dropped=0, useful=False)
    assert budget.rests
    now[0] = 61.0
    async with client(metrics=True, budget=budget) as web:
        assert value((await web.get("/metrics")).text, "motcua_model_resting") == 0


async def test_without_a_language_model_nothing_is_told_of_one() -> None:
    assert "motcua_model" not in await measured()


async def test_nothing_that_was_typed_or_where_from_is_told() -> None:
    async with client(metrics=True) as web:
        await web.post("/api/v1/answers", json={"question": SECRET}, headers={"x-forwarded-for": "203.0.113.9"})
        await web.get(f"/{SECRET}", params={"q": SECRET})
        await web.request("BIMAT", "/")
        text = (await web.get("/metrics")).text
    assert value(text, "motcua_http_request_seconds_count", route="other", status="404") == 1
    assert value(text, "motcua_http_request_seconds_count", method="other") == 1
    for hidden in ("Bảy", "B%E1", "203.0.113.9", "BIMAT"):
        assert hidden not in text


async def test_without_the_setting_there_is_nothing_at_that_address() -> None:
    async with client(metrics=False) as web:
        assert (await web.get("/metrics")).status_code == 404


@pytest.mark.parametrize("path", ["/healthz", "/api/v1/answers"])
async def test_metrics_change_nothing_else(path: str) -> None:
    async with client(metrics=False) as plain, client(metrics=True) as metered:
        assert (await plain.get(path)).text == (await metered.get(path)).text
