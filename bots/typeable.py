"""Secrets that are handed over on paper and typed by hand."""

import secrets

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none is mistaken for another
_GROUPS, _OF = 7, 4  # 28 letters: 138 bits


def typeable_secret() -> str:
    """Return a random secret of more than 128 bits, in groups of four."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(_OF)) for _ in range(_GROUPS))
