"""Builds the officials' application, which stands under ``/officials`` of the server's own."""

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from assistant.errors import AssistantError
from bots.state.database import StateUnavailable
from bots.web.officials.accounts import account_routes, log_routes
from bots.web.officials.approved import approved_routes, approving_routes
from bots.web.officials.cookies import keep_language
from bots.web.officials.documents import document_routes, publishing_routes
from bots.web.officials.explaining import explaining_routes
from bots.web.officials.home import home_routes
from bots.web.officials.laws import law_routes
from bots.web.officials.look_up import look_up_routes
from bots.web.officials.means import Means
from bots.web.officials.messages import Words
from bots.web.officials.own_account import own_account_routes
from bots.web.officials.pages import HEADERS, go, page, stylesheet
from bots.web.officials.questions import question_routes
from bots.web.officials.records import record_routes
from bots.web.officials.refusals import NotSignedIn, NotYet, Refusal
from bots.web.officials.report import report_routes
from bots.web.officials.second_factor import second_factor_routes
from bots.web.officials.second_step import second_step_routes
from bots.web.officials.signing_in import sign_in_routes, sign_out_routes
from bots.web.officials.standing import PAGES
from bots.web.officials.switches import notice_routes, switch_routes
from bots.web.officials.tickets import answering_routes, replying_routes, ticket_routes
from knowledge.errors import KnowledgeError

PATH = "/officials"
_ROUTES = (
    sign_in_routes,
    sign_out_routes,
    second_step_routes,
    second_factor_routes,
    own_account_routes,
    home_routes,
    look_up_routes,
    record_routes,
    law_routes,
    document_routes,
    publishing_routes,
    ticket_routes,
    answering_routes,
    explaining_routes,
    replying_routes,
    approving_routes,
    approved_routes,
    question_routes,
    switch_routes,
    notice_routes,
    report_routes,
    account_routes,
    log_routes,
)


def officials_app(means: Means) -> FastAPI:
    """Return the application with every page."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    app.include_router(_open_routes())
    for routes in _ROUTES:
        app.include_router(routes(means))
    _handle_errors(app)
    return app


def _open_routes() -> APIRouter:
    """Return what anyone may fetch: the style sheet, the language switch."""
    router, style = APIRouter(), stylesheet()

    @router.get("/officials.css")
    async def css() -> Response:
        return Response(style, media_type="text/css", headers=HEADERS | {"Cache-Control": "public, max-age=300"})

    @router.get("/language/{language}")
    async def switch(request: Request, language: str, back: str = "/") -> Response:
        response = go(request, back)
        keep_language("en" if language == "en" else "vi", request, response)
        return response

    return router


def _handle_errors(app: FastAPI) -> None:
    app.add_exception_handler(NotSignedIn, _not_signed_in)
    app.add_exception_handler(NotYet, _not_yet)
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(RequestValidationError, _bad_form)
    app.add_exception_handler(HTTPException, _no_such_page)
    app.add_exception_handler(AssistantError, _told)
    app.add_exception_handler(StateUnavailable, _away)
    app.add_exception_handler(KnowledgeError, _away)
    app.add_exception_handler(Exception, _bug)


async def _not_signed_in(request: Request, _: Exception) -> Response:
    """Lead to the door; a form that was filled in is not lost without a word."""
    if request.method != "GET":
        return page(request, "refused", 401, sentence="SESSION_OVER", blanks={})
    here = request.url.path.removeprefix(request.scope.get("root_path", ""))
    return go(request, f"/sign-in?next={here}" if here != "/" else "/sign-in")


async def _not_yet(request: Request, _: Exception) -> Response:
    """Lead to what is asked for first."""
    return go(request, PAGES[request.state.standing])


async def _refused(request: Request, refusal: Exception) -> Response:
    assert isinstance(refusal, Refusal)
    return page(request, "refused", refusal.status, sentence=refusal.words.name, blanks={})


async def _bad_form(request: Request, error: Exception) -> Response:
    first = error.errors()[0]["loc"][-1] if isinstance(error, RequestValidationError) else ""
    return page(request, "refused", 422, sentence=Words.BAD_FORM.name, blanks={"field": first})


async def _no_such_page(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return page(request, "refused", status, sentence=Words.NO_SUCH_PAGE.name, blanks={})


async def _told(request: Request, error: Exception) -> Response:
    return page(request, "told", 422, told=str(error))


async def _away(request: Request, error: Exception) -> Response:
    return page(request, "told", 503, told=str(error))


async def _bug(request: Request, _: Exception) -> Response:
    """Show a page; the exception goes on to whoever logs it."""
    return page(request, "refused", 500, sentence=Words.BROKEN.name, blanks={})
