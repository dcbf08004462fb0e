"""Sign in and out."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form, Request, Response

from bots.accounts import Account, Role
from bots.passwords import LONGEST
from bots.state.accounts import credentials
from bots.state.sessions import end_session, open_session
from bots.web.officials.access import check_origin, check_token, protected, visit_of
from bots.web.officials.cookies import door_token, forget_session, keep_door_token, keep_session, session_in
from bots.web.officials.means import Means
from bots.web.officials.pages import go, page
from bots.web.officials.proof import device_of, proven, remember_device
from bots.web.officials.standing import Standing


def sign_in_routes(means: Means) -> APIRouter:
    """Return the routes that need no session."""
    router = APIRouter()

    @router.get("/sign-in")
    def show(request: Request, next: str = "") -> Response:
        return _door(request, next)

    async def from_our_door(request: Request) -> None:
        check_origin(request)
        await check_token(request, door_token(request))

    @router.post("/sign-in", dependencies=[Depends(from_our_door)])
    def sign_in(
        request: Request,
        login: Annotated[str, Form(max_length=80)],
        password: Annotated[str, Form(max_length=4 * LONGEST)],
        next: Annotated[str, Form()] = "",
    ) -> Response:
        now, known = means.now(), credentials(means.database, login.strip().lower())
        device = device_of(request, known, means)
        trying = device or (request.client.host if request.client else "")
        if means.slowing.refuses(trying, now):
            return _door(request, next, 429, "TOO_MANY", login)
        if not proven(known, password, means, device) or known is None:
            means.slowing.failed(trying, now)
            return _door(request, next, 401, "SIGN_IN_REFUSED", login)
        return _let_in(request, means, known.account, next)

    return router


def sign_out_routes(means: Means) -> APIRouter:
    """Return the route that everybody may use who has shown a password."""
    router = protected(means, Role.VIEWER, Standing.SECOND_STEP)

    @router.post("/sign-out")
    def sign_out(request: Request) -> Response:
        end_session(means.database, visit_of(request), means.now())
        response = go(request, "/sign-in", "SIGNED_OUT")
        forget_session(request, response)
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    return router


def _let_in(request: Request, means: Means, account: Account, next: str) -> Response:
    """Open a session for whoever has shown the password; with a second factor it may do nothing but show that."""
    awaits = account.factor_since is not None
    response = go(request, f"/second-step?{urlencode({'next': next})}" if awaits else next)
    value = open_session(means.database, account.id, means.now(), session_in(request), awaits)
    keep_session(value, request, response)
    if not awaits:
        remember_device(means, account, request, response)
    return response


def _door(request: Request, next: str, status: int = 200, problem: str = "", login: str = "") -> Response:
    token = door_token(request)
    response = page(request, "sign_in", status, next=next, problem=problem, login=login, door=token)
    keep_door_token(token, request, response)
    return response
