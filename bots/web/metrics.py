"""``/metrics`` for Prometheus: how many, how they ended and how long they took; no text, no address, no person."""

import time
from collections.abc import Iterator, MutableMapping
from typing import Any

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.answer import Answer, Outcome
from assistant.explaining.budget import Budget
from assistant.question import Question
from bots.answers_questions import AnswersQuestions

_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_METHODS = {"GET", "HEAD", "POST", "OPTIONS"}
_OTHER = "other"  # whatever a stranger may invent, so that he cannot fill the memory with names


class Metrics:
    """The measures of one process; with a ``budget``, also what its language model has cost today."""

    def __init__(self, budget: Budget | None = None) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        if budget:
            self._registry.register(ModelMeasures(budget))
        self.answers = Histogram(
            "motcua_answer_seconds",
            "Seconds that an answer took, by outcome and language.",
            ("outcome", "language"),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self.requests = Histogram(
            "motcua_http_request_seconds",
            "Seconds until a response was sent, by method, route and status.",
            ("method", "route", "status"),
            buckets=_SECONDS,
            registry=self._registry,
        )

    def routes(self) -> APIRouter:
        """Return the route that Prometheus asks."""
        router = APIRouter(tags=["service"])

        @router.get("/metrics", include_in_schema=False)
        async def metrics() -> Response:
            return Response(generate_latest(self._registry), media_type=CONTENT_TYPE_LATEST)

        return router


class ModelMeasures(Collector):
    """What the language model of this process has cost and given today (UTC), read from its budget when asked.

    Gauges, not counters: they begin at 0 every day, as the day's limit does.
    """

    def __init__(self, budget: Budget) -> None:
        self._budget = budget

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield the measures as they are now."""
        spent = self._budget.spent
        for name, help_text, value in (
            ("calls_today", "Calls of the language model.", spent.calls),
            ("failed_calls_today", "Calls of the language model that were of no use.", spent.failures),
            ("tokens_today", "Tokens that the language model cost, read and written.", spent.tokens),
            ("tokens_limit", "Tokens that a day may cost; 0 is no limit.", self._budget.tokens_per_day),
            ("resting", "1 while the model is left alone, having failed too often in a row.", self._budget.rests),
        ):
            yield GaugeMetricFamily(f"motcua_model_{name}", help_text, value=value)
        checked = GaugeMetricFamily(
            "motcua_model_sentences_today",
            "Sentences of explanations, by what the check made of them.",
            labels=("check",),
        )
        checked.add_metric(("kept",), spent.kept)
        checked.add_metric(("dropped",), spent.dropped)
        yield checked


class Measured:
    """An assistant whose answers are timed; a failure counts as an error."""

    def __init__(self, assistant: AnswersQuestions, metrics: Metrics) -> None:
        self._assistant, self._metrics = assistant, metrics

    def refresh(self) -> object:
        """Open a newly published generation, if there is one; may raise ``KnowledgeError``."""
        return self._assistant.refresh()

    def answer(self, question: Question) -> Answer:
        """Return the assistant's answer, timed."""
        started, outcome, language = time.perf_counter(), Outcome.ERROR, _OTHER
        try:
            answer = self._assistant.answer(question)
            outcome, language = answer.outcome, answer.language
        finally:
            self._metrics.answers.labels(outcome, language).observe(time.perf_counter() - started)
        return answer


class RequestTimer:
    """ASGI middleware: times every request from its arrival to the end of its response."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and note how long it took."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started, status = time.perf_counter(), 499  # a client that left before any response

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            method = scope["method"] if scope["method"] in _METHODS else _OTHER
            measure = self._metrics.requests.labels(method, _route(scope), str(status))
            measure.observe(time.perf_counter() - started)


def _route(scope: MutableMapping[str, Any]) -> str:
    """Return the route as it was declared (``/api/v1/tickets/{code}``): a path may hold what a person typed."""
    path = getattr(scope.get("route"), "path", None)
    return f"{scope.get('root_path', '')}{path}" if path else _OTHER
