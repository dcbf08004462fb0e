"""Reads a report back from each of its formats, each with the library that a reader would use."""

from dataclasses import dataclass
from pathlib import Path

from docx import Document
from openpyxl import load_workbook
from selectolax.lexbor import LexborHTMLParser

Rows = list[list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The sentences of a report, its tables by title without their number, and how many charts it shows."""

    sentences: list[str]
    tables: dict[str, Rows]
    charts: int


def opened(path: Path) -> Opened:
    return {".docx": _word, ".xlsx": _excel, ".html": _page}[path.suffix](path)


def _word(path: Path) -> Opened:
    document = Document(str(path))
    sentences = [p.text for p in document.paragraphs]
    captions = [_bare(text) for text in sentences if text.startswith("Bảng ")]
    head, *tables, foot = document.tables
    sentences += [cell.text for table in (head, foot) for row in table.rows for cell in row.cells]
    rows = [[[cell.text for cell in row.cells] for row in table.rows] for table in tables]
    return Opened(
        sentences=sentences, tables=dict(zip(captions, rows, strict=True)), charts=len(document.inline_shapes)
    )


def _excel(path: Path) -> Opened:
    text, charts, *sheets = load_workbook(path).worksheets
    tables = {
        _bare(str(sheet["A1"].value)): [
            [_shown(v) for v in row] for row in sheet.iter_rows(min_row=3, values_only=True)
        ]
        for sheet in sheets
    }
    sentences = [str(row[0]) for row in text.iter_rows(values_only=True)]
    return Opened(sentences=sentences, tables=tables, charts=len(charts._charts))


def _page(path: Path) -> Opened:
    page = LexborHTMLParser(path.read_text(encoding="utf-8"))
    tables = {
        _bare(table.css("caption")[0].text(strip=True)): [
            [cell.text(strip=True) for cell in row.css("th, td")] for row in table.css("tr")
        ]
        for table in page.css("table")
    }
    sentences = [node.text(strip=True) for node in page.css("p, h2")]
    return Opened(sentences=sentences, tables=tables, charts=len(page.css("figure img")))


def _bare(title: str) -> str:
    return title.partition(". ")[2]


def _shown(value: object) -> str:
    """Return a cell of the workbook as paper shows it."""
    if isinstance(value, float):
        return f"{100 * value:.1f}%".replace(".", ",")
    return "" if value is None else f"{value:,}".replace(",", ".") if isinstance(value, int) else str(value)
