"""What a page says of itself is no part of the text."""

from ingest.loaders.running_heads import continued_elsewhere, without_running_heads


def gazette(number: int, *body: str) -> list[str]:
    head = (
        f"{number}   CÔNG BÁO/Số 12 + 13/Ngày 08-01-2024"
        if number % 2
        else f"CÔNG BÁO/Số 12 + 13/Ngày 08-01-2024   {number}"
    )
    return ["", head, "", *body]


def test_the_gazettes_head_goes_on_odd_and_even_pages_and_with_two_issue_numbers() -> None:
    pages = [gazette(33, "Điều 1. Chim", "Chim hót."), gazette(34, "Điều 2. Lồng", "Lồng rộng.")]
    assert [[line for line in page if line] for page in without_running_heads(pages)] == [
        ["Điều 1. Chim", "Chim hót."],
        ["Điều 2. Lồng", "Lồng rộng."],
    ]


def test_any_line_that_recurs_at_the_edge_goes_whatever_its_number() -> None:
    pages = [[f"Trang {n}/9 của Hội yêu chim", f"Chim thứ {word}", "hót", str(n)] for n, word in enumerate("abcd", 1)]
    assert without_running_heads(pages) == [[f"Chim thứ {word}", "hót"] for word in "abcd"]


def test_what_recurs_within_the_page_stays() -> None:
    pages = [["Đầu trang", "x", "Ai nuôi chim thì cho chim ăn", "y", "Cuối"] for _ in range(4)]
    assert all("Ai nuôi chim thì cho chim ăn" in page for page in without_running_heads(pages))


def test_a_text_that_goes_on_in_another_issue_says_so() -> None:
    page = ["Điều 1. Chim", "(Xem tiếp Công báo số 14 + 15)"]
    assert continued_elsewhere([page])
    assert without_running_heads([page]) == [["Điều 1. Chim"]]
    assert not continued_elsewhere([["Điều 1. Chim"]])
