"""Paragraphs into articles, clauses, points and appendices, each with the characters where it stands."""

import pytest

from ingest.parsers.structure import provisions_of
from knowledge.legal import Provision

NUMBER = "900/2025/NĐ-CP"


def parse(*paragraphs: str) -> tuple[Provision, ...]:
    return provisions_of(NUMBER, paragraphs)


def test_an_articles_span_runs_from_its_head_to_its_last_word() -> None:
    paragraphs = [
        "NGHỊ ĐỊNH",
        "Điều 1. Phạm vi",
        "Về chim.",
        "Chương II",
        "LỒNG CHIM",
        "Điều 2. Lồng",
        "1. Lồng tre.",
        "2. Rộng.",
    ]
    text = "\n".join(paragraphs)
    first, second = parse(*paragraphs)
    assert text[slice(*first.span)] == "Điều 1. Phạm vi\nVề chim."
    assert text[slice(*second.span)] == "Điều 2. Lồng\n1. Lồng tre.\n2. Rộng."


def test_clauses_and_points_are_found_in_the_articles_text_by_their_spans() -> None:
    (article,) = parse(
        "Điều 1. Nuôi", "1. Người nuôi:", "a) Cho ăn;", "- ngày hai bữa;", "b) Cho uống.", "2. Chim tự do."
    )
    first, second = article.clauses
    assert article.text[slice(*first.span)] == "1. Người nuôi:\na) Cho ăn;\n- ngày hai bữa;\nb) Cho uống."
    assert article.text[slice(*second.span)] == "2. Chim tự do."
    assert [article.text[slice(*p.span)] for p in first.points] == ["a) Cho ăn;\n- ngày hai bữa;", "b) Cho uống."]
    assert [p.text for p in first.points] == ["Cho ăn;\n- ngày hai bữa;", "Cho uống."]


def test_what_follows_the_points_belongs_to_the_clause() -> None:
    (article,) = parse("Điều 1. Nuôi", "1. Gồm:", "a) Chim;", "Việc khác do xã quyết định.")
    assert article.clauses[0].text == "Gồm:\nViệc khác do xã quyết định."
    assert article.clauses[0].points[0].text == "Chim;"


@pytest.mark.parametrize(
    ("head", "title"), [("Điều 1", ""), ("Điều 1 .", ""), ("Điều 1: Chim", "Chim"), ("Điều 1. Chim", "Chim")]
)
def test_an_article_may_have_no_title(head: str, title: str) -> None:
    (article,) = parse(head, "Về chim.")
    assert (article.title, article.text) == (title, "Về chim.")


@pytest.mark.parametrize(
    ("paragraphs", "heading"),
    [
        (
            ("Phần thứ nhất", "QUY ĐỊNH CHUNG", "Chương I", "NUÔI CHIM"),
            "Phần thứ nhất QUY ĐỊNH CHUNG › Chương I NUÔI CHIM",
        ),
        (("CHƯƠNG I", "NUÔI CHIM,", "THẢ CHIM"), "Chương I NUÔI CHIM, THẢ CHIM"),
        (("Chương I. CHIM", "Mục 2: LỒNG"), "Chương I CHIM › Mục 2 LỒNG"),
    ],
)
def test_headings_of_every_rank_are_kept(paragraphs: tuple[str, ...], heading: str) -> None:
    assert parse(*paragraphs, "Điều 1. Chim", "Hót.")[0].heading == heading


def test_a_sentence_that_begins_like_a_heading_is_text() -> None:
    first, second = parse("Điều 1. Chim", "Mục 1 Phụ lục IV ban hành kèm theo Nghị định này.", "Điều 2. Lồng", "Rộng.")
    assert first.text == "Mục 1 Phụ lục IV ban hành kèm theo Nghị định này."
    assert second.heading == ""


def test_a_quotation_ends_though_a_speck_stands_behind_it() -> None:
    found = parse("Điều 1. Sửa đổi", "“Điều 9. Chim", "Chim hót.”. -", "Điều 2. Hiệu lực", "Hôm nay.")
    assert [p.article for p in found] == ["1", "2"]


TABLE = [
    "1 | Chào mào | 90.000 đồng một con mỗi năm",
    "2 | Họa mi | 80.000 đồng một con mỗi năm",
    "3 | Sáo | 70.000 đồng một con",
]


@pytest.mark.parametrize(
    ("head", "name", "title"),
    [
        (
            ["PHỤ LỤC II", "MỨC PHÍ NUÔI CHIM", "(Ban hành kèm theo Nghị định số 900/2025/NĐ-CP)"],
            "Phụ lục II",
            "MỨC PHÍ NUÔI CHIM",
        ),
        (["Phụ lục số 02", "MỨC PHÍ"], "Phụ lục 02", "MỨC PHÍ"),
        (["PHỤ LỤC I-2. MỨC PHÍ"], "Phụ lục I-2", "MỨC PHÍ"),
        (["BIỂU PHÍ NUÔI CHIM", "(Kèm theo Nghị định số 900/2025/NĐ-CP)"], "Phụ lục", "BIỂU PHÍ NUÔI CHIM"),
    ],
)
def test_an_appendix_is_a_provision_with_its_name_title_and_rows(head: list[str], name: str, title: str) -> None:
    paragraphs = ["Điều 1. Phí", "Theo Phụ lục.", "Nơi nhận:", "- Văn thư.", *head, *TABLE]
    article, appendix = parse(*paragraphs)
    assert (article.name, appendix.name, appendix.title) == ("Điều 1", name, title)
    assert appendix.text == "\n".join(TABLE)
    assert appendix.key == f"{NUMBER}#{name}"
    assert "\n".join(paragraphs)[slice(*appendix.span)] == "\n".join([*head, *TABLE])


def test_appendices_of_one_name_are_told_apart() -> None:
    found = parse("Điều 1. Phí", "Chim.", "PHỤ LỤC", "PHÍ NUÔI", *TABLE, "PHỤ LỤC", "PHÍ THẢ", *TABLE)
    assert [p.name for p in found] == ["Điều 1", "Phụ lục", "Phụ lục (2)"]


@pytest.mark.parametrize(
    "form",
    [
        ["PHỤ LỤC I", "TỜ KHAI NUÔI CHIM", *TABLE],
        ["Mẫu số 01", "GIẤY ĐỀ NGHỊ", *TABLE],
        ["PHỤ LỤC II", "Tên tôi là ……………… sinh ngày ……… tại ………………… nay xin nuôi ……… con chim ………"],
        ["PHỤ LỤC III", "Mẫu số 01 | Tờ khai", "Mẫu số 02 | Đơn"],
    ],
)
def test_forms_and_lists_of_forms_are_no_provisions(form: list[str]) -> None:
    assert [p.name for p in parse("Điều 1. Phí", "Chim.", "Nơi nhận:", *form)] == ["Điều 1"]


def test_a_text_without_an_article_has_no_provision() -> None:
    assert parse("Chim hót.", "PHỤ LỤC", *TABLE) == ()
