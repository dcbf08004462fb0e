"""Lines as they stand on paper become paragraphs and rows."""

from ingest.loaders.page_lines import paragraphs_of


def texts(*pages: str) -> list[str]:
    return [p.text for p in paragraphs_of([page.split("\n") for page in pages])]


def test_wrapped_lines_are_joined_and_an_indent_begins_a_paragraph() -> None:
    page = (
        "    Người nuôi chim phải khai báo với Ủy ban nhân dân xã nơi\n"
        "mình ở trước khi đưa chim về nhà nuôi.\n"
        "    Người bán chim phải ghi sổ đầy đủ từng con chim đã bán đi."
    )
    assert texts(page) == [
        "Người nuôi chim phải khai báo với Ủy ban nhân dân xã nơi mình ở trước khi đưa chim về nhà nuôi.",
        "Người bán chim phải ghi sổ đầy đủ từng con chim đã bán đi.",
    ]


def test_a_short_line_ends_its_paragraph_where_the_next_word_had_room() -> None:
    page = (
        "Điều 1. Phạm vi điều chỉnh\n"
        "Nghị định này quy định về việc nuôi chim cảnh trong các hộ gia\n"
        "đình và tại nơi công cộng."
    )
    assert texts(page) == [
        "Điều 1. Phạm vi điều chỉnh",
        "Nghị định này quy định về việc nuôi chim cảnh trong các hộ gia đình và tại nơi công cộng.",
    ]


def test_articles_clauses_and_points_begin_paragraphs() -> None:
    page = "Điều 2. Nuôi chim\n1. Người nuôi chim phải:\na) Cho chim ăn;\nb) Cho chim uống.\n2. Chim được tự do."
    assert texts(page) == page.split("\n")


def test_a_sentence_goes_on_over_the_page() -> None:
    first = "Người nuôi chim phải khai báo với Ủy ban nhân dân của xã hoặc của"
    assert texts(first, "phường nơi mình ở.") == [f"{first} phường nơi mình ở."]
    (paragraph,) = paragraphs_of([[first], ["phường nơi mình ở."]])
    assert paragraph.page == 1


def test_two_heads_side_by_side_are_read_one_after_the_other() -> None:
    page = "BỘ CHIM CẢNH            CỘNG HÒA XÃ HỘI\n  -------                 Độc lập - Tự do\nSố: 9/2025/TT-BCC       Hà Nội, ngày 1"
    assert texts(page) == ["BỘ CHIM CẢNH", "Số: 9/2025/TT-BCC", "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do", "Hà Nội, ngày 1"]


def test_a_table_is_kept_as_rows_and_a_wrapped_cell_is_made_whole() -> None:
    page = (
        "TT     Loài chim                  Giá\n"
        "1      Chào mào, kể cả chim        90.000\n"
        "       non mới nở\n"
        "2      Họa mi                     80.000\n"
        "Ghi chú: giá đã gồm lồng."
    )
    found = paragraphs_of([page.split("\n")])
    assert [p.cells for p in found[:3]] == [
        ("TT", "Loài chim", "Giá"),
        ("1", "Chào mào, kể cả chim non mới nở", "90.000"),
        ("2", "Họa mi", "80.000"),
    ]
    assert found[1].text == "1 | Chào mào, kể cả chim non mới nở | 90.000"
    assert found[3].text == "Ghi chú: giá đã gồm lồng."
