"""PDF: the text where there is one, laid out as on paper; a page that only a picture covers is recognised."""

import io
from typing import TYPE_CHECKING

from ingest.loaders.hidden_in_pdf import without_hidden_text
from ingest.loaders.limits import allow_seconds
from ingest.loaders.loaded_text import HIDDEN_TEXT, Kind, LoadedText, Unloadable
from ingest.loaders.mark_repair import repaired
from ingest.loaders.page_lines import paragraphs_of
from ingest.loaders.recognition import recognise_pdf_page
from ingest.loaders.running_heads import continued_elsewhere, without_running_heads
from ingest.loaders.unicode_paragraphs import in_unicode

if TYPE_CHECKING:
    from pypdf import PageObject

_CONTINUED = "Số công báo chỉ chứa một phần văn bản. (The issue holds a part of the text.)"
_STAMP = 200  # characters: a scanned page may carry a signature's stamp (about 149) and no other text
_SECONDS_A_PAGE = 1
_BYTES_A_PAGE = 500  # no honest page is smaller


def load_pdf(content: bytes) -> LoadedText:
    """Return the text of a PDF page by page; raises ``Unloadable`` when it is locked, empty or needs a missing tool."""
    from pypdf import PdfReader
    from pypdf.errors import PdfReadError

    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unloadable("Tệp PDF có mật khẩu. (The PDF is locked by a password.)")
        allow_seconds(_SECONDS_A_PAGE * min(len(reader.pages), len(content) // _BYTES_A_PAGE))
        hidden = [without_hidden_text(page) for page in reader.pages]
        texts = [_text(page) for page in reader.pages]
        pictures = [at for at, page in enumerate(reader.pages) if len(texts[at]) < _STAMP and len(page.images)]
    except (PdfReadError, RecursionError, KeyError) as problem:
        raise Unloadable(f"PDF hỏng ({problem}). (A damaged PDF.)") from problem
    return _loaded(content, texts, pictures, any(hidden))


def _loaded(content: bytes, texts: list[str], pictures: list[int], hidden: bool) -> LoadedText:
    confidence = []
    for at in pictures:
        texts[at], sure = recognise_pdf_page(content, at + 1)
        confidence.append((at + 1, sure))
    pages = [text.split("\n") for text in texts]
    found = in_unicode(paragraphs_of(without_running_heads(pages)))
    recognised = {number for number, _ in confidence}
    paragraphs = tuple(repaired(p) if p.page in recognised else p for p in found)
    if not paragraphs:
        raise Unloadable("PDF không có chữ nào đọc được. (The PDF holds no readable text.)")
    warnings = {_CONTINUED: continued_elsewhere(pages), HIDDEN_TEXT: hidden}
    return LoadedText(
        kind=Kind.PDF,
        paragraphs=paragraphs,
        warnings=tuple(sentence for sentence, holds in warnings.items() if holds),
        page_confidence=tuple(confidence),
    )


def _text(page: "PageObject") -> str:
    return page.extract_text(extraction_mode="layout")
