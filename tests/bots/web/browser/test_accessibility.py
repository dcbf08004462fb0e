"""WCAG 2.2 AA as far as axe-core can tell, on a narrow phone, in every state; and by keyboard alone."""

import pytest

from tests.bots.web.browser.looking import contrasting, contrasting_dark, dark, narrow, sync_api, violations


def nothing(page, ask):  # noqa: ARG001
    page.get_by_role("combobox").wait_for()


def answer(page, ask):
    ask("khai sinh")
    page.locator(".card").wait_for()
    for fold in page.locator(".card summary").all():
        fold.click()


def options(page, ask):
    ask("đăng ký kết hôn")
    page.locator(".option").first.wait_for()


def error(page, ask):
    page.context.set_offline(True)
    ask("hộ chiếu")
    page.locator(".failure").wait_for()


def stored(page, ask):
    ask("khai sinh")
    page.get_by_role("button", name="Hỏi lại từ đầu").click()
    page.context.set_offline(True)
    ask("khai sinh")
    page.locator(".stored").wait_for()


def suggestions(page, ask):  # noqa: ARG001
    page.get_by_role("combobox").press_sequentially("nuôi chim")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")


def menu(page, ask):
    answer(page, ask)
    page.get_by_role("button", name="Mục khác").click()
    for fold in page.locator(".menu summary").all():
        fold.click()


def handing_over(page, ask):
    ask("khai sinh")
    page.get_by_role("button", name="Hỏi cán bộ").click()


@pytest.mark.parametrize(
    ("look", "states"),
    [
        (narrow, (nothing, suggestions, options, answer, handing_over, menu, error, stored)),
        (dark, (answer, stored)),
        (contrasting, (nothing, answer)),
        (contrasting_dark, (menu, error)),
    ],
)
def test_axe_finds_nothing_wrong_in_any_state(page, ask, address, look, states):
    narrow(page)
    look(page)
    page.add_init_script("sessionStorage.clear()")
    for state in states:
        page.goto(address)
        state(page, ask)
        assert violations(page) == [], state.__name__
        page.context.set_offline(False)


def test_everything_to_tap_is_at_least_44_pixels_high(page, ask, address):
    narrow(page)
    page.goto(address)
    menu(page, ask)
    page.get_by_role("button", name="Hỏi cán bộ").click()
    small = page.evaluate("""() => Array.from(document.querySelector("motcua-chat").shadowRoot
        .querySelectorAll("button, summary, label, .act, .composer input, .field"))
        .filter((node) => node.getClientRects().length && !node.closest(".spoken") && !node.matches(".spoken"))
        .filter((node) => node.matches("label") ? node.querySelector("input") : true)
        .filter((node) => node.getBoundingClientRect().height < 44).map((node) => node.outerHTML.slice(0, 80))""")
    assert small == []


def test_a_person_with_a_keyboard_alone_asks_ticks_a_paper_and_opens_a_fold(page, address):
    page.goto(address)
    page.get_by_role("combobox").focus()
    page.keyboard.type("khai sinh")
    page.keyboard.press("Enter")
    page.locator(".card").wait_for()
    first = page.get_by_role("checkbox").first
    first.focus()
    page.keyboard.press("Space")
    sync_api.expect(first).to_be_checked()
    page.locator(".card summary").first.focus()
    page.keyboard.press("Enter")
    sync_api.expect(page.locator(".card details").first).to_have_attribute("open", "")


def test_text_grows_contrast_rises_and_both_are_kept(page, address):
    page.goto(address)
    size = (
        "document.querySelector('motcua-chat').shadowRoot.querySelector('.welcome h3').getBoundingClientRect().height"
    )
    before = page.evaluate(size)
    page.get_by_role("button", name="Mục khác").click()
    page.get_by_role("radio", name="Rất to").check()
    page.get_by_role("checkbox", name="Tương phản cao").check()
    page.reload()
    assert page.evaluate(size) > 1.3 * before
    sync_api.expect(page.locator("motcua-chat")).to_have_attribute("data-contrast", "")
