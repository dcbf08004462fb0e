"""What holds of every answer of the whole site, whatever was asked and however it ended."""

from collections.abc import Callable

import httpx
import pytest

from assistant.settings import Settings
from bots.desk import Desk
from bots.state.database import Database, database_in
from bots.web.app import create_app
from bots.web.officials.application import officials_app
from bots.web.officials.means import Means
from tests.bots.web.officials.every_route import every_route, filled

ODD = (
    "/nowhere",
    "/officials/nowhere",
    "/officials/documents/x",
    "/api/v1/tickets/XXXXXX",
    "/sheets/không-có",
    "/.git/config",
    "/static/",
    "/%2e%2e/etc/passwd",
)


@pytest.fixture
def app(assistant, library, tmp_path):
    database = Database(database_in(tmp_path))
    means = Means(database=database, assistant=assistant, library=lambda: library, home=tmp_path)
    yield create_app(
        assistant, Desk(database, Settings()), library=lambda: library, officials=officials_app(means), metrics=True
    )
    database.close()


def routes_of(app) -> list[tuple[str, str]]:
    """Return the method and path of every route of the whole site."""
    routers = [getattr(route, "original_router", None) for route in app.routes]
    found = {(method, filled(r.path)) for router in routers if router for r in router.routes for method in r.methods}
    inside = (route.split(" ") for route in every_route(Means(database=None, assistant=None, library=None, home=None)))  # type: ignore[arg-type]
    return sorted(
        found | {("GET", "/openapi.json")} | {(method, f"/officials{filled(path)}") for method, path in inside}
    )


@pytest.fixture
def visit(app) -> Callable[..., object]:
    async def visited(method: str, path: str, base: str = "https://desk.test", **given: object) -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=base) as client:
            return await client.request(method, path, **given)

    return visited


async def test_every_answer_says_how_it_may_be_used(app, visit) -> None:
    asked = [
        *routes_of(app),
        *(("GET", path) for path in ODD),
        ("POST", "/api/v1/answers"),
        ("DELETE", "/"),
        ("OPTIONS", "/officials/"),
    ]
    assert len(asked) > 70
    for method, path in asked:
        headers = (await visit(method, path)).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy, path
        assert "frame-ancestors 'none'" in policy, path
        assert "base-uri 'none'" in policy, path
        assert "'unsafe-eval'" not in policy, path
        assert "script-src 'unsafe-inline'" not in policy, path
        assert headers["x-content-type-options"] == "nosniff", path
        assert headers["referrer-policy"] in {"no-referrer", "same-origin"}, path
        assert headers["strict-transport-security"] == "max-age=31536000", path


async def test_every_answer_says_what_it_is(app, visit) -> None:
    for method, path in [*routes_of(app), *(("GET", path) for path in ODD)]:
        answer = await visit(method, path)
        kind = answer.headers.get("content-type", "")
        assert not answer.content or kind == "application/json" or "charset=utf-8" in kind or kind == "image/svg+xml", (
            path,
            kind,
        )


async def test_without_https_nothing_is_said_of_it(visit) -> None:
    assert "strict-transport-security" not in (await visit("GET", "/", base="http://desk.test")).headers


async def test_every_cookie_of_officials_is_kept_from_scripts_other_sites_and_other_hosts(visit) -> None:
    for path in ("/officials/sign-in", "/officials/language/en"):
        for cookie in (await visit("GET", path)).headers.get_list("set-cookie"):
            told = cookie.lower()
            assert told.startswith("__host-"), cookie
            assert all(part in told for part in ("httponly", "secure", "samesite=strict", "path=/")), cookie
            assert "domain=" not in told


async def test_the_public_routes_set_no_cookie_and_know_none(app, visit) -> None:
    for method, path in routes_of(app):
        if not path.startswith("/officials"):
            assert "set-cookie" not in (await visit(method, path, headers={"cookie": "motcua=x"})).headers, path


async def test_no_officials_answer_stays_in_a_cache(app, visit) -> None:
    for method, path in routes_of(app):
        if path.startswith("/officials") and path != "/officials/officials.css":
            assert (await visit(method, path)).headers["cache-control"] == "no-store", path


async def test_no_officials_answer_may_be_read_by_another_site(app, visit) -> None:
    foreign = {"origin": "https://evil.test", "access-control-request-method": "POST"}
    for method, path in routes_of(app):
        if path.startswith("/officials"):
            for how in (method, "OPTIONS"):
                headers = (await visit(how, path, headers=foreign)).headers
                assert "access-control-allow-origin" not in headers, path


async def test_no_answer_lets_another_site_send_cookies_along(app, visit) -> None:
    for method, path in routes_of(app):
        headers = (await visit(method, path, headers={"origin": "https://evil.test"})).headers
        assert "access-control-allow-credentials" not in headers, path


@pytest.mark.parametrize("method", ["TRACE", "TRACK", "CONNECT", "PUT", "PATCH", "DELETE"])
async def test_methods_that_nothing_takes_are_refused(app, visit, method: str) -> None:
    for path in {path for _, path in routes_of(app)}:
        assert (await visit(method, path)).status_code in {404, 405}, path


async def test_a_bug_anywhere_tells_nothing_of_the_inside_and_no_line_of_the_log_is_forged(
    visit, monkeypatch, caplog
) -> None:
    secret = "mật-khẩu-của-máy-chủ"

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError(secret)

    monkeypatch.setattr("bots.web.sheets.make_question", broken)
    answer = await visit("GET", "/sheets/1%0aERROR forged")
    assert answer.status_code == 500
    for inside in (secret, "Traceback", "RuntimeError", ".py", "sqlalchemy"):
        assert inside not in answer.text
    assert "\nERROR forged" not in caplog.text


@pytest.mark.parametrize("path", ODD)
async def test_what_does_not_exist_is_told_without_a_listing_or_a_trace(visit, path: str) -> None:
    answer = await visit("GET", path)
    assert answer.status_code in {303, 404, 422}
    for inside in ("Traceback", "site-packages", "Index of", "[core]", "root:"):
        assert inside not in answer.text


async def test_a_session_is_never_taken_from_an_address(visit) -> None:
    assert (await visit("GET", "/officials/?motcua=x&session=x&token=x")).status_code == 303
