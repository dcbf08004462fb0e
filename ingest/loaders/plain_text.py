"""Plain text and Markdown: bytes into characters, by the byte-order mark, as UTF-8, or from an old encoding."""

import unicodedata

from ingest.loaders.legacy_encodings import CONVERTERS, encoding_of
from ingest.loaders.loaded_text import Unloadable

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
_WESTERN = "cp1252"  # what TCVN3 and VNI files pass for
_KEEPS_UNDEFINED = "latin-1"  # reads the five bytes that cp1252 leaves undefined


def decoded(content: bytes) -> str:
    """Return the text in Unicode (NFC); raises ``Unloadable`` when its encoding is none that offices use."""
    codec = next((name for mark, name in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(codec)
    except UnicodeDecodeError:
        text = _from_old_encoding(content)
    return unicodedata.normalize("NFC", CONVERTERS[encoding_of(text)](text))


def _from_old_encoding(content: bytes) -> str:
    try:
        text = content.decode(_WESTERN)
    except UnicodeDecodeError:
        text = content.decode(_KEEPS_UNDEFINED)
    if encoding_of(text) == "unicode":
        raise Unloadable("Tệp văn bản không phải UTF-8, TCVN3 hay VNI. (Text that is not UTF-8, TCVN3 or VNI.)")
    return text
