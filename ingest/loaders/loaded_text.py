"""What a loader makes of a file: paragraphs in reading order, and how well they were read."""

from dataclasses import dataclass
from enum import StrEnum

HIDDEN_TEXT = "Chữ mà người đọc không nhìn thấy đã bị bỏ lại. (Text that no reader can see was left out.)"


class Kind(StrEnum):
    """What a file is, told by its content."""

    PDF = "pdf"
    OLD_WORD = "old_word"  # Word 97 to 2003, an OLE container
    WORD = "word"  # .docx
    IMAGE = "image"
    PAGES = "pages"  # pictures of one document's pages, packed together (``ingest.page_pictures``)
    WEB_PAGE = "web_page"
    TEXT = "text"  # plain text, Markdown, YAML


class Unloadable(ValueError):
    """The file cannot be read; the message says why, in one sentence, and what to install where a tool is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph, or one row of a table (``cells`` then holds its columns and ``text`` joins them).

    ``page`` counts from 1 and is None where the format has no pages.
    """

    text: str
    page: int | None = None
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedText:
    """A file's text. ``page_confidence`` holds, by page, how sure the recogniser was (0 to 1) where it had to read."""

    kind: Kind
    paragraphs: tuple[Paragraph, ...]
    warnings: tuple[str, ...] = ()
    page_confidence: tuple[tuple[int, float], ...] = ()

    @property
    def text(self) -> str:
        """The whole text, a line each paragraph."""
        return "\n".join(p.text for p in self.paragraphs)

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each paragraph begins and ends in ``text``, in characters."""
        found, at = [], 0
        for paragraph in self.paragraphs:
            found.append((at, at + len(paragraph.text)))
            at += len(paragraph.text) + 1
        return tuple(found)

    @property
    def confidence(self) -> float | None:
        """How sure the reading is, 0 to 1, weighed by the characters of each page; None when nothing was recognised."""
        if not self.page_confidence:
            return None
        read = dict(self.page_confidence)
        letters = [(len(p.text), read.get(p.page or 0, 1.0)) for p in self.paragraphs]
        total = sum(n for n, _ in letters)
        return round(sum(n * c for n, c in letters) / total, 3) if total else 0.0


def row(cells: list[str], page: int | None = None) -> Paragraph:
    """Return a table's row as a paragraph: its columns stay apart and stand joined by bars in the text."""
    return Paragraph(text=" | ".join(cells), page=page, cells=tuple(cells))
