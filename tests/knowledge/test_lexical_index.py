"""The lexical leg: words find what is called so, with or without marks."""

import pytest

from knowledge.chunk import Chunk, ChunkKind
from knowledge.lexical_index import LexicalField, LexicalIndex
from knowledge.vietnamese import index_terms
from knowledge.written_words import write_words
from tests.knowledge.chunks import ALL, ARTICLE, ASKED, BIRTH, BIRTH_BODY, DEATH


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> LexicalIndex:
    directory = tmp_path_factory.mktemp("index") / "lexical"
    assert LexicalIndex.build(directory, ALL) == len(ALL)
    return LexicalIndex(directory)


def terms(text: str) -> dict[str, float]:
    return dict.fromkeys(index_terms(text), 1.0)


def test_every_chunk_is_counted(index: LexicalIndex) -> None:
    assert len(index) == len(ALL)


@pytest.mark.parametrize("question", ["Đăng ký khai sinh", "dang ky khai sinh", "ĐĂNG KÍ khai sinh", "khai sinh"])
def test_a_name_is_found_with_and_without_marks(index: LexicalIndex, question: str) -> None:
    found = index.search(terms(question), LexicalField.NAME, 10)
    assert next(iter(found)) == BIRTH.source


@pytest.mark.parametrize(
    ("text", "field", "chunk"),
    [
        (BIRTH.title, LexicalField.NAME, BIRTH),
        (DEATH.text, LexicalField.ABOUT, DEATH),
        (BIRTH_BODY.text, LexicalField.BODY, BIRTH_BODY),
        (ASKED.text, LexicalField.PHRASING, ASKED),
        (ARTICLE.title, LexicalField.ARTICLE_TITLE, ARTICLE),
        (ARTICLE.text, LexicalField.ARTICLE_TEXT, ARTICLE),
    ],
)
def test_every_view_of_a_source_has_its_own_field(
    index: LexicalIndex, text: str, field: LexicalField, chunk: Chunk
) -> None:
    assert index.hits(terms(text), field, 10)[0].chunk == chunk.id


def test_a_view_is_not_found_in_the_field_of_another(index: LexicalIndex) -> None:
    assert index.search(terms("chứng sinh"), LexicalField.PHRASING, 10).keys() <= {ASKED.source}
    assert index.search(terms("hộ tịch"), LexicalField.NAME, 10) == {}


def test_a_heavier_term_weighs_more(index: LexicalIndex) -> None:
    def first(weights: dict[str, float]) -> str:
        return next(iter(index.search(weights, LexicalField.NAME, 10)))

    assert first({"sinh": 1.0, "tu": 5.0}) == DEATH.source
    assert first({"sinh": 5.0, "tu": 1.0}) == BIRTH.source


def test_a_source_is_listed_once_by_its_best_chunk(index: LexicalIndex) -> None:
    hits = index.hits(terms("con sinh giấy"), LexicalField.PHRASING, 10)
    assert [h.source for h in hits] == [ASKED.source] * 2
    assert index.search(terms("con sinh giấy"), LexicalField.PHRASING, 10) == {ASKED.source: hits[0].score}


@pytest.mark.parametrize("question", ["", "…?!", "xyzabc"])
def test_nothing_to_find_finds_nothing(index: LexicalIndex, question: str) -> None:
    assert index.search(terms(question), LexicalField.NAME, 10) == {}


@pytest.mark.parametrize("question", ["AND OR NOT", 'name:"khai" -sinh +(tử)', "sinh^2 ~1 [a TO b] *", "IN ('1')"])
def test_the_query_languages_own_words_are_words_like_others(index: LexicalIndex, question: str) -> None:
    assert isinstance(index.search(terms(question), LexicalField.NAME, 10), dict)


def test_the_frequency_of_a_term_is_that_of_its_field(index: LexicalIndex) -> None:
    assert index.document_frequency("khai", LexicalField.NAME) == 2
    assert index.document_frequency("khai_sinh", LexicalField.NAME) == 1
    assert index.document_frequency("khai", LexicalField.ARTICLE_TITLE) == 0


def test_every_kind_of_chunk_has_a_field() -> None:
    assert {c.kind for c in ALL} == set(ChunkKind)


def test_an_article_is_found_in_its_text_by_its_titles_too(index: LexicalIndex) -> None:
    assert index.hits(terms(ARTICLE.title), LexicalField.ARTICLE_TEXT, 10)[0].chunk == ARTICLE.id


def test_the_words_of_an_article_are_kept_and_those_of_nothing_else(index: LexicalIndex) -> None:
    kept = index.written_words([ARTICLE.source, BIRTH.source, "900/2025/NĐ-CP#99"])
    assert kept == {ARTICLE.source: write_words(ARTICLE)}
    assert index.written_words([]) == {}
