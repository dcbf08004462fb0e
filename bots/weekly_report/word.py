"""Writes the report as a Word document in the form of Decree 30/2020/NĐ-CP."""

from io import BytesIO

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from bots.weekly_report.drawing import drawn
from bots.weekly_report.messages import MOTTO, NATION, RECEIVERS
from bots.weekly_report.paper import Chart, Letterhead, Paper, Part, Table, cell_text
from bots.weekly_report.word_form import (
    rule,
    set_up,
    shaded,
    sized,
    text_cell,
    unsplit,
    written,
)

_CENTRE, _RIGHT, _LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT
_TEXT_WIDTH = 16.0  # centimetres


def word_document(paper: Paper) -> bytes:
    """Return the ``.docx`` file."""
    document = Document()
    set_up(document)
    document.core_properties.title = " ".join((paper.letterhead.kind, *paper.letterhead.subject))
    document.core_properties.author = " ".join(paper.letterhead.issuer)
    _head(document, paper.letterhead)
    for section in paper.sections:
        document.add_heading(section.title, 1)
        for part in section.parts:
            _part(document, part)
    written(document.add_paragraph(), paper.note, size=12, italic=True)
    _foot(document, paper.letterhead)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _head(document: DocumentObject, head: Letterhead) -> None:
    table = document.add_table(2, 2)
    sized(table, (6.0, 10.4))
    issuer, nation = table.rows[0].cells
    for nth, line in enumerate(head.issuer):
        text_cell(issuer, line, size=13, bold=True, first=nth == 0)
    rule(issuer.add_paragraph(), indent=1.8)
    text_cell(nation, NATION, size=12.5, bold=True)
    text_cell(nation, MOTTO, size=14, bold=True, first=False)
    rule(nation.add_paragraph(), indent=2.0)
    text_cell(table.cell(1, 0), head.symbol, size=13)
    text_cell(table.cell(1, 1), head.place_and_day, size=14, italic=True)
    _title(document, head)


def _title(document: DocumentObject, head: Letterhead) -> None:
    lines = (head.kind, *head.subject)
    for nth, line in enumerate(lines):
        paragraph = written(document.add_paragraph(), line, bold=True, align=_CENTRE)
        paragraph.paragraph_format.space_before = Pt(18 if nth == 0 else 0)
        paragraph.paragraph_format.space_after = Pt(0)
    rule(document.add_paragraph(), indent=6.0)
    if head.addressee:
        addressee = written(document.add_paragraph(), head.addressee, align=_CENTRE)
        addressee.paragraph_format.space_before = Pt(12)


def _part(document: DocumentObject, part: Part) -> None:
    match part:
        case Table():
            _table(document, part)
        case Chart():
            _chart(document, part)
        case _:
            paragraph = written(document.add_paragraph(), part, align=WD_ALIGN_PARAGRAPH.JUSTIFY)
            paragraph.paragraph_format.first_line_indent = Cm(1.27)


def _table(document: DocumentObject, part: Table) -> None:
    caption = written(document.add_paragraph(), part.title, size=13, bold=True, align=_CENTRE)
    caption.paragraph_format.keep_with_next = True
    table = document.add_table(1, len(part.columns), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for cell, column in zip(table.rows[0].cells, part.columns, strict=True):
        text_cell(shaded(cell), column, size=12, bold=True, room=2)
    unsplit(table.rows[0], repeated=True)
    for row in part.printed:
        cells = table.add_row().cells
        for cell, value, width in zip(cells, row, part.widths, strict=True):
            align = _RIGHT if not isinstance(value, str) else _CENTRE if width < 25 else _LEFT
            text_cell(cell, cell_text(value), size=12, align=align, room=2)
        unsplit(table.rows[-1])
    whole = sum(part.widths)
    sized(table, [width * _TEXT_WIDTH / whole for width in part.widths])
    below = written(document.add_paragraph(), part.left_out, size=12, italic=True)
    if not part.left_out:
        below.paragraph_format.space_after, below.paragraph_format.line_spacing = Pt(0), Pt(6)


def _chart(document: DocumentObject, part: Chart) -> None:
    picture = document.add_paragraph()
    picture.alignment = _CENTRE
    picture.paragraph_format.keep_with_next = True
    shape = picture.add_run().add_picture(BytesIO(drawn(part, "png")), Cm(_TEXT_WIDTH))
    shape._inline.docPr.set("descr", part.title)  # what a screen reader says
    written(document.add_paragraph(), part.title, size=13, bold=True, align=_CENTRE)


def _foot(document: DocumentObject, head: Letterhead) -> None:
    table = document.add_table(1, 2)
    sized(table, (7.4, 8.6))
    unsplit(table.rows[0])
    receivers, signer = table.rows[0].cells
    text_cell(receivers, RECEIVERS, size=12, bold=True, italic=True, align=_LEFT)
    for line in head.receivers:
        text_cell(receivers, line, size=11, align=_LEFT, first=False)
    lines = [line for line in (head.signs_as, head.office) if line]
    for nth, line in enumerate(lines):
        text_cell(signer, line, size=14, bold=True, first=nth == 0)
