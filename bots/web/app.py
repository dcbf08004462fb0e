"""Builds the web application around an assistant."""

from collections.abc import Iterator, Sequence

from fastapi import APIRouter, FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp

from assistant.explaining.explainer import Explainer
from bots.answers_questions import AnswersQuestions
from bots.channels import Channel
from bots.desk import Desk
from bots.uploads import LARGEST
from bots.web.admission import Admission
from bots.web.body_limit import BodyLimit
from bots.web.bug_guard import BugGuard
from bots.web.catalogue_routes import catalogue_routes
from bots.web.chat_completions import chat_routes
from bots.web.cross_origin import OFFICIALS, OpenToPortals
from bots.web.desk_routes import desk_routes
from bots.web.errors import handle_errors
from bots.web.library_access import OpenLibrary
from bots.web.metrics import Measured, Metrics, RequestTimer
from bots.web.pages import page_routes
from bots.web.refreshing import Refreshing
from bots.web.routes import answer_routes, service_routes
from bots.web.safe_headers import SafeHeaders
from bots.web.sheets import sheet_routes
from bots.web.streaming import stream_routes

_DESCRIPTION = """
Hỏi đáp thủ tục hành chính và thẩm quyền hai cấp. Mỗi câu trả lời ghép từ các trường của bản ghi thủ tục, kèm nguồn.

Answers questions about Viet Nam's administrative procedures and about which level of government decides. Every fact is
rendered from a record, with its source; it holds for one day and one place. No key is needed. Nothing that people write
is logged, nor kept unless the office that runs this has set for how many days, and then without personal numbers.
"""


def create_app(
    assistant: AnswersQuestions,
    desk: Desk | None = None,
    refresh_seconds: float = 1.0,
    *,
    library: OpenLibrary | None = None,
    origins: Sequence[str] = ("*",),
    officials: ASGIApp | None = None,
    metrics: bool = False,
    explainer: Explainer | None = None,
) -> FastAPI:
    """Return the application; while it runs, ``assistant`` is refreshed every ``refresh_seconds``.

    With a ``desk``, officials' rulings apply and questions are counted. ``library`` opens the knowledge for look-ups
    and sheets; pages of ``origins`` may embed the widget. ``officials`` is the application of the officials' page,
    where there is one; ``metrics`` opens ``/metrics``. An ``explainer`` adds what a language model words to streams.
    """
    meter = Metrics(explainer.budget if explainer else None) if metrics else None
    assistant = Measured(assistant, meter) if meter else assistant
    refreshing = Refreshing(assistant, refresh_seconds, lambda: library and library().suggestions)

    app = FastAPI(
        title="Motcua",
        version="1",
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        separate_input_output_schemas=False,
        lifespan=lambda _: refreshing.under_way(),
    )
    for router in _routers(assistant, desk, refreshing, library, explainer):
        app.include_router(router)
    if officials:
        app.mount(OFFICIALS, officials)
    handle_errors(app)
    _surround(app, origins)
    if meter:
        app.include_router(meter.routes())
        app.add_middleware(RequestTimer, metrics=meter)
    return app


def _routers(
    assistant: AnswersQuestions,
    desk: Desk | None,
    refreshing: Refreshing,
    library: OpenLibrary | None,
    explainer: Explainer | None,
) -> Iterator[APIRouter]:
    """Yield the routes in the order in which ``/docs`` lists them."""
    web = desk.service(assistant, Channel.WEB) if desk else assistant
    chat = desk.service(assistant, Channel.CHAT) if desk else assistant
    yield answer_routes(web, explainer)
    yield stream_routes(web, explainer)
    yield chat_routes(chat, before=assistant, explainer=explainer)
    if desk:
        yield desk_routes(desk)
    yield service_routes(refreshing)
    yield page_routes()
    if library:
        yield catalogue_routes(library)
        yield sheet_routes(library)


def _surround(app: FastAPI, origins: Sequence[str]) -> None:
    """Add what every request passes through; the last one added is the outermost."""
    app.add_middleware(Admission)
    app.add_middleware(BodyLimit, larger={f"{OFFICIALS}/documents": LARGEST})
    app.add_middleware(BugGuard)
    app.add_middleware(GZipMiddleware, minimum_size=1024)
    # By default any portal may embed the widget: its routes know no cookie, so a foreign page has nothing to borrow.
    app.add_middleware(
        OpenToPortals,
        allow_origins=list(origins),
        allow_methods=["GET", "POST"],
        allow_headers=["content-type"],
        max_age=86_400,
    )
    app.add_middleware(SafeHeaders)
