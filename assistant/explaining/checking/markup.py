"""What no sentence of an explanation may hold: addresses, markup, code, keys, characters that hide others."""

import re

_ADDRESS = re.compile(
    r"https?:|www\.|://|@[\w-]+\.|\b[\w-]+\.(?:vn|com|net|org|info|io|gov|edu|ru|cn|xyz|top|site|app|link|me|ly|gl|co)\b",
    re.I,
)
_MARKUP = re.compile(
    r"[<>{}\[\]`|\\]|\*\*|__|&(?:#|\w+;)|(?:^|\s)#{1,6}\s|!\[|\]\(|[=]{2,}|\bjavascript:|\bdata:", re.I
)
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff9-\uffff\U000e0000-\U000e01ef\x00-\x08\x0b-\x1f\x7f-\x9f]"
)


def visible(text: str) -> str:
    """Return a text without invisible, bidirectional and control characters."""
    return _HIDDEN.sub("", text)


def holds_markup(text: str) -> bool:
    """Tell whether a text holds markup or code."""
    return bool(_MARKUP.search(text)) or visible(text) != text


def holds_address(text: str) -> bool:
    """Tell whether a text holds an address of the web or of mail."""
    return bool(_ADDRESS.search(text))
