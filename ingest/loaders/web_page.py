"""Web pages by selectolax (lexbor): the text a reader sees, a paragraph each block, a row each line of a table."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ingest.loaders.hidden_in_web_page import without_hidden_text
from ingest.loaders.loaded_text import HIDDEN_TEXT, Kind, LoadedText, Paragraph, Unloadable, row
from ingest.loaders.plain_text import decoded
from ingest.loaders.unicode_paragraphs import in_unicode

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_UNSEEN = "script, style, noscript, template, nav, header, footer, form, iframe, svg"
_BLOCKS = {
    "p",
    "div",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "blockquote",
    "pre",
    "body",
    "main",
}
_ERROR_PAGE = re.compile(r"\b(?:404|403|500|502|503)\b|not found|forbidden|không tìm thấy|không tồn tại", re.I)


def load_web_page(content: bytes) -> LoadedText:
    """Return a page's text; raises ``Unloadable`` for a server's error page and for a page without text."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(decoded(content))
    title = tree.css_first("title")
    if title and _ERROR_PAGE.search(title.text()):
        raise Unloadable(f"Trang báo lỗi của máy chủ (“{title.text().strip()}”), không phải văn bản. (An error page.)")
    hidden = without_hidden_text(tree)
    for node in tree.css(_UNSEEN):
        node.decompose()
    paragraphs = in_unicode(_paragraphs(tree.body)) if tree.body else ()
    if not paragraphs:
        raise Unloadable("Trang không có chữ. (The page holds no text.)")
    return LoadedText(kind=Kind.WEB_PAGE, paragraphs=paragraphs, warnings=(HIDDEN_TEXT,) if hidden else ())


def _paragraphs(node: "LexborNode") -> Iterator[Paragraph]:
    """Yield the text of a block: what stands between the blocks inside it, each of those, and the rows of tables."""
    words: list[str] = []
    for child in node.iter(include_text=True):
        if child.tag in _BLOCKS or child.tag in {"table", "ul", "ol", "br"} or child.css_first("p, div, table, br"):
            yield Paragraph(text="".join(words))
            words = []
            yield from _rows(child) if child.tag == "table" else _paragraphs(child)
        else:
            words.append(re.sub(r"\s+", " ", child.text(deep=True)))
    yield Paragraph(text="".join(words))


def _rows(table: "LexborNode") -> Iterator[Paragraph]:
    for line in table.css("tr"):
        yield row([re.sub(r"\s+", " ", cell.text(deep=True, separator=" ")) for cell in line.css("td, th")])
