"""Pictures of pages (JPEG, PNG, TIFF): one, or all the pages of a document packed together."""

import io
import zipfile

from ingest.loaders.loaded_text import Kind, LoadedText, Unloadable
from ingest.loaders.mark_repair import repaired
from ingest.loaders.page_lines import paragraphs_of
from ingest.loaders.recognition import recognise
from ingest.loaders.running_heads import without_running_heads
from ingest.loaders.unicode_paragraphs import in_unicode


def load_image(content: bytes) -> LoadedText:
    """Return what a picture says; raises ``Unloadable`` when it says nothing or a tool is missing."""
    return _loaded(Kind.IMAGE, [content])


def load_pages(content: bytes) -> LoadedText:
    """Return what a package of pictures says, page by page in the order of their names; raises as ``load_image``."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return _loaded(Kind.PAGES, [package.read(name) for name in sorted(package.namelist())])


def _loaded(kind: Kind, pictures: list[bytes]) -> LoadedText:
    read = [recognise(picture) for picture in pictures]
    lines = without_running_heads([text.split("\n") for text, _ in read])
    paragraphs = tuple(map(repaired, in_unicode(paragraphs_of(lines))))
    if not paragraphs:
        raise Unloadable("Ảnh không có chữ nào đọc được. (The picture holds no readable text.)")
    confidence = tuple((number, sure) for number, (_, sure) in enumerate(read, 1))
    return LoadedText(kind=kind, paragraphs=paragraphs, page_confidence=confidence)
