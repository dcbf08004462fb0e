"""Word files whose XML grows, nests, reads files or calls out."""

import io
import zipfile

from tests.ingest.loaders.made_files import docx
from tests.trust.hostile_files.files import LAW, Files, laughs, zipped

_SECRET = "file:///etc/passwd"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_files(address: str) -> Files:
    """Return Word files; those that call out call ``address``."""
    return {
        "laughs.docx": lambda: _word_saying(_said("&a9;"), laughs()),
        "quadratic.docx": lambda: _word_saying(_said("&b;" * 20_000), f'<!DOCTYPE d [<!ENTITY b "{"h" * 50_000}">]>'),
        "entity.docx": lambda: _word_saying(_said(LAW + "&x;"), f'<!DOCTYPE d [<!ENTITY x SYSTEM "{_SECRET}">]>'),
        "entity-net.docx": lambda: _word_saying(_said(LAW + "&x;"), f'<!DOCTYPE d [<!ENTITY x SYSTEM "{address}">]>'),
        "dtd-net.docx": lambda: _word_saying(_said(LAW), f'<!DOCTYPE d SYSTEM "{address}">'),
        "deep.docx": lambda: _word_saying("<w:p>" * 100_000 + "</w:p>" * 100_000),
        "tables.docx": lambda: _word_saying(
            "<w:tbl><w:tr><w:tc>" * 3_000 + _said("x") + "</w:tc></w:tr></w:tbl>" * 3_000
        ),
        "wide.docx": lambda: _word_saying(_said("x" * 200_000_000)),
        "many.docx": lambda: _word_saying(_said("Điều 1. Chim") * 400_000),
        "template.docx": lambda: _word(
            f"<w:document {_W}><w:body>{_said(LAW)}</w:body></w:document>",
            **{
                "word___rels__settings.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="{address}" TargetMode="External"/></Relationships>'
            },
        ),
        "macro.docm": lambda: _word(
            f"<w:document {_W}><w:body>{_said(LAW)}</w:body></w:document>",
            **{"word__vbaProject.bin": 'Sub AutoOpen()\nShell "touch /tmp/motcua-evil.txt"\nEnd Sub'},
        ),
    }


def _word(xml: str, **others: str) -> bytes:
    source = zipfile.ZipFile(io.BytesIO(docx(["Chim"])))
    files = {name: source.read(name) for name in source.namelist()}
    files["word/document.xml"] = xml.encode()
    return zipped(files | {name.replace("__", "/"): text.encode() for name, text in others.items()})


def _word_saying(inner: str, before: str = "") -> bytes:
    return _word(f'<?xml version="1.0"?>{before}<w:document {_W}><w:body>{inner}</w:body></w:document>')


def _said(text: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n"))
