"""Every page is behind this: who is signed in, whether their role suffices, whether the form is ours."""

import hmac
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Request
from starlette.concurrency import run_in_threadpool

from bots.accounts import Role
from bots.deeds import DeedKind
from bots.state.deeds import write_deed
from bots.state.sessions import Visit, visit_with
from bots.web.officials.cookies import session_in
from bots.web.officials.means import Means
from bots.web.officials.messages import Words
from bots.web.officials.refusals import NotSignedIn, NotYet, Refusal
from bots.web.officials.standing import Standing, standing_of

FORM_TOKEN = "form_token"  # the hidden field of every form
_SAFE = {"GET", "HEAD"}
_LONGEST_PATH = 200  # characters of an address in the log


def protected(means: Means, needed: Role, open_from: Standing = Standing.WORK) -> APIRouter:
    """Return a router whose every route asks for a session of that role, and of a form that it is ours.

    ``open_from``: officials who may not work yet may come here when they have come so far.
    """

    def visiting(request: Request) -> Visit:
        value = session_in(request)
        visit = visit_with(means.database, value, means.now()) if value else None
        if visit is None:
            raise NotSignedIn
        request.state.visit = visit
        request.state.standing = standing_of(visit, means.factor_required)
        if request.state.standing < open_from:
            raise NotYet
        if not visit.account.role.includes(needed):
            note_refused(request, means, visit)
            raise Refusal(403, Words.ROLE_TOO_LOW)
        if "%00" in f"{request.scope['raw_path']!r}{request.url.query}":
            raise Refusal(422, Words.ODD_CHARACTER)
        return visit

    async def our_form(request: Request, visit: Visit = Depends(visiting)) -> None:  # noqa: B008 (FastAPI's own form)
        if request.method not in _SAFE:
            try:
                check_origin(request)
                await check_token(request, visit.form_token)
            except Refusal:
                await run_in_threadpool(note_refused, request, means, visit)
                raise

    return APIRouter(dependencies=[Depends(our_form)])


def visit_of(request: Request) -> Visit:
    """Return who is signed in, on a route of a ``protected`` router."""
    visit: Visit = request.state.visit
    return visit


def standing_in(request: Request) -> Standing | None:
    """Return what whoever is signed in may do, None where nobody is."""
    return getattr(request.state, "standing", None)


def note_refused(request: Request, means: Means, visit: Visit) -> None:
    """Write down that somebody signed in asked for what is not theirs, or sent a form that is not ours."""
    asked = f"{request.method} {request.url.path}"[:_LONGEST_PATH]
    write_deed(means.database, means.now(), visit.account.id, DeedKind.REFUSED, asked)


def check_origin(request: Request) -> None:
    """Refuse a form that another site sent: browsers name the page that it came from."""
    named = request.headers.get("origin") or request.headers.get("referer")
    if named is not None and urlsplit(named).netloc.lower() != request.headers.get("host", "").lower():
        raise Refusal(403, Words.FOREIGN_FORM)


async def check_token(request: Request, expected: str) -> None:
    """Refuse a form without the session's own token, and one with a character that no database takes."""
    form = await request.form()
    sent = form.get(FORM_TOKEN)
    if not isinstance(sent, str) or not hmac.compare_digest(sent.encode(), expected.encode()):
        raise Refusal(403, Words.FOREIGN_FORM)
    if any("\x00" in value for value in form.values() if isinstance(value, str)):
        raise Refusal(422, Words.ODD_CHARACTER)
