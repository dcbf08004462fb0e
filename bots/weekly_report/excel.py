"""Writes the report as a workbook: the text, a sheet for every table with all its rows, the charts drawn by Excel."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from bots.weekly_report.messages import CHART_SHEET, MOTTO, NATION, TEXT_SHEET
from bots.weekly_report.paper import Cell as Value
from bots.weekly_report.paper import Chart, Letterhead, Paper, Table

_FONT, _SIZE = "Times New Roman", 12
_LINE = Side(style="thin", color="808080")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_GREY = PatternFill("solid", fgColor="E7ECF2")
_LETTERS = 110  # of the sheet's width, shared between a table's columns
_NAME = 31  # letters that a sheet's name may have


def workbook(paper: Paper) -> bytes:
    """Return the ``.xlsx`` file."""
    book = Workbook()
    text = book.worksheets[0]
    text.title = TEXT_SHEET
    _head(text, paper.letterhead)
    charts: list[Chart] = []
    for section in paper.sections:
        _say(text, section.title, bold=True)
        for part in section.parts:
            match part:
                case Table():
                    _link(text, part.title, _table(book, part))
                case Chart():
                    charts.append(part)
                case _:
                    _say(text, part)
    _say(text, paper.note)
    _draw(book, charts)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _head(sheet: Worksheet, head: Letterhead) -> None:
    sheet.column_dimensions["A"].width = _LETTERS
    _on_paper(sheet)
    for line in (*head.issuer, head.symbol, NATION, MOTTO, head.place_and_day, head.kind, *head.subject):
        cell = _say(sheet, line, bold=line not in (head.symbol, head.place_and_day))
        cell.alignment = Alignment(horizontal="center", wrap_text=True)
    if head.addressee:
        _say(sheet, head.addressee)


def _say(sheet: Worksheet, text: str, *, bold: bool = False) -> Cell:
    """Add a line of text to the first column."""
    cell = _put(sheet, (sheet.max_row + 1 if sheet["A1"].value else 1), 1, text)
    cell.font = Font(name=_FONT, size=_SIZE, bold=bold)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _link(sheet: Worksheet, text: str, name: str) -> None:
    cell = _say(sheet, text)
    cell.hyperlink = f"#'{name}'!A1"
    cell.font = Font(name=_FONT, size=_SIZE, underline="single", color="1F4E79")


def _table(book: Workbook, table: Table) -> str:
    """Add a sheet with the whole table and return its name."""
    name = _sheet_name(table.title)
    sheet = book.create_sheet(name)
    _on_paper(sheet, repeated="1:3")
    _put(sheet, 1, 1, table.title).font = Font(name=_FONT, size=14, bold=True)
    for column, (heading, width) in enumerate(zip(table.columns, table.widths, strict=True), 1):
        cell = _put(sheet, 3, column, heading)
        cell.font, cell.fill, cell.border = Font(name=_FONT, size=_SIZE, bold=True), _GREY, _GRID
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = max(10, _LETTERS * width / sum(table.widths))
    for at, row in enumerate(table.rows, 4):
        for column, value in enumerate(row, 1):
            _framed(_put(sheet, at, column, value), value)
    sheet.freeze_panes = "A4"
    sheet.auto_filter.ref = f"A3:{get_column_letter(len(table.columns))}{3 + len(table.rows)}"
    return name


def _framed(cell: Cell, value: Value) -> None:
    cell.font, cell.border = Font(name=_FONT, size=_SIZE), _GRID
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    cell.number_format = "General" if isinstance(value, str) else "0.0%" if isinstance(value, float) else "#,##0"


def _put(sheet: Worksheet, row: int, column: int, value: Value) -> Cell:
    """Write a value; words that begin with "=" stay words and are never a formula."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    return cell


def _draw(book: Workbook, charts: list[Chart]) -> None:
    """Add the sheet of charts; the numbers of each stand to its left."""
    sheet, row = book.create_sheet(CHART_SHEET, 1), 1
    sheet.column_dimensions["A"].width = 44
    _on_paper(sheet)
    for chart in charts:
        _put(sheet, row, 1, chart.title).font = Font(name=_FONT, size=_SIZE, bold=True)
        for column, (name, values) in enumerate(chart.series, 2):
            _put(sheet, row + 1, column, name)
            for at, value in enumerate(values, row + 2):
                _put(sheet, at, column, value)
        for at, label in enumerate(chart.labels, row + 2):
            _put(sheet, at, 1, label)
        sheet.add_chart(_bars(sheet, chart, row), f"E{row}")
        row += max(20, len(chart.labels) + 4)


def _bars(sheet: Worksheet, chart: Chart, row: int) -> BarChart:
    bars = BarChart()
    bars.type = "bar" if chart.lying else "col"
    bars.title, bars.width, bars.height = chart.title, 18, 9
    last = row + 1 + len(chart.labels)
    bars.add_data(
        Reference(sheet, min_col=2, max_col=1 + len(chart.series), min_row=row + 1, max_row=last), titles_from_data=True
    )
    bars.set_categories(Reference(sheet, min_col=1, min_row=row + 2, max_row=last))
    bars.x_axis.delete = bars.y_axis.delete = False
    if chart.lying:
        bars.x_axis.scaling.orientation = "maxMin"
    if len(chart.series) == 1:
        bars.legend = None
    return bars


def _on_paper(sheet: Worksheet, repeated: str | None = None) -> None:
    """Set A4 lying, as wide as the page, the rows ``repeated`` at the top of each page."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = repeated


def _sheet_name(title: str) -> str:
    """Return a name that Excel accepts: 31 letters, cut between words."""
    name = "".join(c for c in title if c not in "[]:*?/\\'")
    return name if len(name) <= _NAME else name[: _NAME + 1].rpartition(" ")[0]
