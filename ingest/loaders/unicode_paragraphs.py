"""Paragraphs as a program gave them into clean Unicode ones, whatever encoding their fonts stood for."""

from collections.abc import Iterable

from ingest.loaders.legacy_encodings import CONVERTERS, encoding_of
from ingest.loaders.loaded_text import Paragraph
from knowledge.vietnamese import clean


def in_unicode(paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the paragraphs with a text, in Unicode and with single spaces; the encoding is judged over all of them."""
    given = list(paragraphs)
    convert = CONVERTERS[encoding_of("\n".join(p.text for p in given))]
    found = (
        Paragraph(text=clean(convert(p.text)), page=p.page, cells=tuple(clean(convert(c)) for c in p.cells))
        for p in given
    )
    return tuple(p for p in found if p.text.strip(" |"))
