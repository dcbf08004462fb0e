"""The widget on networks that lose, delay and fail."""

import time

import pytest

from assistant.errors import AssistantError
from tests.bots.web.browser.serving import portal

sync_api = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")
ANSWERS = "**/api/v1/answers"
WEAK = {"offline": False, "latency": 800, "downloadThroughput": 50_000 / 8, "uploadThroughput": 50_000 / 8}


def losing(page, count: int) -> list[dict]:
    """Lose the first ``count`` questions on their way; return what every attempt sent."""
    sent: list[dict] = []

    def lose(route):
        sent.append(route.request.post_data_json)
        route.abort("connectionreset") if len(sent) <= count else route.continue_()

    page.route(ANSWERS, lose)
    return sent


def test_on_a_link_of_50_kilobits_and_800_milliseconds_the_first_answer_takes_at_most_six_seconds(page, ask, address):
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", WEAK)
    page.set_default_timeout(30_000)
    page.goto(address)
    page.get_by_role("combobox").wait_for()
    start = time.monotonic()
    ask("làm giấy khai sinh cần giấy tờ gì")
    page.locator(".card").wait_for()
    assert time.monotonic() - start <= 6


def test_a_lost_question_is_sent_again_under_the_same_name_and_answered(page, ask, address, assistant):
    sent = losing(page, 2)
    page.goto(address)
    ask("khai sinh")
    sync_api.expect(page.locator(".searching")).to_contain_text("đang gửi lại lần 2")
    page.locator(".card").wait_for(timeout=10_000)
    assert len(sent) == 3
    assert len({body["request_id"] for body in sent}) == 1
    assert len(assistant.questions) == 1


def test_a_server_that_is_busy_is_asked_again(page, ask, address, assistant):
    states = iter([AssistantError("Mô hình đang bận; bạn thử lại sau.")])

    def busy(_):
        problem = next(states, None)
        if problem:
            raise problem

    assistant.before_answer = busy
    page.goto(address)
    ask("khai sinh")
    page.locator(".card").wait_for(timeout=10_000)
    assert len(assistant.questions) == 2


def test_without_a_network_a_question_waits_and_goes_out_by_itself(page, ask, address, assistant):
    page.goto(address)
    page.context.set_offline(True)
    ask("khai sinh")
    sync_api.expect(page.locator(".failure")).to_contain_text("Khi có mạng lại, câu hỏi sẽ tự gửi đi")
    assert assistant.questions == []
    page.context.set_offline(False)
    page.locator(".card").wait_for()
    assert len(assistant.questions) == 1


def test_without_a_network_the_stored_answer_to_the_same_question_is_shown_with_its_day(page, ask, address):
    page.goto(address)
    ask("Làm giấy khai sinh cần giấy tờ gì?")
    page.locator(".card").wait_for()
    page.get_by_role("button", name="Hỏi lại từ đầu").click()
    page.context.set_offline(True)
    ask("làm giấy khai sinh  cần giấy tờ gì?")
    sync_api.expect(page.locator(".card .stored")).to_contain_text("câu trả lời đã lưu ngày")
    sync_api.expect(page.locator(".card .lead")).to_contain_text("Tờ khai đăng ký khai sinh")
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert "làm giấy khai sinh" not in kept.lower()  # the question itself is not kept, only what tells it again
    page.context.set_offline(False)
    sync_api.expect(page.locator(".card .stored")).to_have_count(0)


def test_a_question_that_no_attempt_got_through_can_be_sent_by_a_tap(page, ask, address, assistant):
    page.add_init_script(
        "const wait = setTimeout; window.setTimeout = (done, time) => wait(done, time < 12000 ? 5 : time)"
    )
    losing(page, 5)
    page.goto(address)
    ask("khai sinh ở đâu")
    page.get_by_role("button", name="Thử lại").click()
    sync_api.expect(page.locator(".card h3")).to_have_text("Thủ tục đăng ký khai sinh")
    assert [q.text for q in assistant.questions] == ["khai sinh ở đâu"]


def test_a_computer_that_many_people_use_keeps_nothing_beyond_the_tab(page, ask, address):
    tag = f'<script src="{address}/widget.js" data-memory="tab"></script>'
    with portal(f"<!doctype html><body>{tag}", "default-src 'self' http://127.0.0.1:*") as portal_address:
        page.goto(portal_address)
        page.get_by_role("button", name="Hỏi thủ tục").click()
        ask("khai sinh")
        page.locator(".card").wait_for()
        page.get_by_role("checkbox").first.check()
        assert page.evaluate("localStorage.length") == 0
