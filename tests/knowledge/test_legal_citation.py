"""Numbers of legal documents: number and year and issuer together are the key."""

import unicodedata

import pytest

from knowledge.legal_citation import document_numbers, mentioned_documents, normalise_number, procedure_codes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị định số 151/2025/NĐ-CP ngày 12/6/2025", ["151/2025/NĐ-CP"]),
        ("(66.7/2025/NQ-CP)", ["66.7/2025/NQ-CP"]),
        ("Luật 72/2025/QH15, Thông tư 02/2023/TT-BKHĐT.", ["72/2025/QH15", "02/2023/TT-BKHĐT"]),
        ("Nghị định 7/2025/NĐ-CP và 07/2025/NĐ-CP", ["07/2025/NĐ-CP"]),
        ("Nghị quyết 15/2019/NQ-HĐND", ["15/2019/NQ-HĐND"]),
        ("Thông tư liên tịch 05/2012/TTLT-BTC-BTP", ["05/2012/TTLT-BTC-BTP"]),
        ("57/2018/NÐ-CP", ["57/2018/NĐ-CP"]),
        ("ngày 12/6/2025, số 2362/QĐ-UBND", []),
        ("không có số nào", []),
    ],
)
def test_complete_numbers_are_found_in_running_text(text: str, expected: list[str]) -> None:
    assert document_numbers(text) == expected
    assert document_numbers(unicodedata.normalize("NFD", text)) == expected


def test_the_same_number_of_three_years_is_three_documents() -> None:
    text = "151/2024/NĐ-CP, 151/2025/NĐ-CP, 151/2026/NĐ-CP và 151/2025/TT-BTC"
    assert len(document_numbers(text)) == 4


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("7/2025/NĐ-CP", "07/2025/NĐ-CP"),
        ("07/2025/nđ-cp", "07/2025/NĐ-CP"),
        ("168 / 2025 / NĐ-CP", "168/2025/NĐ-CP"),
        ("66.7/2025/NQ-CP", "66.7/2025/NQ-CP"),
    ],
)
def test_a_number_has_one_spelling(number: str, expected: str) -> None:
    assert normalise_number(number) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("nghi dinh 151/2025 noi gi", [("151", "2025", "")]),
        ("nđ 168/2025/nđ-cp", [("168", "2025", "ndcp")]),
        ("thông tư 02 / 2023 / TT-BKHĐT", [("2", "2023", "ttbkhdt")]),
        ("nghị quyết 66.7/2025", [("66.7", "2025", "")]),
        ("hôm 12/6/2025 tôi nộp", []),
        ("làm giấy khai sinh", []),
    ],
)
def test_a_question_may_name_a_document_loosely(question: str, expected: list[tuple[str, str, str]]) -> None:
    assert [mention[:3] for mention in mentioned_documents(question)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thủ tục 1.001193 và 2.000635, 1.001193", ["1.001193", "2.000635"]),
        ("mã 1.001193.", ["1.001193"]),
        ("lệ phí 1.000.000 đồng", []),
        ("11.001193", []),
    ],
)
def test_procedure_codes_are_found_and_sums_of_money_are_none(text: str, expected: list[str]) -> None:
    assert procedure_codes(text) == expected


@pytest.mark.parametrize(
    ("question", "number", "may_be"),
    [
        ("nghị định 122/2020 còn dùng không", "122/2020/NĐ-CP", True),
        ("nghị định 122/2020 còn dùng không", "122/2020/TT-BTC", False),
        ("thông tư 122/2020 còn dùng không", "122/2020/TT-BTC", True),
        ("văn bản 122/2020 còn dùng không", "122/2020/TT-BTC", True),
        ("nđ 122/2020/nđ-cp", "122/2020/NĐ-CP", True),
        ("nđ 122/2020/nđ-cp", "122/2020/NĐ-HĐND", False),
    ],
)
def test_the_word_before_a_number_tells_which_issuers_document_may_be_meant(
    question: str, number: str, may_be: bool
) -> None:
    (mention,) = mentioned_documents(question)
    assert mention.may_be(number) is may_be


def test_the_word_for_a_document_counts_only_just_before_its_number() -> None:
    far = "nghị định " + "về nuôi chim cảnh " * 9
    assert mentioned_documents(f"{far}1/2021") == []
    assert [mention.kind for mention in mentioned_documents("x " * 99 + "nghị định số 1/2021")] == ["nd"]
