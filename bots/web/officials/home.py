"""The first page: what is waiting."""

from fastapi import APIRouter, Request, Response

from bots.accounts import Role
from bots.web.officials.access import protected
from bots.web.officials.means import Means
from bots.web.officials.pages import page


def home_routes(means: Means) -> APIRouter:
    """Return the route of the first page."""
    router = protected(means, Role.VIEWER)

    @router.get("/")
    def show(request: Request) -> Response:
        return page(request, "home")

    return router
