"""Who may sign in to the officials' page, and what each role may do."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

LOGIN = re.compile(r"[a-z0-9][a-z0-9.\-]{2,39}")  # what a login looks like


class Role(StrEnum):
    """What an official may do; each role may also do all that those before it may.

    A viewer looks things up and reads the queue; an editor drafts replies, forwards and sends documents in; an
    approver sends replies, publishes and switches off; an admin keeps the accounts.
    """

    VIEWER = "viewer"
    EDITOR = "editor"
    APPROVER = "approver"
    ADMIN = "admin"

    def includes(self, needed: "Role") -> bool:
        """Tell whether this role may do what ``needed`` may."""
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(needed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An official who may sign in; ``place`` is where they work, None for the whole province."""

    id: int
    login: str
    name: str
    role: Role
    place: str | None = None
    disabled_at: datetime | None = None
    temporary_until: datetime | None = None  # the password is one that an admin gave, to be changed before then
    factor_since: datetime | None = None  # when the second factor was put to use


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What a sign-in is judged by; ``failures`` counts wrong passwords in a row.

    ``factor_seed`` is of the second factor, if one is in use.
    """

    account: Account
    password_hash: str
    failures: int
    locked_until: datetime | None
    factor_seed: str | None = None
