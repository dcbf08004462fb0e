"""The page to print of one procedure."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse

from assistant.messages import Message, SheetMessage
from assistant.question import make_question
from assistant.sheet import compose_sheet
from bots.web.library_access import OpenLibrary
from bots.web.pages import page_headers
from bots.web.qr_code import qr_code
from bots.web.templating import render


def sheet_routes(library: OpenLibrary) -> APIRouter:
    """Return the page's route; like the widget it is no part of the API."""
    router = APIRouter(include_in_schema=False)

    @router.get("/sheets/{code}")
    def sheet(
        code: str,
        language: Annotated[str, Query(pattern="^(vi|en)$")] = "vi",
        place: str | None = None,
        as_of: str | None = None,
        print: bool = False,
    ) -> Response:
        question = make_question(code, as_of, place)
        held = library()
        procedure = held.records.procedure(code)
        if procedure is None:
            return _page(404, "missing_sheet.html", language=language, code=code, M=SheetMessage)
        made = compose_sheet(procedure, question, held, language)
        return _page(
            200,
            "sheet.html",
            language=language,
            sheet=made,
            printed=print,
            M=SheetMessage,
            notice=Message.ASSISTANT.in_(language),
            today=date.today(),
            qr_code=qr_code(made.url),
        )

    return router


def _page(status: int, template: str, **values: object) -> Response:
    return HTMLResponse(render(template, values), status, page_headers())
