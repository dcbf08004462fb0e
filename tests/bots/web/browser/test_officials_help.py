"""Handing a question to an official, judging an answer, and having everything forgotten."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select, update

from bots.state.tables import Feedback, Ticket

sync_api = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")


def hand_over(page, consent: bool) -> str:
    """Fill the form in and return the code that the person is given."""
    page.get_by_role("button", name="Hỏi cán bộ").last.click()
    form = page.locator("form.ask")
    assert not form.get_by_role("checkbox").is_checked()  # consent is never presumed
    if consent:
        form.get_by_role("checkbox").check()
    form.get_by_role("button", name="Gửi cho cán bộ").click()
    code = page.locator(".ticket .code").last
    code.wait_for()
    return code.inner_text()


def stored(desk, code: str) -> tuple:
    with desk.database.transaction() as connection:
        row = connection.scalars(select(Ticket).where(Ticket.code == code)).one()
        return row.question, row.conversation, row.procedure, row.place


def test_a_question_goes_to_an_official_and_its_reply_is_read_by_the_code(page, ask, address, desk):
    page.goto(f"{address}/?place=Đà Nẵng")
    ask("giấy khai sinh")
    code = hand_over(page, consent=False)
    assert stored(desk, code) == ("giấy khai sinh", None, "1.001193", "Đà Nẵng")
    with desk.database.transaction() as connection:
        replied = {"state": "answered", "reply": "Mời <b>bác</b> đến phường.", "replied_at": datetime.now(UTC)}
        connection.execute(update(Ticket).where(Ticket.code == code).values(**replied))
    page.reload()
    page.get_by_role("button", name="Mục khác").click()
    page.get_by_text("Xem trả lời của cán bộ").click()
    page.get_by_label("Mã sáu ký tự").fill(code.lower())
    page.get_by_role("button", name="Xem", exact=True).click()
    sync_api.expect(page.locator(".menu .reply")).to_contain_text("Mời <b>bác</b> đến phường.")


def test_the_conversation_goes_along_only_when_the_person_ticks_it(page, ask, address, desk):
    page.goto(address)
    ask("giấy khai sinh")
    page.locator(".card").wait_for()
    ask("còn lệ phí?")
    sync_api.expect(page.locator(".card")).to_have_count(2)
    code = hand_over(page, consent=True)
    assert stored(desk, code)[1] == {"turns": ["giấy khai sinh", "còn lệ phí?"]}


def test_a_wrong_code_is_answered_with_a_sentence(page, address):
    page.goto(address)
    page.get_by_role("button", name="Mục khác").click()
    page.get_by_text("Xem trả lời của cán bộ").click()
    page.get_by_label("Mã sáu ký tự").fill("ZZZZZZ")
    page.keyboard.press("Enter")
    sync_api.expect(page.locator(".menu .problem")).not_to_be_empty()


@pytest.mark.parametrize(("tapped", "opinion"), [("Hữu ích", (True, None)), ("Khó hiểu", (False, "unclear"))])
def test_an_opinion_on_an_answer_arrives_with_its_reason(page, ask, address, desk, tapped, opinion):
    page.goto(address)
    ask("giấy khai sinh")
    if not opinion[0]:
        page.get_by_role("button", name="Không", exact=True).click()
    page.get_by_role("button", name=tapped).click()
    sync_api.expect(page.locator(".feedback")).to_contain_text("Cảm ơn")
    with desk.database.transaction() as connection:
        last = connection.scalars(select(Feedback).order_by(Feedback.id.desc())).first()
        assert (last.useful, last.reason) == opinion


def test_deleting_leaves_nothing_on_the_device_and_tells_the_server(page, ask, address):
    page.goto(address)
    ask("giấy khai sinh")
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Mục khác").click()
    page.get_by_text("Xóa cuộc trò chuyện").click()
    with page.expect_request("**/api/v1/forget") as told:
        page.get_by_role("button", name="Xóa hết").click()
    assert len(told.value.post_data_json["answers"]) == 1
    sync_api.expect(page.locator(".told")).to_have_text("Đã xóa.")
    kept = page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
    assert "khai sinh" not in kept
    page.reload()
    assert page.locator(".card").count() == 0
