"""Whether somebody shows an account's second factor, judged the same at sign-in and wherever it is asked again."""

from datetime import datetime

from fastapi import Request

from bots.accounts import Account
from bots.deeds import DeedKind
from bots.second_factor import digits_in, recovery_digest, secret_of, step_shown
from bots.state.accounts import credentials
from bots.state.deeds import write_deed
from bots.state.second_factors import claim_guess, factor_of, take_recovery, take_step
from bots.web.officials.means import Means
from bots.web.officials.proof import device_of


def code_refused(request: Request, means: Means, account: Account, typed: str) -> str:
    """Return the name of the sentence that says why a code is not taken, or "" of one that is.

    Guesses are slowed as those of passwords are; a device that the owner has used is counted apart.
    """
    now, device = means.now(), device_of(request, credentials(means.database, account.login), means)
    trying = device or (request.client.host if request.client else "")
    if means.slowing.refuses(trying, now):
        return "TOO_MANY"
    if (device or claim_guess(means.database, account.id, now)) and _taken(means, account.id, typed, now):
        return ""
    means.slowing.failed(trying, now)
    write_deed(means.database, now, account.id, DeedKind.SECOND_STEP_REFUSED, account.login)
    return "WRONG_CODE"


def _taken(means: Means, official: int, typed: str, now: datetime) -> bool:
    """Use up the code of the telephone, or a recovery code; False if it is neither or was used before."""
    factor, digits = factor_of(means.database, official), digits_in(typed)
    if factor is None:
        return False
    if digits is None:
        return take_recovery(means.database, official, recovery_digest(typed), now)
    step = step_shown(secret_of(factor, means.factor_key), digits, now)
    return step is not None and take_step(means.database, official, step)
