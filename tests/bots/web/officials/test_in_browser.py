"""The officials' page in a real browser: without JavaScript, on a small screen, and judged by axe-core."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pyotp import TOTP

from assistant.explaining.budget import Budget
from assistant.explaining.explainer import Explainer
from assistant.language_model import LanguageModel
from bots.accounts import Role
from bots.channels import Channel
from bots.state.database import Database
from bots.state.tickets import add_ticket, ticket_of
from bots.tickets import HandedOver, Ticket, new_ticket
from bots.web.app import create_app
from bots.web.officials.application import officials_app
from bots.web.officials.means import Means
from knowledge.embedding import Embedder
from knowledge.library import Library
from tests.assistant.explaining.model_server import serving
from tests.assistant.explaining.scripted_models import honest
from tests.bots.web.browser.serving import running
from tests.bots.web.held import publish
from tests.bots.web.officials.browsing import PASSWORD, Clock, add_official
from tests.knowledge.procedures import ARTICLES, BARE, FULL

sync_api = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")

CHROMIUM = Path("/usr/bin/chromium")
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="Debian's chromium is not installed")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]
PAGES = (
    "/", "/tickets", "/look-up?q=chim", f"/records/{FULL.code}?on=2026-11-27&compared=2027-01-01", "/questions",
    "/documents-of-law?number=900/2025/NĐ-CP&on=2026-11-27&compared=2027-03-01", "/approved", "/approved/new",
    "/documents", "/switches", "/report", "/accounts", "/log", "/password", "/second-factor",
)  # fmt: skip


@pytest.fixture
def library(tmp_path: Path, embedder: Embedder) -> Library:
    return publish(tmp_path / "home", embedder, (FULL, BARE), ARTICLES)


@pytest.fixture
def ticket(database: Database) -> Ticket:
    handed = HandedOver(question="Nuôi chim ở chung cư có phải xin phép không?", channel=Channel.WEB, turns=("chào",))
    ticket = new_ticket(handed, datetime.now(UTC) - timedelta(days=9), working_days=1, keep_days=90)
    with database.transaction() as connection:
        add_ticket(connection, ticket)
    return ticket


@pytest.fixture
def means(means: Means) -> Iterator[Means]:
    """All that a desk has, a language model on the loopback among it."""
    with serving(honest) as model:
        written = LanguageModel("m", model.url, None, 900, 5.0)
        yield replace(means, explainer=Explainer(written, means.library, Budget(0), lambda text: text, 5.0))


@pytest.fixture
def desk(means: Means, database: Database) -> Iterator[str]:
    add_official(database, "lan", Role.ADMIN)
    add_official(database, "hoa", Role.EDITOR, "Phường Hải Châu, Đà Nẵng")
    with running(create_app(means.assistant, officials=officials_app(means))) as address:
        yield f"{address}/officials"


@pytest.fixture(scope="module")
def chromium():
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        browser.close()


def signed_in(browser, desk: str, width: int, script: bool):
    page = browser.new_context(java_script_enabled=script, viewport={"width": width, "height": 800}).new_page()
    sign_in(page, desk)
    assert page.get_by_role("heading", name="Bàn làm việc").is_visible()
    return page


def sign_in(page, desk: str) -> None:
    page.goto(f"{desk}/sign-in")
    page.get_by_label("Tên đăng nhập").fill("lan")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()


def judged(page) -> tuple[list[str], int]:
    """Return the rules of axe that a page breaks, and by how many pixels it is wider than the screen."""
    broken = [violation["id"] for violation in axe.Axe().run(page).response["violations"]]
    return broken, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_a_ticket_is_answered_without_javascript_on_a_small_screen(
    chromium: object, desk: str, ticket: Ticket, database: Database
) -> None:
    page = signed_in(chromium, desk, 320, script=False)
    page.get_by_role("link", name=ticket.handed.question).click()
    page.get_by_label("Trả lời", exact=True).fill("Phải xin phép trước khi nuôi.")
    page.get_by_role("button", name="Duyệt và gửi cho người dân").click()
    assert page.get_by_text("Đã gửi trả lời; người dân đọc được bằng mã phiếu.").is_visible()
    with database.transaction() as connection:
        answered = ticket_of(connection, ticket.code)
    assert answered is not None
    assert answered.reply == "Phải xin phép trước khi nuôi."
    page.get_by_role("button", name="Đăng xuất").click()
    page.goto(f"{desk}/tickets")
    assert page.get_by_role("heading", name="Đăng nhập").is_visible()


def test_a_draft_is_worded_more_plainly_without_javascript_on_a_small_screen(
    chromium: object, desk: str, ticket: Ticket
) -> None:
    page = signed_in(chromium, desk, 320, script=False)
    page.goto(f"{desk}/tickets/{ticket.code}")
    page.get_by_role("button", name="Soạn lại dễ hiểu hơn").click()
    assert page.get_by_text("câu ở đầu bản nháp").is_visible()
    draft = page.get_by_label("Trả lời", exact=True).input_value()
    assert draft.index("Theo bản ghi, Tờ khai đăng ký khai sinh") < draft.index("Giấy tờ cần nộp:")


def test_no_page_breaks_a_rule_of_axe_or_is_wider_than_a_small_screen(
    chromium: object, desk: str, ticket: Ticket
) -> None:
    page = signed_in(chromium, desk, 320, script=True)
    found = {}
    explained = f"/tickets/{ticket.code}?explained"
    for path in (*PAGES, f"/tickets/{ticket.code}", explained, f"/tickets/{ticket.code}/slip"):
        assert page.goto(f"{desk}{path}").ok, path
        if path == explained:
            page.get_by_role("button", name="Soạn lại dễ hiểu hơn").click()
        if judged(page) != ([], 0):
            found[path] = judged(page)
    assert found == {}


def test_a_second_factor_is_turned_on_and_asked_for_without_javascript_on_a_small_screen(
    chromium: object, desk: str, clock: Clock
) -> None:
    page, judge = signed_in(chromium, desk, 390, script=False), signed_in(chromium, desk, 390, script=True)
    page.get_by_role("link", name="Cán bộ lan").click()
    page.get_by_role("link", name="Bật xác thực hai lớp").click()
    page.get_by_role("button", name="Đã có ứng dụng, bắt đầu").click()
    assert page.get_by_role("img", name="Mã QR").bounding_box()["width"] > 150
    secret = page.locator("code.secret").inner_text().replace(" ", "")
    judge.goto(f"{desk}/second-factor")
    found = {"set up": judged(judge)}
    page.get_by_label("Mật khẩu hiện tại").fill(PASSWORD)
    page.get_by_label("Mã 6 số").fill(TOTP(secret).at(clock.now))
    page.get_by_role("button", name="Bật xác thực hai lớp").click()
    codes = page.locator("code.secret").all_inner_texts()
    assert len(set(codes)) == 10
    page.get_by_role("link", name="Tôi đã cất mã").click()
    page.get_by_role("button", name="Đăng xuất").click()
    sign_in(page, desk)
    assert page.get_by_role("heading", name="Bước hai").is_visible()
    assert not page.get_by_role("link", name="Phiếu hỏi").is_visible()
    page.get_by_text("Không có điện thoại bên mình?").click()
    page.get_by_label("Mã dự phòng").fill(codes[0])
    page.get_by_role("button", name="Tiếp tục").last.click()
    assert page.get_by_role("heading", name="Bàn làm việc").is_visible()
    sign_in(judge, desk)
    found["second step"] = judged(judge)
    judge.locator("#code").fill("000000")
    judge.get_by_role("button", name="Tiếp tục").first.click()
    found["wrong code"] = judged(judge)
    assert found == dict.fromkeys(found, ([], 0))


def test_the_keyboard_leads_past_the_menu_to_the_content(chromium: object, desk: str) -> None:
    page = signed_in(chromium, desk, 1280, script=True)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Đến nội dung chính"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "q"


def test_the_policy_lets_nothing_of_a_page_fail(chromium: object, desk: str) -> None:
    page = signed_in(chromium, desk, 1280, script=True)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    for path in PAGES:
        page.goto(f"{desk}{path}")
    assert complaints == []
