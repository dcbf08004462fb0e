"""Text of a Word file that is hidden, white on white or too small to see: taken out before the file is read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.font import Font
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_TINY = 2.0  # points
_WHITE = "FFFFFF"
_SHADES = "./w:rPr/w:shd | ./w:rPr/w:highlight | ancestor::w:p[1]/w:pPr/w:shd | ancestor::w:tc/w:tcPr/w:shd"


def without_hidden_text(document: "Document") -> bool:
    """Remove the runs that nobody sees; tell whether any held text."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    found = False
    for paragraph in list(document.element.body.iter(qn("w:p"))):
        around = Paragraph(paragraph, document._body)
        for element in list(paragraph.iter(qn("w:r"))):
            run = Run(element, around)
            if run.text.strip() and _is_hidden(run, around):
                element.getparent().remove(element)
                found = True
    return found


def _is_hidden(run: "Run", paragraph: "Paragraph") -> bool:
    fonts = list(_fonts(run, paragraph))
    hidden = next((font.hidden for font in fonts if font.hidden is not None), False)
    size = next((font.size.pt for font in fonts if font.size is not None), None)
    colour = next((str(font.color.rgb) for font in fonts if font.color is not None and font.color.rgb is not None), "")
    white = colour == _WHITE and not _is_shaded(run)
    return bool(hidden) or white or (size is not None and size <= _TINY)


def _fonts(run: "Run", paragraph: "Paragraph") -> Iterator["Font"]:
    """Yield what says how a run looks, the nearest first."""
    yield run.font
    for style in (run.style, paragraph.style):
        while style is not None:
            yield style.font
            style = style.base_style


def _is_shaded(run: "Run") -> bool:
    """Tell whether the run, its paragraph or its cell has a colour behind the letters."""
    return bool(run._r.xpath(_SHADES))
