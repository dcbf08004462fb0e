"""Articles ranked by people's questions and by their own text, as trained weights say."""

from datetime import date
from pathlib import Path

import pytest

from assistant.ranking.articles import article_features, article_weights, rank_articles
from assistant.retrieval.sources import Hit
from ingest.pipeline import ingest
from knowledge.embedding import Embedder
from knowledge.generation import Home
from knowledge.library import Library
from tests.assistant.records import TODAY, read

LAW = """# Luật 90/2021/QH15 - Luật Chim

> Nguồn: https://example.vn. Hiệu lực từ 2021-03-01.

## Điều 1. Nhiệm vụ của Ủy ban nhân dân xã
1. Người nuôi chim báo với Ủy ban nhân dân xã trong ba ngày.

## Điều 2. Nhiệm vụ của Ủy ban nhân dân tỉnh
1. Ủy ban nhân dân tỉnh đếm cây xanh mỗi năm.
"""


@pytest.fixture(scope="module")
def laws(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Library:
    folder: Path = tmp_path_factory.mktemp("laws")
    (folder / "luat.md").write_text(LAW, encoding="utf-8")
    ingest(Home(folder / "home"), [folder / "luat.md"], embedder)
    return Library(Home(folder / "home").require_current(), embedder)


def test_the_article_that_speaks_of_the_question_is_first(laws: Library) -> None:
    assert rank_articles([], read("nuôi chim báo ai"), TODAY, laws)[0].source == "90/2021/QH15#1"
    assert rank_articles([], read("đếm cây xanh"), TODAY, laws)[0].source == "90/2021/QH15#2"


def test_a_question_that_people_ask_of_an_article_speaks_for_it(laws: Library) -> None:
    hit = Hit(source="90/2021/QH15#2", scores={"dense_phrasing": 1.0, "dense_support": 1.0})
    assert rank_articles([hit], read("chuyện gì đó"), TODAY, laws)[0].source == "90/2021/QH15#2"


def test_an_article_counts_only_on_a_day_on_which_it_holds(laws: Library) -> None:
    hit = Hit(source="90/2021/QH15#2", scores={"dense_phrasing": 1.0})
    assert "90/2021/QH15#2" not in article_features([hit], read("đếm cây"), date(2020, 1, 1), laws)


def test_the_body_addressed_is_compared_with_the_one_in_the_title(laws: Library) -> None:
    features = article_features([], read("ubnd xã làm gì với người nuôi chim, cây xanh"), TODAY, laws)
    assert features["90/2021/QH15#1"]["same_level"] == 1.0
    assert features["90/2021/QH15#2"]["other_level"] == 1.0


def test_the_shipped_weights_know_only_features_that_are_measured(laws: Library) -> None:
    hit = Hit(
        source="90/2021/QH15#1",
        scores=dict.fromkeys(("dense_phrasing", "dense_support", "phrasing", "phrasing_support"), 1.0),
    )
    features = article_features([hit], read("ubnd xã và ubnd tỉnh"), TODAY, laws)
    known = {name for found in features.values() for name in found} | {"same_level", "other_level"}
    known |= {"same_subject", "other_subject", "subject_unsaid"}
    assert set(article_weights()) <= known


SUBJECTS = """# Nghị định 91/2025/NĐ-CP - Nghị định về chim

> Nguồn: https://example.vn. Hiệu lực từ 2025-07-01.

## Điều 1. Giấy nuôi chim của doanh nghiệp
1. Doanh nghiệp giữ giấy nuôi chim cũ.

## Điều 2. Giấy nuôi chim của hộ kinh doanh
1. Hộ kinh doanh giữ giấy nuôi chim cũ.

## Điều 3. Giấy nuôi chim
1. Doanh nghiệp, hộ kinh doanh giữ giấy nuôi chim cũ.
"""


def test_the_kind_of_applicant_asked_of_is_compared_with_the_one_an_article_is_on(
    tmp_path: Path, embedder: Embedder
) -> None:
    (tmp_path / "nghi-dinh.md").write_text(SUBJECTS, encoding="utf-8")
    ingest(Home(tmp_path / "home"), [tmp_path / "nghi-dinh.md"], embedder)
    library = Library(Home(tmp_path / "home").require_current(), embedder)
    features = article_features([], read("giấy nuôi chim của hộ kinh doanh"), TODAY, library)
    told = {
        key.partition("#")[2]: {name: value for name, value in found.items() if "subject" in name}
        for key, found in features.items()
        if key.startswith("91/2025/NĐ-CP")
    }
    assert told == {
        "1": {"other_subject": 1.0, "subject_unsaid": 1.0},
        "2": {"same_subject": 1.0},
        "3": {},
    }
