"""The ranker of articles learns from questions whose answers are known, and is measured on those it has not seen."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("scipy")

from assistant.ranking.articles_by_text import law_model
from assistant.training import law
from assistant.training.law_files import LawFiles, opened
from knowledge.embedding import Embedder
from tests.assistant.ranking.laws import ARTICLES

QUESTIONS = {
    "Chim mồi là gì?": "1",
    "Lồng nuôi là gì?": "1",
    "Điều kiện nuôi chim là gì?": "2",
    "Lồng phải rộng mấy mét?": "2",
    "Người nuôi chim cho ăn mỗi sáng, đúng hay sai?": "3",
    "Người nuôi chim bán chim non ở đâu?": "4",
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[LawFiles]:
    rows = [
        {"id": f"{c.context}@{n}", "law": c.context, "article": c.source.split("#")[1], "text": f"{c.title}\n{c.text}"}
        for n, c in enumerate(ARTICLES, 1)
    ]
    path = tmp_path_factory.mktemp("laws") / "articles.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    with opened(path, embedder) as files:
        yield files


@pytest.fixture(scope="module")
def asked(files: LawFiles) -> list[law.AskedLaw]:
    return law.ask_all([{"question": q, "gold": [f"Luật Chim cảnh@{a}"]} for q, a in QUESTIONS.items()], files)


def test_what_was_learned_puts_the_right_articles_first(asked: list[law.AskedLaw]) -> None:
    assert law.recall(asked, [law.fit(asked)] * len(asked), 1) == 1


def test_a_question_is_judged_by_weights_fitted_without_it(asked: list[law.AskedLaw]) -> None:
    models = law.held_out(asked, folds=len(asked))
    others = [law.fit([b for b in asked if b is not a]) for a in asked]
    assert models == others


def test_a_question_whose_answer_is_taken_away_is_judged_as_unanswered(asked: list[law.AskedLaw]) -> None:
    found = list(law.judged(asked, [law_model()] * len(asked)))
    assert len(found) == len(asked) + len(asked) // 3
    assert sum(not right for _, right in found) >= len(asked) // 3


def test_an_article_keeps_the_id_of_its_file(files: LawFiles) -> None:
    assert files.ids["Luật Chim cảnh#2"] == "Luật Chim cảnh@2"
    assert files.sources["Luật Thuyền hồ@5"] == "Luật Thuyền hồ#1"


def test_two_articles_of_one_number_are_two_sources(tmp_path: Path, embedder: Embedder) -> None:
    rows = [{"id": f"x{n}", "law": "Luật Chim cảnh", "article": "1", "text": f"Chim {n}\nBay."} for n in (1, 2)]
    (tmp_path / "articles.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with opened(tmp_path / "articles.jsonl", embedder) as files:
        assert set(files.sources) == {"x1", "x2"}
        assert len(files.ids) == 2
