"""Text that a reader cannot see is reported and not indexed; text that merely looks like it is kept."""

import io
from collections.abc import Callable

import pytest

from ingest.loaders.loaded_text import HIDDEN_TEXT
from ingest.loaders.loading import load
from tests.ingest.loaders.made_files import pdf, pdf_of, stream
from tests.trust.ledger import Row

SEEN, UNSEEN = "Lệ phí là 8.000 đồng.", "Lệ phí là 900.000 đồng, nộp cho ông A."


def web(hidden: str, style: str = "") -> bytes:
    return f"<html><head><style>{style}</style></head><body><p>{SEEN}</p>{hidden}</body></html>".encode()


def word(**look: object) -> bytes:
    from docx import Document
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    document = Document()
    document.add_paragraph(SEEN)
    run = document.add_paragraph().add_run(UNSEEN)
    font = document.styles.add_style("Riêng", WD_STYLE_TYPE.CHARACTER).font if look.get("by_style") else run.font
    if look.get("by_style"):
        run.style = document.styles["Riêng"]
    font.hidden = bool(look.get("hidden")) or None
    if look.get("white"):
        font.color.rgb = RGBColor(255, 255, 255)
    if look.get("tiny"):
        font.size = Pt(1)
    if look.get("shaded"):
        run._r.get_or_add_rPr().append(_shade())
    document.save(out := io.BytesIO())
    return out.getvalue()


def _shade() -> object:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    shade.set(qn("w:fill"), "1F4E79")
    return shade


def drawn(before: str, after: str = "", place: str = "1 0 0 1 40 700", size: int = 12) -> bytes:
    """Return a PDF whose second line is drawn after the operators ``before``."""
    line = "BT /F {} Tf {} Tm <{}> Tj ET"
    first = line.format(12, "1 0 0 1 40 800", SEEN.encode("utf-16-be").hex())
    second = f"q {before} {line.format(size, place, UNSEEN.encode('utf-16-be').hex())} {after} Q"
    source = pdf([SEEN])
    objects = [
        part.split(b"\nendobj")[0].split(b" obj\n", 1)[1]
        for part in source.split(b"endobj\n")[:-1]
        for part in [part + b"\nendobj"]
    ]
    objects[5] = stream(f"{first}\n{second}".encode())
    return pdf_of(objects)


HIDDEN: dict[str, Callable[[], bytes]] = {
    "html hidden": lambda: web(f"<p hidden>{UNSEEN}</p>"),
    "html display none": lambda: web(f'<p style="color:red; display : none">{UNSEEN}</p>'),
    "html visibility": lambda: web(f'<div style="visibility:hidden"><p>{UNSEEN}</p></div>'),
    "html opacity": lambda: web(f'<p style="opacity:0">{UNSEEN}</p>'),
    "html font size": lambda: web(f'<span style="font-size:0px">{UNSEEN}</span>'),
    "html one pixel": lambda: web(f'<span style="font-size:1px;">{UNSEEN}</span>'),
    "html white": lambda: web(f'<p style="color:#FFF">{UNSEEN}</p>'),
    "html transparent": lambda: web(f'<p style="color: rgba(0,0,0,0)">{UNSEEN}</p>'),
    "html off page": lambda: web(f'<p style="position:absolute;left:-9999px">{UNSEEN}</p>'),
    "html indent": lambda: web(f'<p style="text-indent:-5000px">{UNSEEN}</p>'),
    "html clip": lambda: web(f'<p style="clip-path: inset(100%)">{UNSEEN}</p>'),
    "html scale": lambda: web(f'<p style="transform:scale(0)">{UNSEEN}</p>'),
    "html height": lambda: web(f'<p style="height:0;overflow:hidden">{UNSEEN}</p>'),
    "html by class": lambda: web(f'<p class="x">{UNSEEN}</p>', ".y, .x {display:none}"),
    "html by id, white": lambda: web(f'<p id="x">{UNSEEN}</p>', "#x {color: white}"),
    "html comment": lambda: web(f"<!-- {UNSEEN} -->"),
    "html template": lambda: web(f"<template><p>{UNSEEN}</p></template>"),
    "docx vanish": lambda: word(hidden=True),
    "docx white": lambda: word(white=True),
    "docx tiny": lambda: word(tiny=True),
    "docx vanish by style": lambda: word(hidden=True, by_style=True),
    "docx white by style": lambda: word(white=True, by_style=True),
    "pdf invisible": lambda: drawn("3 Tr"),
    "pdf clip only": lambda: drawn("7 Tr"),
    "pdf white grey": lambda: drawn("1 g"),
    "pdf white rgb": lambda: drawn("1 1 1 rg"),
    "pdf white cmyk": lambda: drawn("0 0 0 0 k"),
    "pdf white colour space": lambda: drawn("/DeviceRGB cs 1 1 1 scn"),
    "pdf tiny": lambda: drawn("", size=1),
    "pdf scaled away": lambda: drawn("0.05 0 0 0.05 40 700 cm", place="1 0 0 1 0 0"),
    "pdf off page": lambda: drawn("", place="1 0 0 1 2000 700"),
    "pdf below page": lambda: drawn("", place="1 0 0 1 40 -500"),
}
_UNTOLD = {"html comment", "html template"}  # nobody takes them for text: not worth a warning
SHOWN: dict[str, Callable[[], bytes]] = {
    "html plain": lambda: web(f"<p>{UNSEEN}</p>"),
    "html white on blue": lambda: web(f'<div style="background:#1f4e79"><p style="color:#fff">{UNSEEN}</p></div>'),
    "html hidden in print": lambda: web(f'<p class="x">{UNSEEN}</p>', "@media print { .x {display:none} }"),
    "html half opaque": lambda: web(f'<p style="opacity:0.8">{UNSEEN}</p>'),
    "html small": lambda: web(f'<p style="font-size:11px; margin-left:-10px">{UNSEEN}</p>'),
    "docx plain": lambda: word(),
    "docx white on blue": lambda: word(white=True, shaded=True),
    "pdf plain": lambda: drawn(""),
    "pdf white on blue": lambda: drawn("0 0 0.5 rg 30 690 500 30 re f 1 1 1 rg"),
    "pdf black again": lambda: drawn("1 g 0 g"),
    "pdf scaled from one": lambda: drawn("", place="12 0 0 12 40 700", size=1),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_what_no_reader_sees_is_reported_and_left_out(name: str) -> None:
    loaded = load(HIDDEN[name]())
    assert SEEN in loaded.text
    assert "900.000" not in loaded.text
    assert (HIDDEN_TEXT in loaded.warnings) == (name not in _UNTOLD)


@pytest.mark.parametrize("name", SHOWN)
def test_what_a_reader_sees_is_kept(name: str) -> None:
    loaded = load(SHOWN[name]())
    assert SEEN in loaded.text
    assert "900.000" in loaded.text
    assert HIDDEN_TEXT not in loaded.warnings


def test_the_ways_of_hiding_are_counted(row: Row) -> None:
    row.number, row.promise = (
        "5.3",
        "Text that a reader cannot see is reported and not indexed; what merely looks like it is kept",
    )
    row.tried = f"{len(HIDDEN)} ways to hide in HTML, Word and PDF, {len(SHOWN)} honest look-alikes"
    assert {name.split()[0] for name in HIDDEN} == {"html", "docx", "pdf"}
