"""A picture of a page (JPEG, PNG, TIFF)."""

from ingest.loaders.loaded_text import Kind, LoadedText, Unloadable
from ingest.loaders.mark_repair import repaired
from ingest.loaders.page_lines import paragraphs_of
from ingest.loaders.recognition import recognise
from ingest.loaders.running_heads import without_running_heads
from ingest.loaders.unicode_paragraphs import in_unicode


def load_image(content: bytes) -> LoadedText:
    """Return what a picture says; raises ``Unloadable`` when it says nothing or a tool is missing."""
    lines, confidence = recognise(content)
    paragraphs = tuple(map(repaired, in_unicode(paragraphs_of(without_running_heads([lines.split("\n")])))))
    if not paragraphs:
        raise Unloadable("Ảnh không có chữ nào đọc được. (The picture holds no readable text.)")
    return LoadedText(kind=Kind.IMAGE, paragraphs=paragraphs, page_confidence=((1, confidence),))
