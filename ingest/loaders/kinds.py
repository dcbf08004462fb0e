"""What a file is, by its first bytes: names lie (a ``.docx`` that is OLE, a ``.pdf`` that is a server's error page)."""

import io
import re
import zipfile

from ingest.loaders.loaded_text import Kind, Unloadable

PAGES_MARK = b"motcua: pages of one document"  # the comment of a package of pictures
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*")
_BYTE_ORDER = (b"\xff\xfe", b"\xfe\xff")
_WEB_PAGE = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_HEADER = 1024  # bytes within which a PDF's mark may stand
_OPENING = 4096


def kind_of(content: bytes) -> Kind:
    """Return what ``content`` is; raises ``Unloadable`` for a format that no loader reads."""
    opening = content[:_OPENING]
    if b"%PDF-" in opening[:_HEADER]:
        return Kind.PDF
    if opening.startswith(_OLE):
        return Kind.OLD_WORD
    if opening.startswith(b"PK\x03\x04"):
        return _packed(content)
    if opening.startswith(_IMAGES):
        return Kind.IMAGE
    if _WEB_PAGE.match(opening):
        return Kind.WEB_PAGE
    if opening.startswith(b"{\\rtf"):
        raise Unloadable("Tệp RTF; hãy lưu lại thành .docx hay PDF. (RTF: save it as .docx or PDF.)")
    if b"\x00" in opening and not opening.startswith(_BYTE_ORDER):
        raise Unloadable("Tệp nhị phân không rõ định dạng. (A binary file of unknown format.)")
    return Kind.TEXT


def _packed(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names, is_pages = set(package.namelist()), package.comment == PAGES_MARK
    except (zipfile.BadZipFile, ValueError, OSError):
        raise Unloadable("Tệp nén bị hỏng. (A damaged package.)") from None
    if is_pages:
        return Kind.PAGES
    if "word/document.xml" in names:
        return Kind.WORD
    raise Unloadable("Gói tệp không phải văn bản Word. (A package that is no Word document.)")
