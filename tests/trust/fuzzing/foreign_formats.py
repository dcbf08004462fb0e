"""Foreign formats, read in a limited process that may die: what is read can be kept, whatever the bytes were."""

import io
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path
from unittest.mock import patch

from ingest.collection import Reading
from ingest.loaders import pdf
from ingest.loaders.kinds import kind_of
from ingest.loaders.loaded_text import Kind, LoadedText, Unloadable
from ingest.loaders.old_word import paragraphs_of
from ingest.loaders.page_lines import paragraphs_of as paragraphs_of_pages
from ingest.loaders.recognised_words import laid_out
from ingest.loaders.running_heads import without_running_heads
from ingest.loaders.unicode_paragraphs import in_unicode
from ingest.loaders.web_page import load_web_page
from ingest.loaders.word import load_word
from ingest.page_pictures import pages_together
from ingest.parsers.legal_markdown import NotALegalText
from ingest.parsers.loaded_law import parse_loaded
from ingest.sources import read_sources
from tests.trust.fuzzing.text_formats import DAY, keep

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_SCHEMAS = "http://schemas.openxmlformats.org"
_PACKAGE = {  # the least that a Word file holds beside its text
    "[Content_Types].xml": f'<Types xmlns="{_SCHEMAS}/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_OFFICE}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships"><Relationship Id="rId1" '
    f'Type="{_SCHEMAS}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
}
_WORDS = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


def _keep(loaded: LoadedText) -> None:
    loaded.text.encode()
    with suppress(NotALegalText):
        keep(Reading(documents=(parse_loaded(loaded, DAY),)))


def web_page(content: bytes) -> None:
    """A web page."""
    with suppress(Unloadable):
        _keep(load_web_page(content))


def word(content: bytes) -> None:
    """The text of a Word file: its XML, in a package that is whole. The library may fail as with a PDF."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for part, text in _PACKAGE.items():
            package.writestr(part, text)
        package.writestr("word/document.xml", content)
    try:
        loaded = load_word(out.getvalue())
    except Exception:
        return
    _keep(loaded)


def pdf_file(content: bytes) -> None:
    """A PDF, without the recogniser. The library may fail in any way: the process that runs it then says so."""
    with patch.object(pdf, "recognise_pdf_page", lambda *_: ("", 0.0)):
        try:
            loaded = pdf.load_pdf(content)
        except Exception:
            return
    _keep(loaded)


def pages(content: bytes) -> None:
    """Lines of pages as antiword, a PDF or the recogniser lays them out; form feeds part the pages."""
    text = content.decode("utf-8", "replace")
    found = paragraphs_of_pages(without_running_heads([page.split("\n") for page in text.split("\f")]))
    _keep(LoadedText(kind=Kind.PDF, paragraphs=tuple(in_unicode(found))))
    _keep(LoadedText(kind=Kind.OLD_WORD, paragraphs=tuple(in_unicode(paragraphs_of(text)))))


def recognised(content: bytes) -> None:
    """The recogniser's table of words: each line of ours gives a word's place and size; the rest is its text."""
    rows = []
    for line in content.decode("utf-8", "replace").splitlines()[:200]:
        numbers = [ord(c) % 100 for c in line[:4].ljust(4)]
        rows.append(f"5\t1\t1\t1\t{numbers[0] % 9}\t1\t{numbers[1]}\t1\t{numbers[2]}\t1\t{numbers[3]}\t{line[4:]}")
    text, confidence = laid_out(_WORDS + "\n".join(rows))
    assert 0 <= confidence <= 1
    text.encode()


def archive(content: bytes) -> None:
    """An archive, of the kind that its first byte chooses: every file in it is read, or refused with a reason."""
    ending = (".zip", ".tar", ".tar.gz", ".tar.xz")[content[0] % 4] if content else ".zip"
    with tempfile.NamedTemporaryFile(suffix=ending) as file:
        file.write(content[1:])
        file.flush()
        for source in pages_together(read_sources([Path(file.name)])):
            with suppress(Unloadable, AttributeError):  # a rejection has no content
                kind_of(source.content)  # type: ignore[union-attr]
