"""The widget in a real browser: a conversation, on the demo page and embedded in another origin's page."""

import threading

import pytest

from assistant.errors import AssistantError
from tests.bots.web.browser.serving import portal

sync_api = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")

STRICT = "style-src 'self'; require-trusted-types-for 'script'"


def test_a_conversation_is_asked_unfolded_clarified_and_still_there_after_a_reload(page, ask, address, assistant):
    page.goto(address)
    ask("Làm giấy khai sinh cần giấy tờ gì?")
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

    ask("đăng ký kết hôn")
    page.get_by_role("button", name="Cấp giấy xác nhận tình trạng hôn nhân").click()
    sync_api.expect(page.locator(".card")).to_have_count(3)
    assert [q.text for q in assistant.questions[1:]] == ["đăng ký kết hôn", "1.004873"]
    assert assistant.questions[1].conversation.procedure == "1.001193"
    assert assistant.questions[2].conversation.offered == ("1.000894", "1.004873")

    page.reload()
    sync_api.expect(page.locator(".card")).to_have_count(3)
    assert page.locator(".asked").last.inner_text().endswith("Cấp giấy xác nhận tình trạng hôn nhân")
    ask("lệ phí?")
    sync_api.expect(page.locator(".card")).to_have_count(4)
    assert assistant.questions[-1].conversation.procedure == "1.001193"


def test_the_level_is_said_once_where_a_block_beside_the_lead_says_who_decides(page, ask, address):
    page.goto(address)
    ask("Làm giấy khai sinh cần giấy tờ gì?")
    card = page.locator(".card")
    sync_api.expect(card).to_contain_text("Cấp có thẩm quyền: cấp xã")
    sync_api.expect(card.locator(".level")).to_have_count(0)


def test_a_suggestion_is_asked_by_a_tap_and_its_rest_is_unfolded_by_another(page, address):
    page.goto(address)
    page.get_by_role("button", name="Làm giấy khai sinh cần giấy tờ gì?").click()
    page.get_by_role("button", name="… và 2 mục nữa").click()
    full = page.locator("details").filter(has_text="Giấy tờ cần nộp")
    sync_api.expect(full).to_contain_text("hộ chiếu hoặc giấy tờ khác có dán ảnh")
    sync_api.expect(full.locator(".facts")).to_be_visible()


def test_a_keyboard_that_builds_a_letter_does_not_send(page, address, assistant):
    page.goto(address)
    box = page.get_by_role("combobox")
    box.fill("khai sinh")
    box.dispatch_event("keydown", {"key": "Enter", "keyCode": 229})
    assert assistant.questions == []


def test_a_refusal_is_shown_as_the_assistant_words_it(page, ask, address, assistant):
    def unavailable(_):
        raise AssistantError("Mô hình đang bận; bạn thử lại sau.")

    assistant.before_answer = unavailable
    page.goto(address)
    ask("khai sinh")
    sync_api.expect(page.locator(".failure")).to_contain_text("Mô hình đang bận")
    sync_api.expect(page.locator(".spoken[role=status]")).to_contain_text("Mô hình đang bận")


def test_while_it_searches_it_says_so_to_eyes_and_to_ears(page, ask, address, assistant):
    go_on = threading.Event()
    assistant.before_answer = lambda _: go_on.wait(5)
    page.goto(address)
    ask("khai sinh")
    sync_api.expect(page.locator(".searching")).to_have_text("Đang tìm…")
    sync_api.expect(page.locator(".spoken[role=status]")).to_have_text("Đang tìm…")
    go_on.set()
    sync_api.expect(page.locator(".spoken[role=status]")).to_contain_text("Đã có trả lời. Thủ tục đăng ký khai sinh")


def test_what_a_person_types_is_shown_as_text(page, ask, address):
    page.goto(address)
    ask("<img src=x onerror=document.title='hỏng'> khai sinh")
    page.locator(".card").wait_for()
    assert page.locator(".asked img").count() == 0
    assert page.title() != "hỏng"


def test_one_script_tag_adds_a_button_and_a_panel_to_a_strict_portal_of_another_origin(page, ask, address, assistant):
    tag = f'<script src="{address}/widget.js" data-place="Đà Nẵng" data-lang="vi"></script>'
    html = f"<!doctype html><html style='font-size:10px'><head>{tag}</head><body><h1>Phường Hải Châu</h1></body></html>"
    with portal(html, STRICT) as portal_address:
        page.goto(portal_address)
        launch = page.get_by_role("button", name="Hỏi thủ tục")
        launch.click()
        sync_api.expect(page.get_by_role("dialog")).to_contain_text("Trả lời cho: Đà Nẵng")
        ask("khai sinh")
        page.locator(".card").wait_for()
        assert assistant.questions[0].place == "Đà Nẵng"
        size = page.locator(".card .notice").evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
        assert size > 15  # although the portal's own rem is 10 px
        page.keyboard.press("Escape")
        sync_api.expect(launch).to_be_focused()


def test_the_english_page_speaks_english(page, address):
    page.goto(f"{address}/?lang=en")
    page.get_by_role("combobox", name="Your question").fill("birth certificate")
    page.get_by_role("button", name="Send").click()
    sync_api.expect(page.locator(".notice")).to_contain_text("automated assistant")


def test_nothing_sticks_out_of_a_screen_of_320_pixels_even_in_larger_text(page, ask, address):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    page.get_by_role("button", name="Chữ to hơn").click(click_count=2)
    ask("khai sinh")
    page.locator(".card").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator(".turns").evaluate("node => node.scrollWidth - node.clientWidth") <= 0


def test_only_the_server_itself_is_asked_for_anything(page, ask, address):
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.goto(address)
    ask("khai sinh")
    page.locator(".card").wait_for()
    page.goto(f"{address}/docs")
    page.get_by_role("heading", name="POST /api/v1/answers", exact=True).wait_for()
    assert hosts == {address.split("/")[2]}
