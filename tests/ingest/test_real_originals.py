"""Files as offices really hold them (``../shared``): each is read to its last article, or refused with the reason."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from ingest.loaders.loaded_text import Unloadable
from ingest.loaders.loading import load
from ingest.parsers.legal_markdown import NotALegalText
from ingest.parsers.loaded_law import parse_loaded

pytestmark = pytest.mark.corpus

READ = {
    "02-2021-TT-BTC_phi-kiem-dinh-pccc.pdf": ("02/2021/TT-BTC", 7),
    "15-2012-QH13_xu-ly-vi-pham-hanh-chinh.pdf": ("15/2012/QH13", 142),
    "20-2023-QH15_giao-dich-dien-tu_gazette.pdf": ("20/2023/QH15", 53),
    "26-2023-QH15_can-cuoc_gazette.pdf": ("26/2023/QH15", 46),
    "55-2024-QH15_pccc_gazette.pdf": ("55/2024/QH15", 55),
    "65-2018-ND-CP_duong-sat.pdf": ("65/2018/NĐ-CP", 55),
    "gazette-977-978_2024.pdf": ("36/2024/QH15", 23),
}
OLD_WORD = {
    "23-2018-ND-CP.doc": ("23/2018/NĐ-CP", 18),
    "27-2001-QH10.DOC": ("27/2001/QH10", 65),
    "27-2001-QH10_named-docx-but-is-doc.docx": ("27/2001/QH10", 65),
    "71-2018-ND-CP.doc": ("71/2018/NĐ-CP", 20),
    "82-2018-ND-CP.doc": ("82/2018/NĐ-CP", 68),
    "96-2016-ND-CP.doc": ("96/2016/NĐ-CP", 53),
}
SCANNED = {"scanned_signed_2025-07_4p.pdf": ("51/2025/TT-BCA", 3)}
REFUSED = {
    "form-dc01.docx": "A form",
    "named-pdf-but-is-html-404_a.pdf": "An error page",
    "named-pdf-but-is-html-404_b.pdf": "An error page",
}


def needing(*tools: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not all(map(shutil.which, tools)), reason=f"Not installed: {', '.join(tools)}.")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *READ.items(),
        *(pytest.param(*item, marks=needing("antiword")) for item in OLD_WORD.items()),
        *(pytest.param(*item, marks=needing("tesseract", "pdftoppm")) for item in SCANNED.items()),
    ],
)
def test_a_file_is_read_to_its_last_article(shared: Path, name: str, expected: tuple[str, int]) -> None:
    loaded = load((shared / "corpus" / "originals" / name).read_bytes())
    document, provisions = parse_loaded(loaded, date(2026, 7, 1))
    articles = [p for p in provisions if p.article.isdigit()]
    assert (document.number, len(articles)) == expected
    assert [p.article for p in articles] == [str(n + 1) for n in range(len(articles))]
    assert all(loaded.text[slice(*p.span)].startswith(p.name) for p in articles)
    assert (document.read_confidence is None) == (name not in SCANNED)


@pytest.mark.parametrize(("name", "reason"), REFUSED.items())
def test_a_form_and_an_error_page_are_refused_with_the_reason(shared: Path, name: str, reason: str) -> None:
    with pytest.raises((Unloadable, NotALegalText), match=reason):
        parse_loaded(load((shared / "corpus" / "originals" / name).read_bytes()), date(2026, 7, 1))
