"""Sign in, sign out, change one's password."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response

from bots.accounts import Account, Credentials, Role
from bots.passwords import LONGEST, hashed, matches, weakness
from bots.state.accounts import credentials, note_failure, set_password
from bots.state.sessions import end_session, open_session
from bots.web.officials.access import check_origin, check_token, protected, visit_of
from bots.web.officials.cookies import door_token, forget_session, keep_door_token, keep_session, session_in
from bots.web.officials.means import Means
from bots.web.officials.pages import go, page

Password = Annotated[str, Form(max_length=4 * LONGEST)]


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
        password: Password,
        next: Annotated[str, Form()] = "",
    ) -> Response:
        now, address = means.now(), request.client.host if request.client else ""
        if means.slowing.refuses(address, now):
            return _door(request, next, 429, "TOO_MANY", login)
        known = credentials(means.database, login.strip().lower())
        if not _right(known, password, means) or known is None:
            means.slowing.failed(address, now)
            return _door(request, next, 401, "SIGN_IN_REFUSED", login)
        response = go(request, next)
        keep_session(open_session(means.database, known.account.id, now, session_in(request)), request, response)
        return response

    return router


def own_account_routes(means: Means) -> APIRouter:
    """Return the routes on one's own session and password."""
    router = protected(means, Role.VIEWER, temporary_too=True)

    @router.post("/sign-out")
    def sign_out(request: Request) -> Response:
        end_session(means.database, visit_of(request), means.now())
        response = go(request, "/sign-in", "SIGNED_OUT")
        forget_session(request, response)
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    @router.get("/password")
    def show(request: Request) -> Response:
        return page(request, "password", problem="")

    @router.post("/password")
    def change(request: Request, current: Password, new: Password, again: Password) -> Response:
        account = visit_of(request).account
        problem = _objection(means, account, current, new, again)
        if problem:
            return page(request, "password", 422, problem=problem)
        now = means.now()
        set_password(means.database, account.id, hashed(new), now, by=account.id)
        response = go(request, "/", "PASSWORD")
        keep_session(open_session(means.database, account.id, now), request, response)
        return response

    return router


def _right(known: Credentials | None, password: str, means: Means) -> bool:
    """Tell whether this may sign in; whoever may not learns nothing from how long it took."""
    now = means.now()
    matched = matches(password, known.password_hash if known else None)
    if known is None or known.account.disabled_at or (known.locked_until and now < known.locked_until):
        return False
    if not matched:
        note_failure(means.database, known.account.id, now)
        return False
    return known.account.temporary_until is None or now < known.account.temporary_until


def _objection(means: Means, account: Account, current: str, new: str, again: str) -> str:
    """Return the name of the sentence that says why the password stays as it is, or ""."""
    known = credentials(means.database, account.login)
    if not _right(known, current, means):
        return "WRONG_PASSWORD"
    if new != again:
        return "NOT_THE_SAME"
    weak = weakness(new, account.login, *account.name.split(), current)
    return f"WEAK_{weak.name}" if weak else ""


def _door(request: Request, next: str, status: int = 200, problem: str = "", login: str = "") -> Response:
    token = door_token(request)
    response = page(request, "sign_in", status, next=next, problem=problem, login=login, door=token)
    keep_door_token(token, request, response)
    return response
