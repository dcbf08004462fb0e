"""Sign in."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response

from bots.passwords import LONGEST
from bots.state.accounts import credentials
from bots.state.sessions import open_session
from bots.web.officials.access import check_origin, check_token
from bots.web.officials.cookies import door_token, keep_door_token, keep_session, session_in
from bots.web.officials.means import Means
from bots.web.officials.pages import go, page
from bots.web.officials.proof import device_of, proven, remember_device


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
        response = go(request, next)
        keep_session(open_session(means.database, known.account.id, now, session_in(request)), request, response)
        remember_device(means, known.account, request, response)
        return response

    return router


def _door(request: Request, next: str, status: int = 200, problem: str = "", login: str = "") -> Response:
    token = door_token(request)
    response = page(request, "sign_in", status, next=next, problem=problem, login=login, door=token)
    keep_door_token(token, request, response)
    return response
