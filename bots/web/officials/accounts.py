"""An admin's pages: accounts, and the log of what was done."""

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response

from assistant.errors import AssistantError
from assistant.question import place_asked
from bots.accounts import LOGIN, Account, Role
from bots.passwords import hashed
from bots.state.accounts import TEMPORARY, account_with_id, accounts, add_account, set_disabled, set_password, set_role
from bots.state.deeds import latest_deeds
from bots.state.second_factors import remove_factor
from bots.typeable import typeable_secret
from bots.web.officials.access import protected, visit_of
from bots.web.officials.means import Means
from bots.web.officials.messages import AccountWords, Words
from bots.web.officials.pages import go, page
from bots.web.officials.refusals import Refusal
from bots.web.officials.typed import Number

_SHOWN = 100  # deeds a page


def account_routes(means: Means) -> APIRouter:
    """Return the routes on all accounts."""
    router = protected(means, Role.ADMIN)

    @router.get("/accounts")
    def show(request: Request) -> Response:
        return _page(request, means)

    @router.post("/accounts")
    def add(
        request: Request,
        login: Annotated[str, Form(max_length=80)],
        name: Annotated[str, Form(min_length=1, max_length=120)],
        role: Annotated[Role, Form()],
        place: Annotated[str, Form(max_length=120)] = "",
    ) -> Response:
        login = login.strip().lower()
        if not LOGIN.fullmatch(login):
            return _page(request, means, 422, AccountWords.BAD_LOGIN.name)
        now, password = means.now(), typeable_secret()
        wanted = Account(
            id=0,
            login=login,
            name=name.strip(),
            role=role,
            place=place.strip() or None,
            temporary_until=now + TEMPORARY,
        )
        try:
            if wanted.place:
                place_asked(wanted.place)  # what names no unit would confine the account to nobody's tickets
            add_account(means.database, wanted, hashed(password), now, visit_of(request).account.id)
        except AssistantError as taken:
            return _page(request, means, 422, said=str(taken))
        return _page(request, means, given=wanted, password=password)

    @router.post("/accounts/{official}/password")
    def give_password(request: Request, official: Number) -> Response:
        account, now, password = _other(request, means, official), means.now(), typeable_secret()
        until, by = now + TEMPORARY, visit_of(request).account.id
        set_password(means.database, official, hashed(password), now, by, until)
        return _page(request, means, given=account, until=until, password=password)

    @router.post("/accounts/{official}/second-factor")
    def reset_factor(request: Request, official: Number) -> Response:
        _other(request, means, official)
        remove_factor(means.database, official, means.now(), visit_of(request).account.id)
        return go(request, "/accounts", "FACTOR_RESET")

    @router.post("/accounts/{official}/role")
    def change_role(request: Request, official: Number, role: Annotated[Role, Form()]) -> Response:
        _other(request, means, official)
        set_role(means.database, official, role, means.now(), visit_of(request).account.id)
        return go(request, "/accounts", "DONE")

    @router.post("/accounts/{official}/disabled")
    def disable(request: Request, official: Number, disabled: Annotated[bool, Form()]) -> Response:
        _other(request, means, official)
        set_disabled(means.database, official, disabled, means.now(), visit_of(request).account.id)
        return go(request, "/accounts", "DONE")

    return router


def log_routes(means: Means) -> APIRouter:
    """Return the route of the log."""
    router = protected(means, Role.ADMIN)

    @router.get("/log")
    def show(request: Request, skip: Annotated[int, Query(ge=0, le=1_000_000)] = 0) -> Response:
        deeds = latest_deeds(means.database, _SHOWN + 1, skip)
        return page(request, "log", deeds=deeds[:_SHOWN], more=len(deeds) > _SHOWN, following=skip + _SHOWN)

    return router


def _page(request: Request, means: Means, status: int = 200, problem: str = "", **values: object) -> Response:
    shown = {"said": "", "given": None, "password": "", "until": means.now() + TEMPORARY} | values
    return page(
        request, "accounts", status, accounts=accounts(means.database), roles=list(Role), problem=problem, **shown
    )


def _other(request: Request, means: Means, official: int) -> Account:
    """Return the account meant; one's own is changed by nobody but another admin."""
    account = account_with_id(means.database, official)
    if account is None:
        raise Refusal(404, Words.NO_SUCH_PAGE)
    if official == visit_of(request).account.id:
        raise Refusal(422, Words.NOT_ONESELF)
    return account
