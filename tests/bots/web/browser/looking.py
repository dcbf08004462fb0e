"""A page as people set it (narrow, dark, of more contrast), and what axe-core finds wrong with it."""

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")


def violations(page) -> list[str]:
    """Return what axe finds wrong with the page, each with the elements concerned."""
    found = axe.Axe().run(page).response["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes']]}" for one in found]


def narrow(page):
    page.set_viewport_size({"width": 320, "height": 640})


def dark(page):
    page.emulate_media(color_scheme="dark")


def contrasting(page):
    page.emulate_media(color_scheme="light", contrast="more")


def contrasting_dark(page):
    page.emulate_media(color_scheme="dark", contrast="more")
