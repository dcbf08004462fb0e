"""An answer as plain text: what is seen at once, then (asked for) what is folded."""

from assistant.answer import Answer, Block
from assistant.composing.wording import shortened
from assistant.messages import Message
from bots.reservations import reservations

_TITLE = 180
_BULLETS_FROM = 2  # a block of fewer lines needs no bullets


def render(answer: Answer, unfolded: bool = False) -> str:
    """Return the answer's visible text; ``unfolded`` adds the folded blocks."""
    parts = [*answer.alerts, shortened(answer.title, _TITLE)] if answer.title else [*answer.alerts]
    parts += [block_text(block) for block in answer.blocks if unfolded or not block.folded]
    parts += [f"{n}. {option.label}" for n, option in enumerate(answer.options, 1)]
    sources = [_source(answer, c.title, c.section, c.url) for c in answer.citations[:1]]
    return "\n".join([*parts, *sources, *reservations(answer)])


def block_text(block: Block) -> str:
    """Return a block with its heading, its lines as a list where there are several."""
    bullet = "- " if len(block.lines) >= _BULLETS_FROM else ""
    lines = "\n".join(line if line.startswith("[") else f"{bullet}{line}" for line in block.lines)
    return f"{block.title}:\n{lines}" if block.title else lines


def _source(answer: Answer, title: str, section: str, url: str | None) -> str:
    text = Message.SOURCE.in_(answer.language, title=title, section=section).rstrip(", ")
    return f"{text} – {url}" if url else text
