"""Renders the officials' pages: plain HTML, everything escaped, nothing of it from another host, no script."""

from datetime import date, datetime
from importlib import resources
from typing import Any

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from markupsafe import Markup

from assistant.composing.wording import day
from bots.accounts import Role
from bots.state.sessions import Visit
from bots.vietnam_time import VIETNAM
from bots.web.officials.access import FORM_TOKEN, standing_in
from bots.web.officials.cookies import language_of
from bots.web.officials.messages import said, said_if_known
from bots.web.officials.standing import Standing
from bots.web.templating import render

# What stands in the navigation: path, name, who may see it.
SECTIONS = (
    ("/", "HOME", Role.VIEWER),
    ("/tickets", "TICKETS", Role.VIEWER),
    ("/look-up", "LOOK_UP", Role.VIEWER),
    ("/questions", "QUESTIONS", Role.VIEWER),
    ("/approved", "APPROVED", Role.VIEWER),
    ("/documents", "DOCUMENTS", Role.EDITOR),
    ("/switches", "SWITCHES", Role.APPROVER),
    ("/report", "REPORT", Role.EDITOR),
    ("/accounts", "ACCOUNTS", Role.ADMIN),
    ("/log", "DEEDS", Role.ADMIN),
)
_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",  # a form must still say where it comes from
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page in the reader's language."""
    language = language_of(request)
    visit: Visit | None = getattr(request.state, "visit", None)
    here = _here(request)
    frame = {
        "say": lambda name, /, **blanks: said(name, language, **blanks),
        "day": lambda value: _day(value, language),
        "moment": lambda value: _moment(value, language),
        "may": lambda role: visit is not None and visit.account.role.includes(Role(role)),
        "language": language,
        "visit": visit,
        "working": standing_in(request) == Standing.WORK,
        "base": base_of(request),
        "here": here,
        "token_field": FORM_TOKEN,
        "token": lambda: _token(visit),
        "menu": SECTIONS,
        "menu_at": f"/{here.split('?')[0].split('/')[1]}",
        "done": _done(request, language),
    }
    assert not values.keys() & frame.keys()
    text = render(f"{template}.html", values | frame, "bots.web.officials")
    return HTMLResponse(text, status, HEADERS)


def go(request: Request, path: str, done: str = "") -> Response:
    """Send the browser on to one of our pages, which then says what was ``done``; any other ``path`` leads home."""
    path = path if path.startswith("/") else "/"
    mark = "&" if "?" in path else "?"
    address = f"{base_of(request)}{path}" + (f"{mark}done={done}" if done else "")
    return RedirectResponse(address, 303, HEADERS)


def base_of(request: Request) -> str:
    """Return the path under which all pages stand: ``/officials``."""
    return str(request.scope.get("root_path", ""))


def stylesheet() -> str:
    """Return the one style sheet."""
    return resources.files("bots.web.officials").joinpath("static/officials.css").read_text(encoding="utf-8")


def _here(request: Request) -> str:
    """Return the address of this page within ours, to come back to it."""
    path = request.url.path.removeprefix(base_of(request)) or "/"
    return f"{path}?{request.url.query}" if request.url.query else path


def _token(visit: Visit | None) -> Markup:
    """Return the hidden field that shows a form to be ours."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FORM_TOKEN, visit.form_token if visit else "")


def _done(request: Request, language: str) -> str:
    """Return what the form before this page did, in words of ours."""
    name = request.query_params.get("done", "")
    return said_if_known(name if name in {"", "DONE"} else f"DONE_{name}", language)


def _day(value: date, language: str) -> str:
    return day(value, language)


def _moment(value: datetime, language: str) -> str:
    """Return a time in Viet Nam's, to the minute."""
    local = value.astimezone(VIETNAM)
    return f"{local:%H:%M} {day(local.date(), language)}"
