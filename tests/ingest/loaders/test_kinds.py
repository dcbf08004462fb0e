"""A file is what its first bytes say, whatever its name."""

import io
import zipfile

import pytest

from ingest.loaders.kinds import kind_of
from ingest.loaders.loaded_text import Kind, Unloadable
from tests.ingest.loaders.made_files import docx, pdf


def packed(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (pdf(["Chim"]), Kind.PDF),
        (b"\xef\xbb\xbf\n" + pdf(["Chim"]), Kind.PDF),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Kind.OLD_WORD),
        (docx(["Chim"]), Kind.WORD),
        (b"\xff\xd8\xff\xe0" + bytes(20), Kind.IMAGE),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), Kind.IMAGE),
        (b"\n <!DOCTYPE html>\n<html><body>Chim</body></html>", Kind.WEB_PAGE),
        (b'<?xml version="1.0"?><!-- saved --><HTML lang="vi">', Kind.WEB_PAGE),
        ("# Luật Chim\n\nĐiều 1. Chim".encode(), Kind.TEXT),
        ("Chim".encode("utf-16"), Kind.TEXT),
    ],
)
def test_content_tells_the_format(content: bytes, kind: Kind) -> None:
    assert kind_of(content) is kind


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{\\rtf1 Chim}", "RTF"),
        (packed("xl/workbook.xml"), "no Word document"),
        (b"PK\x03\x04 cut off", "damaged package"),
        (b"\x7fELF\x00\x01", "unknown format"),
    ],
)
def test_what_no_loader_reads_is_refused_with_the_reason_in_both_languages(content: bytes, reason: str) -> None:
    with pytest.raises(Unloadable, match=rf"^[^(]+\. \(.*{reason}|{reason}") as refused:
        kind_of(content)
    assert str(refused.value).endswith(".)")
