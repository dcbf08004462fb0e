"""An article's words as the lexical index keeps them, for what a ranker counts: one line a paragraph.

The first line holds the words of the document's title, the second those of the article's title, the rest those of the
paragraphs; a point (điểm) opens with ``POINT``, which is no word, so that it can be read with its clause.
"""

import re

from knowledge.chunk import Chunk
from knowledge.vietnamese import index_words

POINT = "-"
_POINT = re.compile(r"\s*[a-zđ]\)\s")


def write_words(chunk: Chunk) -> str:
    """Return the folded words of an article, line by line."""
    lines = [_line(chunk.context), _line(chunk.title)]
    paragraphs = [p for p in chunk.text.split("\n") if p.strip()]
    return "\n".join([*lines, *(f"{POINT} {_line(p)}" if _POINT.match(p) else _line(p) for p in paragraphs)])


def _line(text: str) -> str:
    return " ".join(index_words(text))
