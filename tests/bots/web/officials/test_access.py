import re
from collections.abc import Callable

import pytest

from bots.accounts import Role
from bots.state.accounts import accounts
from bots.state.database import Database, StateUnavailable
from bots.web.officials.means import Means
from knowledge.errors import NoKnowledge
from tests.bots.web.officials.browsing import Browser, add_official
from tests.bots.web.officials.every_route import MATRIX, OPEN, every_route, filled


def paths(means: Means, method: str) -> list[str]:
    """Return the paths behind the door that take ``method``, their blanks filled in."""
    return [filled(route.split(" ")[1]) for route in every_route(means) - OPEN if route.startswith(method)]


def test_no_page_at_all_is_shown_to_who_is_not_signed_in(browser: Browser, means: Means) -> None:
    shown = {path: browser.get(f"/officials{path}").status_code for path in paths(means, "GET")}
    assert shown
    assert set(shown.values()) == {303}


def test_no_form_at_all_is_taken_without_a_session(browser: Browser, means: Means) -> None:
    taken = {
        path: browser.post(f"/officials{path}", data={"form_token": "x"}).status_code for path in paths(means, "POST")
    }
    assert taken
    assert set(taken.values()) <= {401, 422}


def test_no_form_at_all_is_taken_without_its_token(as_role: Callable[[str], Browser], means: Means) -> None:
    browser = as_role("admin")
    for form_token in ("", "wrong"):
        for path in paths(means, "POST"):
            answer = browser.post(f"/officials{path}", data=FILLED | {"form_token": form_token})
            assert (path, answer.status_code) == (path, 403)


# Something for every field of every form, so that a form fails for its token alone.
FILLED = {
    "login": "moi", "name": "Mới", "role": "viewer", "disabled": "true", "current": "x", "code": "123456", "new": "x", "again": "x",
}  # fmt: skip


@pytest.mark.parametrize("header", ["origin", "referer"])
def test_a_form_from_another_site_is_refused_even_with_the_token(
    as_role: Callable[[str], Browser], header: str
) -> None:
    browser = as_role("viewer")
    token = browser.token("/officials/password")
    del browser.headers["origin"]
    foreign = {header: "https://evil.test/officials/"}
    answer = browser.post("/officials/sign-out", data={"form_token": token}, headers=foreign)
    assert answer.status_code == 403


def test_the_sign_in_form_is_refused_without_its_token(browser: Browser, database: Database) -> None:
    add_official(database, "lan")
    assert browser.post("/officials/sign-in", data={"login": "lan", "password": "x"}).status_code == 403


def test_every_route_has_its_lowest_role_in_the_matrix(means: Means) -> None:
    named = [route for routes in (OPEN, *MATRIX.values()) for route in routes]
    assert sorted(named) == sorted(every_route(means))


@pytest.mark.parametrize("role", list(Role))
def test_every_role_gets_what_the_matrix_gives_it_and_nothing_more(
    as_role: Callable[[str], Browser], role: Role
) -> None:
    browser, refused = as_role(role), set()
    browser._transport.raise_server_exceptions = False  # type: ignore[attr-defined]  # no knowledge stands behind pages
    for lowest, routes in MATRIX.items():
        for route in sorted(routes):
            method, path = route.split(" ")
            answer = browser.request(
                method, f"/officials{filled(path)}", data={"form_token": "x"} if method == "POST" else None
            )
            if "không có quyền làm việc này" in answer.text:
                refused.add(route)
            assert (answer.status_code == 403) or role.includes(Role(lowest)), route
    assert refused == {
        route for lowest, routes in MATRIX.items() if not role.includes(Role(lowest)) for route in routes
    }


@pytest.mark.parametrize("role", ["viewer", "editor", "approver"])
def test_accounts_and_the_log_are_for_admins_alone(as_role: Callable[[str], Browser], role: str) -> None:
    browser = as_role(role)
    for path in ("/accounts", "/log"):
        assert browser.get(f"/officials{path}").status_code == 403
        assert path not in browser.get("/officials/").text
    assert browser.submit("/accounts", login="moi", name="Mới", role="admin").status_code == 403


def test_every_role_may_do_what_those_below_it_may() -> None:
    roles = list(Role)
    assert [[a.includes(b) for b in roles] for a in roles] == [
        [True, False, False, False],
        [True, True, False, False],
        [True, True, True, False],
        [True, True, True, True],
    ]


def test_an_admin_adds_an_account_with_a_temporary_password_shown_once(
    as_role: Callable[[str], Browser], new_browser: Callable[[], Browser]
) -> None:
    admin, fresh = as_role("admin"), new_browser()
    page = admin.submit("/accounts", login="moi", name="Nguyễn Văn Mới", role="editor").text
    password = page.split('class="secret">')[1].split("<")[0]
    assert fresh.sign_in("moi", password).status_code == 303
    assert fresh.get("/officials/").headers["location"] == "/officials/password"
    assert password not in admin.get("/officials/accounts").text


def test_a_login_that_is_taken_or_odd_is_refused_in_words(as_role: Callable[[str], Browser]) -> None:
    admin = as_role("admin")
    assert "Đã có tài khoản" in admin.submit("/accounts", login="admin", name="A", role="viewer").text
    assert "3 đến 40" in admin.submit("/accounts", login="bà lan", name="A", role="viewer").text


def test_an_admin_cannot_lock_themselves_out(as_role: Callable[[str], Browser], database: Database) -> None:
    admin = as_role("admin")
    own = next(a.id for a in accounts(database) if a.login == "admin")
    assert admin.submit(f"/accounts/{own}/disabled", disabled="true").status_code == 422
    assert admin.submit(f"/accounts/{own}/role", role="viewer").status_code == 422
    assert admin.get("/officials/accounts").status_code == 200


def test_pages_take_no_script_no_frame_and_no_cache(as_role: Callable[[str], Browser]) -> None:
    headers = as_role("viewer").get("/officials/").headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "script-src" not in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in headers


def test_other_sites_may_read_answers_but_no_page_of_officials(browser: Browser) -> None:
    foreign = {"origin": "https://portal.test"}
    assert browser.get("/healthz", headers=foreign).headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in browser.get("/officials/sign-in", headers=foreign).headers


def test_what_people_type_is_shown_as_text(as_role: Callable[[str], Browser]) -> None:
    admin = as_role("admin")
    page = admin.submit("/accounts", login="moi", name="<script>alert(1)</script>", role="viewer").text
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_page_changes_its_language_and_keeps_it(browser: Browser) -> None:
    assert "Đăng nhập" in browser.get("/officials/sign-in").text
    back = browser.get("/officials/language/en?back=/sign-in")
    assert back.headers["location"] == "/officials/sign-in"
    assert 'lang="en"' in browser.get("/officials/sign-in").text
    assert "Sign in" in browser.get("/officials/sign-in").text


def test_an_unknown_page_and_a_bad_form_are_told_in_words(as_role: Callable[[str], Browser]) -> None:
    admin = as_role("admin")
    assert "Không có trang này" in admin.get("/officials/nowhere").text
    assert "ô “role”" in admin.submit("/accounts", login="moi", name="M", role="king").text


@pytest.mark.parametrize(
    "path",
    [
        "/look-up?on=0001-01-01", "/look-up?q=%00", "/look-up?on=hôm nay", "/records/x%00y", "/questions?first=0001-01-01",
        "/questions?last=9999-12-31", "/questions?channel=%00", "/questions?skip=-1", "/documents/99999999999999999999",
        "/documents/0", "/log?skip=99999999999999999999", "/tickets?queue=nowhere", "/article?key=%00", "/look-up?kind=x",
    ],
)  # fmt: skip
def test_odd_addresses_are_told_in_words_and_are_no_bug(as_role: Callable[[str], Browser], path: str) -> None:
    assert as_role("admin").get(f"/officials{path}").status_code in {404, 422}


def test_a_form_with_a_character_that_no_database_takes_is_told_so(as_role: Callable[[str], Browser]) -> None:
    answer = as_role("admin").submit("/accounts", login="moi", name="M\x00i", role="viewer")
    assert answer.status_code == 422
    assert "ký tự không nhập được" in answer.text


def test_a_bug_is_shown_as_a_page_and_logged_without_what_it_says(
    as_role: Callable[[str], Browser], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    viewer, words = as_role("viewer"), "lời của người dân"

    def broken(*_: object) -> None:
        raise ZeroDivisionError(words)

    monkeypatch.setattr("bots.web.officials.home.turned_off", broken)
    viewer._transport.raise_server_exceptions = False  # type: ignore[attr-defined]
    page = viewer.get("/officials/")
    assert page.status_code == 500
    assert "Có lỗi ở phía chúng tôi" in page.text
    assert "ZeroDivisionError" in caplog.text
    assert words not in caplog.text


@pytest.mark.parametrize("away", [StateUnavailable("Cơ sở dữ liệu đang nghỉ."), NoKnowledge("Chưa có dữ liệu.")])
def test_what_is_away_is_told_in_its_own_sentence(
    as_role: Callable[[str], Browser], monkeypatch: pytest.MonkeyPatch, away: Exception
) -> None:
    viewer = as_role("viewer")

    def absent(*_: object) -> None:
        raise away

    monkeypatch.setattr("bots.web.officials.home.turned_off", absent)
    page = viewer.get("/officials/")
    assert page.status_code == 503
    assert str(away) in page.text


def test_sign_out_stands_on_every_page(as_role: Callable[[str], Browser]) -> None:
    admin = as_role("admin")
    for path in ("/", "/password", "/tickets", "/documents", "/approved/new", "/switches", "/accounts", "/log"):
        page = admin.get(f"/officials{path}").text
        assert 'action="/officials/sign-out"' in page, path


def test_signing_out_clears_what_the_browser_kept(as_role: Callable[[str], Browser]) -> None:
    assert as_role("viewer").submit("/sign-out").headers["clear-site-data"] == '"cache", "storage"'


def test_fields_of_passwords_are_masked_and_known_to_password_managers(as_role: Callable[[str], Browser]) -> None:
    viewer = as_role("viewer")
    for path, names in (("/sign-in", ["current-password"]), ("/password", ["current-password", *["new-password"] * 2])):
        fields = re.findall(
            r'<input[^>]*autocomplete="(?:current|new)-password"[^>]*>', viewer.get(f"/officials{path}").text
        )
        assert [re.search(r'autocomplete="([^"]+)"', field)[1] for field in fields] == names  # type: ignore[index]
        assert all('type="password"' in field and "onpaste" not in field for field in fields)
