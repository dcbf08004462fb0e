"""TCVN3 and VNI, the encodings of office files before Unicode."""

import pytest

from ingest.loaders.legacy_encodings import CONVERTERS, encoding_of
from ingest.loaders.loaded_text import Paragraph, Unloadable, row
from ingest.loaders.plain_text import decoded
from ingest.loaders.unicode_paragraphs import in_unicode

UNICODE = "Người nuôi chim được hưởng đặc quyền: tự do, lồng rộng; chim hót véo von ở vườn."
TCVN3 = "Ng­êi nu«i chim ®­îc h­ëng ®Æc quyÒn: tù do, lång réng; chim hãt vÐo von ë v­ên."
VNI = "Ngöôøi nuoâi chim ñöôïc höôûng ñaëc quyeàn: töï do, loàng roäng; chim hoùt veùo von ôû vöôøn."


@pytest.mark.parametrize(("text", "encoding"), [(UNICODE, "unicode"), (TCVN3, "tcvn3"), (VNI, "vni")])
def test_the_encoding_is_told_from_the_text_and_converted(text: str, encoding: str) -> None:
    assert encoding_of(text) == encoding
    assert CONVERTERS[encoding](text) == UNICODE


def test_the_soft_hyphen_of_tcvn3_is_the_letter_u_with_a_horn() -> None:
    assert "\u00ad" in TCVN3
    assert in_unicode([Paragraph(text=TCVN3)])[0].text == UNICODE


@pytest.mark.parametrize(
    "text", ["The birds of Viet Nam.", "Café, naïve, São Paulo", "", "12/2025", "Thả chim vào buổi sáng"]
)
def test_a_text_that_is_well_as_it_is_stays(text: str) -> None:
    assert encoding_of(text) == "unicode"


def test_the_rows_of_a_table_are_converted_column_by_column() -> None:
    given = [Paragraph(text=TCVN3), row(["Chim", "®­îc h­ëng"])]
    assert in_unicode(given)[1] == row(["Chim", "được hưởng"])


@pytest.mark.parametrize(
    "content",
    [
        UNICODE.encode(),
        UNICODE.encode("utf-16"),
        UNICODE.encode("utf-8-sig"),
        TCVN3.encode("cp1252"),
        VNI.encode("cp1252"),
    ],
)
def test_bytes_become_text_whatever_office_wrote_them(content: bytes) -> None:
    assert decoded(content) == UNICODE


def test_text_in_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(Unloadable, match="not UTF-8, TCVN3 or VNI"):
        decoded("Птицы поют в саду".encode("cp1251"))
