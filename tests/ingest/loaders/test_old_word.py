"""What antiword prints of an old Word file."""

from ingest.loaders.loaded_text import Paragraph, row
from ingest.loaders.old_word import paragraphs_of


def test_every_line_is_a_paragraph_and_bars_make_rows() -> None:
    printed = "Điều 1. Chim\n|Chim  |Phí   |\n|Họa mi|8.000 |\nHết."
    assert list(paragraphs_of(printed)) == [
        Paragraph(text="Điều 1. Chim"),
        row(["Chim  ", "Phí   "]),
        row(["Họa mi", "8.000 "]),
        Paragraph(text="Hết."),
    ]


def test_a_row_without_a_first_column_goes_on_with_the_row_above() -> None:
    assert list(paragraphs_of("|1|Chào mào |\n| |bông    |\n|2|Họa mi  |")) == [
        row(["1  ", "Chào mào  bông    "]),
        row(["2", "Họa mi  "]),
    ]
