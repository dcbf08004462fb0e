"""Whether somebody proves to own an account, judged the same at sign-in and wherever the password is asked again."""

from fastapi import Request, Response

from bots.accounts import Account, Credentials
from bots.deeds import DeedKind
from bots.passwords import matches
from bots.state.accounts import credentials, note_failure
from bots.state.deeds import write_deed
from bots.web.officials.cookies import device_in, keep_device
from bots.web.officials.devices import device_cookie, device_named
from bots.web.officials.means import Means


def device_of(request: Request, known: Credentials | None, means: Means) -> str | None:
    """Return the name of a device that this account's owner has used, unless it has failed too often itself."""
    device = device_named(device_in(request), known)
    return None if device and means.slowing.refuses(device, means.now()) else device


def proven(known: Credentials | None, password: str, means: Means, device: str | None) -> bool:
    """Tell whether this is the owner; whoever is not learns nothing from how long it took.

    An account that is shut for a while, because somebody guesses, is open to a ``device`` of its owner's.
    """
    now = means.now()
    matched = matches(password, known.password_hash if known else None)
    if known is None:
        write_deed(means.database, now, None, DeedKind.SIGN_IN_REFUSED, "?")  # a password is often typed as a login
        return False
    shut = known.locked_until and now < known.locked_until and device is None
    if known.account.disabled_at or shut:
        return False
    if not matched:
        note_failure(means.database, known.account.id, now, counts=device is None)
        return False
    return known.account.temporary_until is None or now < known.account.temporary_until


def remember_device(means: Means, account: Account, request: Request, response: Response) -> None:
    """Leave a cookie on a device on which the account's password has just been shown."""
    known = credentials(means.database, account.login)
    if known:
        keep_device(device_cookie(known), request, response)
