"""The widget in a real browser, on the demo page and embedded in another origin's page. Loopback addresses only."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import uvicorn

from assistant.errors import AssistantError
from bots.web.app import create_app

sync_api = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="Debian's chromium is not installed")


@contextmanager
def running(app) -> Iterator[str]:
    """Serve ``app`` on a free loopback port and give its address."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        thread.join(0.01)
        assert thread.is_alive()
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@contextmanager
def portal(html: str) -> Iterator[str]:
    """Serve one page from an origin of its own, under a policy as strict as a portal may have."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", "style-src 'self'; require-trusted-types-for 'script'")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Page) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://localhost:{server.server_port}/"
        finally:
            server.shutdown()


@pytest.fixture
def address(assistant) -> Iterator[str]:
    with running(create_app(assistant)) as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 390, "height": 780}, locale="vi-VN")
    page = context.new_page()
    page.set_default_timeout(5_000)
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    context.close()
    assert problems == []


def ask(page, text: str) -> None:
    page.get_by_label("Câu hỏi của bạn").fill(text)
    page.keyboard.press("Enter")


def test_a_conversation_is_asked_unfolded_clarified_and_still_there_after_a_reload(page, address, assistant):
    page.goto(address)
    ask(page, "Làm giấy khai sinh cần giấy tờ gì?")
    card = page.locator(".card")
    sync_api.expect(card.locator("h3")).to_have_text("Thủ tục đăng ký khai sinh")
    sync_api.expect(card.locator(".lead")).to_contain_text("Tờ khai đăng ký khai sinh theo mẫu")
    sync_api.expect(card.locator(".notice")).to_contain_text("trợ lý tự động")
    source = card.locator(".sources a")
    assert source.get_attribute("href").startswith("https://thutuc.dichvucong.gov.vn/")
    assert (source.get_attribute("target"), source.get_attribute("rel")) == ("_blank", "noopener noreferrer")

    fee = card.locator("details").filter(has_text="Phí, lệ phí")
    assert not fee.locator(".facts").is_visible()
    fee.locator("summary").click()
    sync_api.expect(fee.locator(".facts")).to_have_text("Không thu phí, lệ phí")

    ask(page, "đăng ký kết hôn")
    page.get_by_role("button", name="Cấp giấy xác nhận tình trạng hôn nhân").click()
    sync_api.expect(page.locator(".card")).to_have_count(3)
    assert [q.text for q in assistant.questions[1:]] == ["đăng ký kết hôn", "1.004873"]
    assert assistant.questions[1].conversation.procedure == "1.001193"
    assert assistant.questions[2].conversation.offered == ("1.000894", "1.004873")

    page.reload()
    sync_api.expect(page.locator(".card")).to_have_count(3)
    assert page.locator(".asked").last.inner_text().endswith("Cấp giấy xác nhận tình trạng hôn nhân")
    ask(page, "lệ phí?")
    sync_api.expect(page.locator(".card")).to_have_count(4)
    assert assistant.questions[-1].conversation.procedure == "1.001193"


def test_a_suggestion_is_asked_by_a_tap_and_its_rest_is_unfolded_by_another(page, address):
    page.goto(address)
    page.get_by_role("button", name="Làm giấy khai sinh cần giấy tờ gì?").click()
    page.get_by_role("button", name="… và 2 mục nữa").click()
    full = page.locator("details").filter(has_text="Giấy tờ cần nộp")
    sync_api.expect(full).to_contain_text("hộ chiếu hoặc giấy tờ khác có dán ảnh")
    sync_api.expect(full.locator(".facts")).to_be_visible()


def test_shift_enter_begins_a_line_and_a_keyboard_that_builds_a_letter_does_not_send(page, address, assistant):
    page.goto(address)
    box = page.get_by_label("Câu hỏi của bạn")
    box.fill("khai sinh")
    page.keyboard.press("Shift+Enter")
    assert box.input_value() == "khai sinh\n"
    box.dispatch_event("keydown", {"key": "Enter", "keyCode": 229})
    assert assistant.questions == []


def test_a_question_that_could_not_be_sent_is_sent_again_by_one_tap(page, address, assistant):
    page.goto(address)
    page.route("**/api/v1/answers", lambda route: route.abort())
    ask(page, "khai sinh ở đâu")
    page.get_by_role("button", name="Thử lại").wait_for()
    page.unroute("**/api/v1/answers")
    page.get_by_role("button", name="Thử lại").click()
    sync_api.expect(page.locator(".card h3")).to_have_text("Thủ tục đăng ký khai sinh")
    assert [q.text for q in assistant.questions] == ["khai sinh ở đâu"]


def test_a_refusal_is_shown_as_the_assistant_words_it(page, address, assistant):
    def unavailable(_):
        raise AssistantError("Mô hình đang bận; bạn thử lại sau.")

    assistant.before_answer = unavailable
    page.goto(address)
    ask(page, "khai sinh")
    sync_api.expect(page.locator(".failure")).to_contain_text("Mô hình đang bận")
    sync_api.expect(page.locator("[role=status]")).to_contain_text("Mô hình đang bận")


def test_while_it_searches_it_says_so_to_eyes_and_to_ears(page, address, assistant):
    go_on = threading.Event()
    assistant.before_answer = lambda _: go_on.wait(5)
    page.goto(address)
    ask(page, "khai sinh")
    sync_api.expect(page.locator(".searching")).to_have_text("Đang tìm…")
    sync_api.expect(page.locator("[role=status]")).to_have_text("Đang tìm…")
    go_on.set()
    sync_api.expect(page.locator("[role=status]")).to_contain_text("Đã có trả lời. Thủ tục đăng ký khai sinh")


def test_what_a_person_types_is_shown_as_text(page, address):
    page.goto(address)
    ask(page, "<img src=x onerror=document.title='hỏng'> khai sinh")
    page.locator(".card").wait_for()
    assert page.locator(".asked img").count() == 0
    assert page.title() != "hỏng"


def test_one_script_tag_adds_a_button_and_a_panel_to_a_strict_portal_of_another_origin(page, address, assistant):
    tag = f'<script src="{address}/widget.js" data-place="Đà Nẵng" data-lang="vi"></script>'
    html = f"<!doctype html><html style='font-size:10px'><head>{tag}</head><body><h1>Phường Hải Châu</h1></body></html>"
    with portal(html) as portal_address:
        page.goto(portal_address)
        launch = page.get_by_role("button", name="Hỏi thủ tục")
        launch.click()
        sync_api.expect(page.get_by_role("dialog")).to_contain_text("Trả lời cho: Đà Nẵng")
        ask(page, "khai sinh")
        page.locator(".card").wait_for()
        assert assistant.questions[0].place == "Đà Nẵng"
        size = page.locator(".card .notice").evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
        assert size > 15  # although the portal's own rem is 10 px
        page.keyboard.press("Escape")
        sync_api.expect(launch).to_be_focused()


def test_the_english_page_speaks_english(page, address):
    page.goto(f"{address}/?lang=en")
    page.get_by_label("Your question").fill("birth certificate")
    page.get_by_role("button", name="Send").click()
    sync_api.expect(page.locator(".notice")).to_contain_text("automated assistant")


def test_nothing_sticks_out_of_a_screen_of_320_pixels_even_in_larger_text(page, address):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    page.get_by_role("button", name="Chữ to hơn").click()
    ask(page, "khai sinh")
    page.locator(".card").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator(".turns").evaluate("node => node.scrollWidth - node.clientWidth") <= 0


def test_only_the_server_itself_is_asked_for_anything(page, address):
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.goto(address)
    ask(page, "khai sinh")
    page.locator(".card").wait_for()
    page.goto(f"{address}/docs")
    page.get_by_role("heading", name="POST /api/v1/answers").wait_for()
    assert hosts == {address.split("/")[2]}
