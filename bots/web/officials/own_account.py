"""One's own sessions and password: sign out everywhere else; change the password."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from bots.accounts import Role
from bots.passwords import LONGEST, hashed, weakness
from bots.state.accounts import credentials, set_password
from bots.state.sessions import end_other_sessions, open_session, sessions_of
from bots.web.officials.access import protected, visit_of
from bots.web.officials.cookies import keep_session
from bots.web.officials.means import Means
from bots.web.officials.pages import go, page
from bots.web.officials.proof import device_of, proven, remember_device
from bots.web.officials.standing import Standing

Password = Annotated[str, Form(max_length=4 * LONGEST)]


def own_account_routes(means: Means) -> APIRouter:
    """Return the routes on one's own sessions and password."""
    router = protected(means, Role.VIEWER, Standing.PASSWORD)

    @router.get("/password")
    def show(request: Request) -> Response:
        return _page(request, means)

    @router.post("/password")
    def change(request: Request, current: Password, new: Password, again: Password) -> Response:
        account = visit_of(request).account
        problem = wrong_password(request, means, current) or _objection(request, current, new, again)
        if problem:
            return _page(request, means, 422, problem)
        now = means.now()
        set_password(means.database, account.id, hashed(new), now, by=account.id)
        response = go(request, "/", "PASSWORD")
        keep_session(open_session(means.database, account.id, now), request, response)
        remember_device(means, account, request, response)
        return response

    @router.post("/sessions/end")
    def end_others(request: Request, current: Password) -> Response:
        problem = wrong_password(request, means, current)
        if problem:
            return _page(request, means, 422, problem)
        end_other_sessions(means.database, visit_of(request), means.now())
        return go(request, "/password", "ENDED_OTHERS")

    return router


def wrong_password(request: Request, means: Means, current: str) -> str:
    """Return the name of the sentence that the password is not one's own, or ""."""
    known = credentials(means.database, visit_of(request).account.login)
    return "" if proven(known, current, means, device_of(request, known, means)) else "WRONG_PASSWORD"


def _objection(request: Request, current: str, new: str, again: str) -> str:
    """Return the name of the sentence that says why the password stays as it is, or ""."""
    account = visit_of(request).account
    if new != again:
        return "NOT_THE_SAME"
    weak = weakness(new, account.login, *account.name.split(), current)
    return f"WEAK_{weak.name}" if weak else ""


def _page(request: Request, means: Means, status: int = 200, problem: str = "") -> Response:
    sessions = sessions_of(means.database, visit_of(request), means.now())
    return page(request, "password", status, problem=problem, sessions=sessions)
