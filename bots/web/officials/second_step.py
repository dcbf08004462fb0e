"""The second step of signing in."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from bots.accounts import Role
from bots.state.sessions import open_session
from bots.web.officials.access import protected, visit_of
from bots.web.officials.cookies import keep_session, session_in
from bots.web.officials.means import Means
from bots.web.officials.pages import go, page
from bots.web.officials.proof import remember_device
from bots.web.officials.second_proof import code_refused
from bots.web.officials.standing import Standing

Code = Annotated[str, Form(max_length=60)]  # of six digits, or a recovery code


def second_step_routes(means: Means) -> APIRouter:
    """Return the routes that a session may use whose second step is still to come."""
    router = protected(means, Role.VIEWER, Standing.SECOND_STEP)

    @router.get("/second-step")
    def show(request: Request, next: str = "") -> Response:
        return _page(request, next) if visit_of(request).awaits_factor else go(request, next)

    @router.post("/second-step")
    def prove(request: Request, code: Code, next: Annotated[str, Form()] = "") -> Response:
        visit = visit_of(request)
        problem = code_refused(request, means, visit.account, code) if visit.awaits_factor else ""
        if problem:
            return _page(request, next, 429 if problem == "TOO_MANY" else 401, problem)
        value = open_session(means.database, visit.account.id, means.now(), session_in(request))
        response = go(request, next)
        keep_session(value, request, response)
        remember_device(means, visit.account, request, response)
        return response

    return router


def _page(request: Request, next: str, status: int = 200, problem: str = "") -> Response:
    return page(request, "second_step", status, next=next, problem=problem)
