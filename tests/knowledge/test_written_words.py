"""An article's words, a line a paragraph, as a ranker counts them."""

from knowledge.chunk import Chunk, ChunkKind
from knowledge.written_words import write_words


def article(text: str, title: str = "Lồng chim", context: str = "Luật Chim cảnh") -> Chunk:
    return Chunk(source="900/2025/QH15#1", kind=ChunkKind.PROVISION, title=title, text=text, context=context)


def test_the_titles_stand_on_the_first_two_lines_and_a_paragraph_on_each_of_the_rest() -> None:
    assert write_words(article("Lồng phải rộng.\n\nLồng phải cao.")).split("\n") == [
        "luat chim canh",
        "long chim",
        "long phai rong",
        "long phai cao",
    ]


def test_a_clause_loses_its_number_and_a_point_its_letter_but_not_that_it_is_a_point() -> None:
    lines = write_words(article("1. Chim được nuôi:\na) Trong lồng;\nđ) Ngoài vườn.")).split("\n")[2:]
    assert lines == ["chim duoc nuoi", "- trong long", "- ngoai vuon"]


def test_a_number_that_is_no_clauses_number_stays() -> None:
    assert write_words(article("Phạt 500 đồng.")).split("\n")[2] == "phat 500 dong"


def test_an_article_without_titles_keeps_their_lines() -> None:
    assert write_words(article("Chim hót.", title="", context="")) == "\n\nchim hot"
