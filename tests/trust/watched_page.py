"""A real page that is watched: what ran on it, what it asked for, where it went, and what its document is made of."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]  # fmt: skip
_NETWORK = {"http", "https", "ws", "wss", "ftp"}  # no other scheme leaves the browser
_NEVER_SENT = {"csp", "origin"}  # stopped by the page's policy, or for elements as <use> by the rule of one origin
_LISTENING = (
    "window.ran = []; window.pwned = (...said) => window.ran.push(String(said)); Object.freeze(window.ran.push);"
)
# Everything that a page of ours is made of; whatever else stands in a document came out of a text.
_OURS = (
    "html head meta title link body a header p div form input button nav main h1 h2 h3 h4 section ul li details summary dl dt dd table"
    " thead tbody tr th td caption colgroup col span b i em strong br label textarea select option optgroup code pre svg path figure"
    " figcaption footer article motcua-chat script"
)
_LOOK = """([ours, more]) => {
  const known = new Set((ours + " " + more).split(" ")), found = [];
  const address = (value) => { try { return new URL(value, location.href).protocol; } catch (_) { return "none"; } };
  const look = (root, where) => root.querySelectorAll("*").forEach((node) => {
    const name = node.localName, tell = (what) => found.push(where + ": <" + name + "> " + what);
    if (!known.has(name)) tell("is none of ours");
    if (name === "script" && (node.textContent.trim() || !node.src.startsWith(location.origin) && !node.hasAttribute("data-ours"))) tell("script");
    for (const { name: key, value } of node.attributes) {
      if (/^on|^srcdoc$|^formtarget$/i.test(key)) tell(key);
      if (key === "style" && name !== "col") tell("style");
      if (/^(href|src|action|formaction|data|poster|xlink:href|srcset|ping|background|cite|manifest)$/i.test(key)) {
        if (!/^(https?:|tel:|file:)$/.test(address(value)) && !(name === "img" && /^data:image.(png|svg.xml);base64,/.test(value))) tell(key + "=" + value);
      }
      if (key === "http-equiv") tell(key);
    }
    if (node.shadowRoot) {
      look(node.shadowRoot, where + " widget");
      look(new DOMParser().parseFromString(node.shadowRoot.innerHTML, "text/html"), where + " widget, read again");
    }
  });
  look(document, "page");
  look(new DOMParser().parseFromString(document.documentElement.outerHTML, "text/html"), "page, read again");
  for (const key in {}) found.push("Object.prototype." + key);
  for (const key of Object.keys(Object)) found.push("Object." + key);
  return found.concat(window.ran.map((said) => "ran " + said));
}"""
_TEXT = """() => {
  const said = [];
  const read = (root) => {
    said.push(root.textContent);
    root.querySelectorAll("*").forEach((node) => {
      if (typeof node.value === "string") said.push(node.value);
      if (node.shadowRoot) read(node.shadowRoot);
    });
  };
  read(document.documentElement);
  return said.join("\\n");
}"""


@dataclass(slots=True, kw_only=True)
class Watched:
    """A page, and what it did that no page of ours does."""

    page: Any
    origins: set[str] = field(default_factory=set)  # that may be asked
    dialogs: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)

    def wrongs(self, more: str = "") -> list[str]:
        """Return what is wrong with the page as it stands; ``more`` are elements that it alone may have."""
        found: list[str] = self.page.evaluate(_LOOK, [_OURS, more])
        return [*found, *self.signs(), *(f"frame {frame.url}" for frame in self.page.frames[1:])]

    def signs(self) -> list[str]:
        """Return what was seen from outside: dialogs, requests to others, windows."""
        return [*(f"dialog {d}" for d in self.dialogs), *(f"asked {a}" for a in self.asked), *self.opened]

    def anew(self) -> None:
        """Go on with a fresh page: the last one may be on its way elsewhere."""
        context = self.page.context
        self.page.close()
        self.page = context.new_page()
        self.watch()

    def watch(self) -> None:
        """Note what the page asks for and opens."""
        self.page.set_default_timeout(20_000)
        self.page.on("request", lambda request: self._request(request))
        self.page.on("requestfailed", lambda request: self._failed(request))
        self.page.on("dialog", lambda dialog: self._dialog(dialog))
        self.page.on("popup", lambda other: self.opened.append(f"window {other.url}"))
        self.page.on("download", lambda got: self.opened.append(f"download {got.url}"))

    def ran(self) -> int:
        """Return how often a script that is none of ours ran; that it led the page away counts."""
        from playwright.sync_api import Error

        try:
            return int(self.page.evaluate("window.ran.length"))
        except Error:
            return 1

    def forget(self) -> None:
        """Begin anew."""
        self.dialogs.clear(), self.asked.clear(), self.opened.clear()

    def text(self) -> str:
        """Return all text of the page and its fields, blanks squeezed."""
        return squeezed(self.page.evaluate(_TEXT))

    def _request(self, request: Any) -> None:
        address = urlsplit(request.url)
        if address.scheme in _NETWORK and f"{address.scheme}://{address.netloc}" not in self.origins:
            self.asked.append(request.url)

    def _failed(self, request: Any) -> None:
        """Leave out what the browser kept from being asked: it names the request all the same."""
        if request.failure in _NEVER_SENT and request.url in self.asked:
            self.asked.remove(request.url)

    def _dialog(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()


def squeezed(text: str) -> str:
    """Return the text with every run of blanks, and what no reader sees, made one blank."""
    return " ".join(text.replace("\x0b", " ").replace("\ufeff", " ").split())


@contextmanager
def chromium() -> Iterator[Any]:
    """Open Debian's chromium, or skip the test."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip("Debian's chromium is not installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def watched(browser: Any, *origins: str, policies: bool = False) -> Iterator[Watched]:
    """Open a page; without ``policies`` the browser ignores every Content-Security-Policy, so that escaping stands alone."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN", bypass_csp=not policies)
    context.add_init_script(_LISTENING)
    seen = Watched(page=context.new_page(), origins=set(origins))
    seen.watch()
    yield seen
    context.close()
