"""One's own second factor: turned on with its first code, its recovery codes made anew, turned off."""

from datetime import datetime

from fastapi import APIRouter, Request, Response

from bots.accounts import Role
from bots.second_factor import (
    Factor,
    address_of,
    digits_in,
    new_factor,
    recovery_codes,
    recovery_digest,
    secret_of,
    step_shown,
)
from bots.state.second_factors import begin_factor, codes_left, confirm_factor, factor_of, remove_factor, renew_codes
from bots.web.officials.access import protected, visit_of
from bots.web.officials.means import Means
from bots.web.officials.own_account import Password, wrong_password
from bots.web.officials.pages import go, page
from bots.web.officials.proof import remember_device
from bots.web.officials.second_proof import code_refused
from bots.web.officials.second_step import Code
from bots.web.officials.standing import Standing
from bots.web.qr_code import qr_code


def second_factor_routes(means: Means) -> APIRouter:
    """Return the routes on one's own second factor; each change asks for the password and a code."""
    router = protected(means, Role.VIEWER, Standing.SECOND_FACTOR)

    @router.get("/second-factor")
    def show(request: Request) -> Response:
        return _page(request, means)

    @router.post("/second-factor/begin")
    def begin(request: Request) -> Response:
        begin_factor(means.database, visit_of(request).account.id, new_factor(means.factor_key))
        return go(request, "/second-factor")

    @router.post("/second-factor/on")
    def turn_on(request: Request, current: Password, code: Code) -> Response:
        visit, now = visit_of(request), means.now()
        factor = factor_of(means.database, visit.account.id)
        step = _first_step(means, factor, code, now)
        problem = wrong_password(request, means, current) or ("" if step else "WRONG_FIRST_CODE")
        codes = recovery_codes()
        digests = map(recovery_digest, codes)
        if problem or not factor or not step or not confirm_factor(means.database, visit, factor, step, digests, now):
            return _page(request, means, 422, problem or "WRONG_FIRST_CODE")
        return _codes(request, means, codes)

    @router.post("/second-factor/codes")
    def make_codes(request: Request, current: Password, code: Code) -> Response:
        problem = _unproven(request, means, current, code)
        if problem:
            return _page(request, means, 422, problem)
        codes = recovery_codes()
        renew_codes(means.database, visit_of(request), map(recovery_digest, codes), means.now())
        return _codes(request, means, codes)

    @router.post("/second-factor/off")
    def turn_off(request: Request, current: Password, code: Code) -> Response:
        problem, visit = _unproven(request, means, current, code), visit_of(request)
        if problem:
            return _page(request, means, 422, problem)
        remove_factor(means.database, visit.account.id, means.now(), visit.account.id, visit.digest)
        response = go(request, "/second-factor", "FACTOR_OFF")
        remember_device(means, visit.account, request, response)
        return response

    return router


def _first_step(means: Means, factor: Factor | None, typed: str, now: datetime) -> int | None:
    """Return the time step whose code shows that the telephone has the secret, None if it has not."""
    digits = digits_in(typed)
    return step_shown(secret_of(factor, means.factor_key), digits, now) if factor and digits else None


def _unproven(request: Request, means: Means, current: str, code: str) -> str:
    """Return the name of the sentence that says why nothing is changed, or ""."""
    return wrong_password(request, means, current) or code_refused(request, means, visit_of(request).account, code)


def _page(request: Request, means: Means, status: int = 200, problem: str = "") -> Response:
    account = visit_of(request).account
    factor = factor_of(means.database, account.id)
    begun = factor if factor and not factor.since else None
    secret = secret_of(begun, means.factor_key) if begun else ""
    address = address_of(secret, account.login) if begun else ""
    return page(
        request,
        "second_factor",
        status,
        problem=problem,
        required=means.factor_required,
        since=factor.since if factor else None,
        left=codes_left(means.database, account.id),
        secret=" ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        address=address,
        drawing=qr_code(address) if begun else "",
    )


def _codes(request: Request, means: Means, codes: list[str]) -> Response:
    """Show recovery codes, this once."""
    response = page(request, "recovery_codes", codes=codes)
    remember_device(means, visit_of(request).account, request, response)
    return response
