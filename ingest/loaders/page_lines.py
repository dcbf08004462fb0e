"""Lines of a page, laid out with spaces as on paper, into paragraphs and rows of tables.

Both the text of a PDF and what a recogniser saw come here as such lines.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.loaders.loaded_text import Paragraph, row
from knowledge.vietnamese import clean

_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_RULE = re.compile(r"^[\s\-—–_=*.…]*$")
_HEADING = re.compile(r"^[“\"]?(?:Điều \d+[a-zđ]?[.:]|(?:Phần|Chương|Mục|Tiểu mục) (?:thứ|[IVXLC\d]+)|PHỤ LỤC)", re.I)
_ITEM = re.compile(r"^[“\"]?(?:\d{1,3}(?:\.\d+)*[.)] |[a-zđ]{1,2}\) |[-+*•–] ?\S)")
_ENDS = re.compile(r"[.;:!?”\"]$")
_ROOM = 0.88  # share of the widest line within which a word would still have fitted


@dataclass(slots=True)
class _Line:
    text: str
    indent: int
    page: int
    cells: list[tuple[int, str]]  # where each column begins, and what it says
    after_blank: bool = False

    @property
    def end(self) -> int:
        return self.indent + len(self.text)


@dataclass(slots=True)
class _Page:
    lines: list[_Line] = field(default_factory=list)
    margin: int = 0
    width: int = 0


def paragraphs_of(pages: list[list[str]]) -> list[Paragraph]:
    """Return the paragraphs and table rows of all pages in reading order; a sentence goes on over a page's end."""
    found: list[Paragraph] = []
    last: _Line | None = None  # the line that the running paragraph ends with; None after a table
    for page in (_page(number, lines) for number, lines in enumerate(pages, 1)):
        for block in _blocks(page.lines):
            if len(block) > 1 or len(block[0].cells) > 1:
                found.extend(_columns(block))
                last = None
            elif last and found and not _begins(block[0], last, page):
                found[-1] = Paragraph(text=f"{found[-1].text} {block[0].text}", page=found[-1].page)
                last = block[0]
            else:
                found.append(Paragraph(text=block[0].text, page=block[0].page))
                last = block[0]
    return found


def _page(number: int, lines: list[str]) -> _Page:
    page, blank = _Page(), False
    for line in lines:
        if _RULE.match(line):
            blank = blank or not line.strip()
            continue
        starts = [len(line) - len(line.lstrip()), *(m.end() for m in _GAP.finditer(line))]
        parts = [clean(part) for part in _GAP.split(line.strip())]
        cells = [cell for cell in zip(starts, parts, strict=True) if not _RULE.match(cell[1])]
        page.lines.append(_Line(" ".join(text for _, text in cells), cells[0][0], number, cells, blank))
        blank = False
    if page.lines:
        indents = [line.indent for line in page.lines]
        page.margin = min(sorted(indents)[: max(1, len(indents) * 9 // 10)])
        page.width = sorted(line.end for line in page.lines)[len(page.lines) * 9 // 10]
    return page


def _blocks(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Yield runs of lines in columns, and every other line by itself."""
    run: list[_Line] = []
    for line in lines:
        if len(line.cells) > 1 or (len(run) > 0 and _continues(line, run[-1])):
            run.append(line)
            continue
        if run:
            yield run
            run = []
        yield [line]
    if run:
        yield run


def _continues(line: _Line, above: _Line) -> bool:
    """Tell whether a line of one column goes on with a cell of the row above it (never its first)."""
    return any(abs(line.indent - start) <= 2 for start, _ in above.cells[1:])


def _columns(block: list[_Line]) -> list[Paragraph]:
    """Return a table's rows; two columns without a third are heads set side by side: the left one first."""
    if max(len(line.cells) for line in block) > 2:
        return [row(cells, block[0].page) for cells in _rows(block)] if len(block) > 1 else _as_text(block)
    right = min(start for line in block for start, _ in line.cells[1:]) - 2
    cells = [cell for line in block for cell in line.cells]
    ordered = [*(text for start, text in cells if start < right), *(text for start, text in cells if start >= right)]
    return [Paragraph(text=text, page=block[0].page) for text in ordered]


def _as_text(block: list[_Line]) -> list[Paragraph]:
    """Return a single line with gaps as text: justified type, no table."""
    return [Paragraph(text=line.text, page=line.page) for line in block]


def _rows(block: list[_Line]) -> list[list[str]]:
    rows: list[list[tuple[int, str]]] = []
    for line in block:
        if len(line.cells) == 1 and rows and _continues(line, _Line("", 0, 0, rows[-1])):
            at = max(n for n, (start, _) in enumerate(rows[-1]) if start <= line.indent + 2)
            rows[-1][at] = (rows[-1][at][0], f"{rows[-1][at][1]} {line.text}")
        else:
            rows.append(list(line.cells))
    return [[text for _, text in cells] for cells in rows]


def _begins(line: _Line, above: _Line, page: _Page) -> bool:
    """Tell whether a line begins a paragraph: by its mark, its indent, or room left in the line above."""
    if line.after_blank or _HEADING.match(line.text):
        return True
    if line.text.isupper() or above.text.isupper():
        return not (line.text.isupper() and above.text.isupper()) or bool(_HEADING.match(above.text))
    if line.page == above.page and line.indent >= above.indent + 2 and line.indent >= page.margin + 2:
        return True
    if _ITEM.match(line.text) and (
        _ENDS.search(above.text) or line.indent >= page.margin + 2 or _HEADING.match(above.text)
    ):
        return True
    had_room = above.end + 1 + len(line.text.split(" ", 1)[0]) < _ROOM * page.width
    return had_room or (bool(_ENDS.search(above.text)) and line.text[0].isupper() and line.indent > page.margin + 1)
