"""Browsers that officials sign in with, and the accounts they have."""

import re
from datetime import UTC, datetime, timedelta

from argon2 import PasswordHasher
from httpx2 import Response
from starlette.testclient import TestClient

from bots.accounts import Account, Role
from bots.state.accounts import add_account
from bots.state.database import Database

PASSWORD = "ba con mèo xanh 1789"
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)  # an honest hash takes a tenth of a second
HASH = CHEAP.hash(PASSWORD)
BEGINNING = datetime(2026, 11, 27, 1, 0, tzinfo=UTC)
ORIGIN = "http://desk.test"
_TOKEN = re.compile(r'name="form_token" value="([^"]+)"')


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = BEGINNING

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **span: float) -> None:
        self.now += timedelta(**span)


class Browser(TestClient):
    """A browser of one person: it takes the form's token from the page before it sends the form."""

    def token(self, page: str = "/officials/") -> str:
        found = _TOKEN.search(self.get(page).text)
        assert found, page
        return found[1]

    def sign_in(self, login: str, password: str = PASSWORD) -> Response:
        form = {"login": login, "password": password, "form_token": self.token("/officials/sign-in")}
        return self.post("/officials/sign-in", data=form)

    def submit(self, path: str, page: str = "/officials/password", **fields: str) -> Response:
        return self.post(f"/officials{path}", data=fields | {"form_token": self.token(page)})


def add_official(database: Database, login: str, role: Role = Role.VIEWER, place: str | None = None) -> int:
    account = Account(id=0, login=login, name=f"Cán bộ {login}", role=role, place=place)
    return add_account(database, account, HASH, BEGINNING)
