"""Tesseract's table of words, set back as lines."""

from ingest.loaders.recognised_words import laid_out

HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


def word(text: str, left: int, line: int, confidence: float = 90.0) -> str:
    return f"5\t1\t1\t1\t{line}\t1\t{left}\t0\t{10 * len(text)}\t20\t{confidence}\t{text}\n"


def test_words_stand_where_they_stood_and_a_wide_gap_stays_wide() -> None:
    table = HEAD + word("Chim", 100, 1) + word("hót", 150, 1) + word("sáng", 400, 1) + word("vui", 140, 2)
    lines, _ = laid_out(table)
    assert lines == "Chim hót" + " " * 22 + "sáng\n    vui"


def test_confidence_is_weighed_by_letters() -> None:
    assert laid_out(HEAD + word("chim", 0, 1, 100) + word(["hót", "vui", "x"][0], 50, 1, 30))[1] == 0.7


def test_a_page_without_words_is_read_with_no_confidence() -> None:
    assert laid_out(HEAD + "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t\n") == ("", 0.0)


def test_a_quotation_mark_is_a_word_like_any_other() -> None:
    assert laid_out(HEAD + word('"Chim"', 0, 1))[0] == '"Chim"'


def test_a_word_without_width_stands_where_it_is() -> None:
    assert laid_out(HEAD + "5\t1\t1\t1\t1\t1\t7\t1\t0\t1\t50\tchim\n")[0] == "chim"
