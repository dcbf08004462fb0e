"""Suggestions while typing, by keyboard and by touch."""

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")
WHOLE = "Làm thẻ nuôi chim ở đâu vậy ạ"


def test_the_arrows_choose_a_suggestion_and_enter_asks_it(page, address, assistant):
    page.goto(address)
    box = page.get_by_role("combobox")
    box.press_sequentially("lam the nuoi")
    option = page.get_by_role("option", name=WHOLE)
    option.wait_for()
    assert box.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")
    sync_api.expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.locator(".card").wait_for()
    assert [q.text for q in assistant.questions] == [WHOLE]
    assert box.get_attribute("aria-expanded") == "false"


def test_a_tap_asks_and_escape_leaves_what_was_typed(page, address, assistant):
    page.goto(address)
    box = page.get_by_role("combobox")
    box.press_sequentially("thẻ nuôi ch")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Escape")
    assert not page.get_by_role("listbox").is_visible()
    assert box.input_value() == "thẻ nuôi ch"
    box.press_sequentially("i")
    page.get_by_role("option").first.click()
    page.locator(".card").wait_for()
    assert len(assistant.questions) == 1


def test_enter_without_a_choice_asks_what_was_typed(page, address, assistant):
    page.goto(address)
    page.get_by_role("combobox").press_sequentially("nuôi chim")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    page.locator(".card").wait_for()
    assert [q.text for q in assistant.questions] == ["nuôi chim"]


def test_without_suggestions_one_can_still_ask(page, ask, address, assistant):
    page.route("**/api/v1/suggestions*", lambda route: route.abort())
    page.goto(address)
    ask("khai sinh")
    page.locator(".card").wait_for()
    assert [q.text for q in assistant.questions] == ["khai sinh"]
