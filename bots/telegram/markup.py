"""An answer as Telegram messages: escaped HTML, options and folded blocks as buttons. Pure functions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import InlineKeyboardButtonLimit

from assistant.answer import Answer, Block, Citation, Option, Outcome
from assistant.composing.wording import shortened
from assistant.messages import Ending, Message
from bots.reservations import reservations
from bots.telegram.splitting import LIMIT, cut, length, packed

ASK, OPEN, FOLD = "ask", "open", "fold"  # what a button does; what it does it to follows after a colon
_BUTTON = 40  # characters of a label that a phone shows on a full-width button
_FOLDS_IN_A_ROW = 2
_CALLBACK_BYTES = int(InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One message to send: HTML within Telegram's limit, and its buttons."""

    text: str
    keyboard: InlineKeyboardMarkup | None = None


def messages_of(answer: Answer) -> tuple[Outgoing, ...]:
    """Return the messages of an answer, the buttons under the last."""
    *first, last = packed(_visible(answer))
    return (*(Outgoing(text=text) for text in first), Outgoing(text=last, keyboard=_keyboard(answer)))


def unfolded(answer: Answer, number: int) -> Outgoing | None:
    """Return the last message with block ``number`` opened in it, or None where it does not fit."""
    last = messages_of(answer)[-1]
    text = "\n\n".join((last.text, *packed([_full(answer, number)])))
    return Outgoing(text=text, keyboard=_keyboard(answer, number)) if length(text) <= LIMIT else None


def block_messages(answer: Answer, number: int) -> tuple[Outgoing, ...]:
    """Return block ``number`` in messages of its own."""
    return tuple(Outgoing(text=text) for text in packed([_full(answer, number)]))


def _visible(answer: Answer) -> list[list[str]]:
    """Return the paragraphs that are seen at once; an answer that says nothing is given its outcome's sentence."""
    alerts = _lines(answer.alerts, "b")
    blocks = [block for block in answer.blocks if not block.folded and _says_something(block)]
    if not blocks:
        wanting = Message.CLARIFY if answer.options else Ending.NOT_FOUND
        return [p for p in (alerts, _lines([wanting.in_(answer.language), *_list(answer.options)])) if p]
    title, options = _lines([answer.title], "b"), _lines(_list(answer.options))
    paragraphs = [alerts, title, *(_block(block) for block in blocks), options]
    return [paragraph for paragraph in (*paragraphs, _footer(answer, blocks)) if paragraph]


def _footer(answer: Answer, blocks: Sequence[Block]) -> list[str]:
    """Return the sources of what is seen and, under facts, who has the final word and what is kept."""
    told = reservations(answer) if answer.outcome == Outcome.ANSWERED or answer.kept_days else ()
    sources = _sources((c for block in blocks for c in block.citations), answer.language)
    return [*sources, *_lines(told, "i")]


def _full(answer: Answer, number: int) -> list[str]:
    block = answer.blocks[number]
    return [*_block(block), *_sources(block.citations, answer.language)]


def _block(block: Block) -> list[str]:
    """Return a block's title and lines; a line such as ``[case]`` heads those below it."""
    bullet = "• " if len(block.lines) > 1 else ""
    lines = _lines([block.title], "b")
    for line in filter(str.strip, block.lines):
        lines += _lines([line], "i") if line.startswith("[") else _lines([f"{bullet}{line}"])
    return lines


def _lines(texts: Iterable[str], tag: str = "") -> list[str]:
    return [part for text in texts if text.strip() for part in cut(text, partial(_dressed, tag))]


def _dressed(tag: str, text: str) -> str:
    text = escape(text, quote=False)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _sources(citations: Iterable[Citation], language: str) -> list[str]:
    """Return one line a source, its sections together, linked where it has an address."""
    sections: dict[tuple[str, str | None], list[str]] = {}
    for citation in citations:
        named = sections.setdefault((citation.title, citation.url), [])
        if citation.section and citation.section not in named:
            named.append(citation.section)
    lines: list[str] = []
    for (title, url), named in sections.items():
        text = Message.SOURCE.in_(language, title=title, section="; ".join(named)).rstrip(", ")
        lines += cut(text, partial(_linked, url))
    return lines


def _linked(url: str | None, text: str) -> str:
    text = escape(text, quote=False)
    return f'<a href="{escape(url)}">{text}</a>' if url else text


def _keyboard(answer: Answer, opened: int | None = None) -> InlineKeyboardMarkup | None:
    rows = [*_option_rows(answer.options), *_fold_rows(answer.blocks, opened)]
    return InlineKeyboardMarkup(rows) if rows else None


def _option_rows(options: Sequence[Option]) -> list[list[InlineKeyboardButton]]:
    """Return a button an option; one whose value exceeds Telegram's 64 bytes is only listed, to be typed."""
    labels = _list(options) or [option.label for option in options]
    return [
        [InlineKeyboardButton(shortened(label, _BUTTON), callback_data=f"{ASK}:{option.value}")]
        for option, label in zip(options, labels, strict=True)
        if _fits(option)
    ]


def _fold_rows(blocks: Sequence[Block], opened: int | None) -> list[list[InlineKeyboardButton]]:
    buttons = [
        InlineKeyboardButton(f"▾ {block.title}", callback_data=FOLD)
        if number == opened
        else InlineKeyboardButton(f"▸ {block.title}", callback_data=f"{OPEN}:{number}")
        for number, block in enumerate(blocks)
        if block.folded and _says_something(block)
    ]
    return [buttons[at : at + _FOLDS_IN_A_ROW] for at in range(0, len(buttons), _FOLDS_IN_A_ROW)]


def _says_something(block: Block) -> bool:
    return any(line.strip() for line in block.lines)


def _list(options: Sequence[Option]) -> list[str]:
    """Return the labels to read in full, where buttons cannot show them all."""
    return _numbered(options) if _need_a_list(options) else []


def _need_a_list(options: Sequence[Option]) -> bool:
    return any(len(option.label) > _BUTTON or not _fits(option) for option in options)


def _fits(option: Option) -> bool:
    return len(f"{ASK}:{option.value}".encode()) <= _CALLBACK_BYTES


def _numbered(options: Sequence[Option]) -> list[str]:
    return [f"{number}. {option.label}" for number, option in enumerate(options, 1)]
