"""Long answers in several messages: cut at block ends, then at line ends, then between words."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from telegram.constants import MessageLimit

LIMIT = int(MessageLimit.MAX_TEXT_LENGTH)


def length(text: str) -> int:
    """Return the length as Telegram counts it, in UTF-16 code units (tags, which it leaves out, count here too)."""
    return len(text.encode("utf-16-le")) // 2


def packed(blocks: Sequence[Sequence[str]], limit: int = LIMIT) -> list[str]:
    """Return as few messages as hold ``blocks`` of lines in order, each within ``limit``.

    A block that fits in one message is never cut; no line may be longer than ``limit``.
    """
    messages: list[str] = []
    for block in blocks:
        whole = "\n".join(block)
        if length(whole) <= limit:
            _append(messages, "\n\n", whole, limit)
            continue
        messages.append(block[0])
        for line in block[1:]:
            _append(messages, "\n", line, limit)
    return messages


def _append(messages: list[str], separator: str, text: str, limit: int) -> None:
    """Add ``text`` to the last message, or start another where it does not fit."""
    if messages and length(messages[-1] + separator + text) <= limit:
        messages[-1] += separator + text
    else:
        messages.append(text)


def cut(text: str, dressed: Callable[[str], str], limit: int = LIMIT) -> Iterator[str]:
    """Yield ``text`` dressed in its tags, in parts within ``limit`` that end between words where there are any."""
    while text:
        room = _room(text, dressed, limit)
        at = room if room == len(text) else max(text.rfind(" ", 1, room + 1), 0) or room
        yield dressed(text[:at])
        text = text[at:].lstrip()


def _room(text: str, dressed: Callable[[str], str], limit: int) -> int:
    """Return how many characters of ``text`` fit once dressed; at least one, so that cutting ends."""

    def dressed_length(at: int) -> int:
        return length(dressed(text[:at]))

    if dressed_length(len(text)) <= limit:
        return len(text)
    return bisect_right(range(1, len(text)), limit, key=dressed_length) or 1
