"""An article's words as the lexical index keeps them, for what a ranker counts: one line a paragraph.

The first line holds the words of the document's title, the second those of the article's title, the rest those of the
paragraphs without their numbers; a point (điểm) opens with ``POINT``, which is no word, so that it can be read with its
clause.
"""

import re

from knowledge.chunk import Chunk
from knowledge.vietnamese import index_words

POINT = "-"
_POINT = re.compile(r"\s*[a-zđ]{1,2}\)\s")
_NUMBER = re.compile(r"^\s*\d{1,3}\.\s")


def write_words(chunk: Chunk) -> str:
    """Return the folded words of an article, line by line."""
    titles = [_line(chunk.context), _line(chunk.title)]
    return "\n".join([*titles, *(_paragraph(p) for p in chunk.text.split("\n") if p.strip())])


def _paragraph(text: str) -> str:
    point = _POINT.match(text)
    return f"{POINT} {_line(text[point.end() :])}" if point else _line(_NUMBER.sub("", text, count=1))


def _line(text: str) -> str:
    return " ".join(index_words(text))
