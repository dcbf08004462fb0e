"""Every route of the officials' application, and the lowest role that may use it: a new route must be added here."""

from fastapi.routing import APIRoute

from bots.web.officials.application import officials_app
from bots.web.officials.means import Means

OPEN = {"GET /sign-in", "POST /sign-in", "GET /officials.css", "GET /language/{language}"}
MATRIX = {
    "viewer": {
        "GET /", "GET /password", "POST /password", "POST /sign-out", "POST /sessions/end", "GET /second-step", "POST /second-step", "GET /second-factor",
        "POST /second-factor/begin", "POST /second-factor/on", "POST /second-factor/codes", "POST /second-factor/off", "GET /look-up", "GET /records/{code}",
        "GET /documents-of-law", "GET /article", "GET /tickets", "GET /tickets/{code}", "GET /tickets/{code}/slip", "GET /approved",
        "GET /questions",
    },
    "editor": {
        "GET /documents", "POST /documents", "GET /documents/{number}", "POST /documents/{number}/drop", "POST /tickets/{code}/draft",
        "POST /tickets/{code}/forward", "POST /tickets/{code}/explain", "POST /tickets/{code}/close", "GET /report", "POST /report",
    },
    "approver": {
        "POST /documents/{number}/publish", "POST /tickets/{code}/reply", "GET /approved/new", "POST /approved/new",
        "POST /approved/{number}/withdraw", "GET /switches", "POST /switches/off", "POST /switches/on", "POST /notices",
        "POST /notices/{number}/end",
    },
    "admin": {
        "GET /accounts", "POST /accounts", "POST /accounts/{official}/password", "POST /accounts/{official}/role",
        "POST /accounts/{official}/second-factor", "POST /accounts/{official}/disabled", "GET /log",
    },
}  # fmt: skip


def every_route(means: Means) -> set[str]:
    """Return every route as ``GET /path/{blank}``."""
    routers = [getattr(route, "original_router", None) for route in officials_app(means).routes]
    routes = [route for router in routers if router for route in router.routes]
    assert all(isinstance(route, APIRoute) for route in routes)
    return {f"{method} {route.path}" for route in routes for method in route.methods - {"HEAD"}}


def filled(path: str) -> str:
    """Return a path with something in every blank."""
    return "/".join("1" if part.startswith("{") else part for part in path.split("/"))
