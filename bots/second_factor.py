"""The second step of signing in: a code of six digits that a telephone works out from the time (RFC 6238).

The secret that server and telephone share is not kept: it is worked out from a random seed in the database and the
office's key (``MOTCUA_SECOND_FACTOR_KEY``), so that whoever copies the database alone has no code. Without a key the
seed is all there is.
"""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime

from pyotp import TOTP

from bots.typeable import typeable_secret

DIGITS = 6
RECOVERY_CODES = 10
_SECRET = 20  # bytes, as long as RFC 4226 advises


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """What an account's codes are worked out from; in use since ``since``, None while it is being set up.

    ``keyed``: the office had a key when it was begun, and the secret needs it.
    """

    seed: str
    keyed: bool
    since: datetime | None = None


def new_factor(key: str) -> Factor:
    """Return what a new secret is worked out from; ``key`` is the office's, "" if it has none."""
    return Factor(seed=secrets.token_hex(_SECRET), keyed=bool(key))


def secret_of(factor: Factor, key: str) -> str:
    """Return the secret that the telephone is given, in base32."""
    told = f"second factor {factor.seed}".encode()
    made = hmac.new(key.encode() if factor.keyed else b"", told, hashlib.sha256).digest()
    return base64.b32encode(made[:_SECRET]).decode()


def address_of(secret: str, login: str) -> str:
    """Return the ``otpauth:`` address that an app on a telephone reads from a drawing."""
    return TOTP(secret).provisioning_uri(name=login, issuer_name="Motcua")


def step_shown(secret: str, code: str, now: datetime) -> int | None:
    """Return the step of 30 seconds that ``code`` is of: now, or one beside it, as clocks differ; None of any other."""
    codes = TOTP(secret)
    step = codes.timecode(now)
    near = (step, step - 1, step + 1)
    return next((one for one in near if hmac.compare_digest(codes.generate_otp(one), code)), None)


def digits_in(typed: str) -> str | None:
    """Return the six digits that were typed, in whatever spacing; None if it is something else."""
    digits = "".join(typed.split())
    return digits if len(digits) == DIGITS and digits.isascii() and digits.isdigit() else None


def recovery_codes() -> list[str]:
    """Return new codes that each open once, for whoever has lost the telephone."""
    return [typeable_secret() for _ in range(RECOVERY_CODES)]


def recovery_digest(code: str) -> str:
    """Return what is kept of a recovery code: it is too long to be guessed from this. Case and hyphens are free."""
    letters = "".join(letter for letter in code.lower() if letter.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()
