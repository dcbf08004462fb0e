"""Word's ``.docx`` by python-docx: paragraphs and the rows of tables in their order."""

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ingest.loaders.hidden_in_word import without_hidden_text
from ingest.loaders.loaded_text import HIDDEN_TEXT, Kind, LoadedText, Paragraph, Unloadable, row
from ingest.loaders.unicode_paragraphs import in_unicode

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

_MOST_UNPACKED = 256 * 1024**2  # bytes that a package may unpack to
_NUMBERED = "Số thứ tự tự động trong tệp Word không đọc được. (Automatic numbers in the Word file are not read.)"


def load_word(content: bytes) -> LoadedText:
    """Return the text of a ``.docx``; raises ``Unloadable`` when it is damaged, too large unpacked, or empty."""
    document = _opened(content)
    hidden = without_hidden_text(document)
    paragraphs = in_unicode(_blocks(document))
    if not paragraphs:
        raise Unloadable("Tệp Word không có chữ. (The Word file holds no text.)")
    numbered = any(p._p.pPr is not None and p._p.pPr.numPr is not None for p in document.paragraphs)
    warnings = [sentence for sentence, holds in ((_NUMBERED, numbered), (HIDDEN_TEXT, hidden)) if holds]
    return LoadedText(kind=Kind.WORD, paragraphs=paragraphs, warnings=tuple(warnings))


def _opened(content: bytes) -> "Document":
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            unpacked = sum(part.file_size for part in package.infolist())
        if unpacked <= _MOST_UNPACKED:
            document = docx.Document(io.BytesIO(content))
            document.element.body.iter()  # what is no document has no body
            return document
    except (PackageNotFoundError, KeyError, ValueError, AttributeError, zipfile.BadZipFile, SyntaxError) as problem:
        raise Unloadable(f"Tệp Word hỏng ({problem}). (A damaged Word file.)") from problem
    raise Unloadable("Tệp Word giải nén quá lớn. (The Word file unpacks to too much.)")


def _blocks(document: "Document") -> Iterator[Paragraph]:
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
        else:
            yield from (Paragraph(text=line) for line in block.text.split("\n"))


def _rows(table: "Table") -> Iterator[Paragraph]:
    """Yield a table's rows; a cell merged over several columns counts once."""
    for line in table.rows:
        cells = {cell._tc: cell.text.replace("\n", " ") for cell in line.cells}
        yield row(list(cells.values()))
