"""A message as Telegram takes it: read as a person sees it, or refused for what Telegram refuses."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

_TAGS = {"a", "b", "i"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    text: str
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A message of the bot as the person sees it, with the parameters it was sent with."""

    id: int
    chat: int
    text: str
    links: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    parameters: dict[str, Any] = field(default_factory=dict)

    def button(self, text: str) -> Button:
        return next(b for b in self.buttons if b.text == text)


class Refused(Exception):
    """What Telegram answers with an error code."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.body = {"ok": False, "error_code": code, "description": description, "parameters": parameters}


def shown_message(number: int, chat: int, markup: str, keyboard: Any, more: dict[str, Any]) -> Shown:
    """Return the message as it is seen; raises ``Refused`` for what Telegram refuses."""
    page = _Page(str(markup) if more.get("parse_mode") == "HTML" else "")
    if not page.text.strip():
        raise Refused(400, "Bad Request: message text is empty")
    if len(page.text.encode("utf-16-le")) // 2 > 4096:
        raise Refused(400, "Bad Request: message is too long")
    rows = (keyboard or {}).get("inline_keyboard", [])
    buttons = tuple(Button(text=b["text"], data=b["callback_data"]) for row in rows for b in row)
    if any(not 1 <= len(b.data.encode()) <= 64 for b in buttons):
        raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")
    links = tuple(page.links)
    return Shown(id=number, chat=chat, text=page.text, links=links, buttons=buttons, parameters=more)


class _Page(HTMLParser):
    """The text and the links of a message; refuses tags that Telegram does not know or that do not match."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.text, self.links, self._open = "", [], []
        self.feed(markup)
        self.close()
        if self._open:
            raise Refused(400, "Bad Request: can't parse entities: an open tag is left")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            raise Refused(400, f"Bad Request: can't parse entities: unsupported start tag {tag}")
        self._open.append(tag)
        self.links += [value for name, value in attrs if name == "href" and value]

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            raise Refused(400, f"Bad Request: can't parse entities: unexpected end tag {tag}")

    def handle_data(self, data: str) -> None:
        self.text += data
