"""Devices that have signed in before: whoever guesses passwords elsewhere cannot shut an account's owner out.

Such a device holds a cookie that was made for one account with its password, and its wrong passwords are counted apart
(OWASP's "device cookies"). It opens nothing by itself, and is worth nothing once the password or the second factor has
changed.
"""

import hashlib
import hmac
import secrets

from bots.accounts import Credentials


def device_cookie(known: Credentials) -> str:
    """Return the value to leave on a device that has just signed in to this account."""
    name = secrets.token_urlsafe(16)
    return f"{name}.{_seal(name, known)}"


def device_named(value: str | None, known: Credentials | None) -> str | None:
    """Return the device's name if its cookie was made for this account and its present password, else None."""
    name, _, seal = (value or "").partition(".")
    if known is None or not hmac.compare_digest(seal.encode(), _seal(name, known).encode()):
        return None
    return name


def _seal(name: str, known: Credentials) -> str:
    """Return what only this server can make: the hash, with its salt, never leaves the database."""
    told = f"device {name} {known.account.id} {known.factor_seed or ''}".rstrip().encode()
    return hmac.new(known.password_hash.encode(), told, hashlib.sha256).hexdigest()
