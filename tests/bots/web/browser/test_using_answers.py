"""What a person does with an answer: tick papers, print, share, hear it, switch the language."""

import io

import pytest
from pypdf import PdfReader

from tests.bots.web.held import NATIONAL
from tests.knowledge.procedures import FULL

sync_api = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")
VOICE = """window.said = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => [{ lang: "vi-VN" }], cancel() {},
  addEventListener() {}, speak: (utterance) => window.said.push(utterance.text) } });"""
MUTE = """delete window.SpeechRecognition; delete window.webkitSpeechRecognition;
Object.defineProperty(window, "speechSynthesis", { value: undefined });"""
HEARS = """window.SpeechRecognition = class { start() { setTimeout(() => {
  this.onresult({ results: [[{ transcript: "làm giấy khai sinh" }]] }); this.onend(); }, 10); } stop() {} };"""


def test_ticked_papers_are_counted_and_kept_over_a_reload(page, ask, address):
    page.goto(address)
    ask("giấy khai sinh")
    lead = page.locator(".lead")
    lead.get_by_role("checkbox", name="Tờ khai đăng ký khai sinh").check()
    sync_api.expect(lead.locator(".gathered")).to_contain_text("Đã có 1/2 giấy tờ")
    page.reload()
    sync_api.expect(lead.get_by_role("checkbox", name="Tờ khai đăng ký khai sinh")).to_be_checked()
    page.locator(".folds summary").first.click()
    full = page.locator(".folds").get_by_role("checkbox", name="Tờ khai đăng ký khai sinh")
    sync_api.expect(full).to_be_checked()  # the same paper in the full list
    full.uncheck()
    sync_api.expect(lead.get_by_role("checkbox").first).not_to_be_checked()
    assert page.locator(".folds").get_by_role("checkbox").count() == 4  # headings are no papers


def test_the_sheet_to_print_opens_for_the_procedure_and_the_place(page, ask, address):
    page.goto(f"{address}/?place=Đà Nẵng")
    ask("giấy khai sinh")
    link = page.get_by_role("link", name="In phiếu").get_attribute("href")
    assert link.startswith(f"{address}/sheets/1.001193?language=vi&place=%C4%90%C3%A0+N%E1%BA%B5ng&as_of=")
    assert link.endswith("&print=1")


@pytest.mark.parametrize("code", [FULL.code, NATIONAL.code])
def test_a_sheet_is_one_page_of_a4(page, address, code):
    page.goto(f"{address}/sheets/{code}")
    sheet = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(sheet.pages) == 1
    assert [round(float(side) / 72 * 25.4) for side in sheet.pages[0].mediabox[2:]] == [210, 297]


def test_sharing_copies_the_link_where_the_browser_cannot_share(page, ask, address):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(address)
    ask("giấy khai sinh")
    page.get_by_role("button", name="Chia sẻ").click()
    sync_api.expect(page.locator(".said")).to_contain_text("Đã chép đường dẫn")
    assert page.evaluate("navigator.clipboard.readText()").startswith(f"{address}/sheets/1.001193?")


def test_sharing_hands_over_the_asked_fact_where_the_browser_can(page, ask, address):
    page.add_init_script("navigator.share = (about) => { window.shared = about; return Promise.resolve(); }")
    page.goto(address)
    ask("giấy khai sinh")
    page.get_by_role("button", name="Chia sẻ").click()
    assert "Tờ khai đăng ký khai sinh" in page.evaluate("window.shared.text")


def test_an_answer_is_read_aloud_where_the_browser_has_a_voice_for_it(page, ask, address):
    page.add_init_script(VOICE)
    page.goto(address)
    ask("giấy khai sinh")
    page.get_by_role("button", name="Nghe").click()
    assert "Giấy tờ cần nộp" in page.evaluate("window.said")
    sync_api.expect(page.get_by_role("button", name="Dừng đọc")).to_have_attribute("aria-pressed", "true")


def test_a_spoken_question_is_put_into_the_box_to_be_looked_at(page, address, assistant):
    page.add_init_script(HEARS)
    page.goto(address)
    page.get_by_role("button", name="Hỏi bằng giọng nói").click()
    sync_api.expect(page.get_by_role("combobox")).to_have_value("làm giấy khai sinh")
    sync_api.expect(page.get_by_role("button", name="Gửi", exact=True)).to_be_focused()
    assert assistant.questions == []


def test_what_the_browser_cannot_do_is_not_offered(page, ask, address):
    page.add_init_script(MUTE)
    page.goto(address)
    ask("giấy khai sinh")
    page.locator(".card").wait_for()
    assert page.get_by_role("button", name="Nghe").count() == 0
    assert page.get_by_role("button", name="Hỏi bằng giọng nói").count() == 0


def test_when_the_portal_is_down_an_answer_says_how_to_file(page, ask, address):
    page.goto(address)
    ask("giấy khai sinh")
    page.get_by_text("Cổng dịch vụ công bị lỗi").click()
    told = page.locator("details[open]").last
    sync_api.expect(told).to_contain_text("Ghi lại mã thủ tục 1.001193")
    assert told.get_by_role("link", name="18001096").get_attribute("href") == "tel:18001096"


def test_the_language_is_switched_without_losing_the_conversation(page, ask, address):
    page.goto(address)
    ask("giấy khai sinh")
    page.locator(".card").wait_for()
    page.get_by_role("button", name="Mục khác").click()
    page.locator(".menu").get_by_role("button", name="English").click()
    sync_api.expect(page.get_by_role("combobox", name="Your question")).to_be_visible()
    assert page.locator(".card").count() == 1
