"""The product's own retrieval over any set of articles: which articles answer each legal question.

    python benchmarks/law_retrieval.py ARTICLES.jsonl QUESTIONS.jsonl OUT.jsonl

ARTICLES lines {"id", "law", "article", "text"} (the text opens with the article's title), QUESTIONS lines {"id",
"question"} and, where known, "gold": [article ids]; OUT lines {"id", "ranked": [article ids]}.

Where gold is known, prints Recall@1, @3 and @10 of the shipped weights, and of weights fitted by ten-fold
cross-validation on these very questions: the figure to quote for the questions that the shipped weights were fitted on.
"""

import argparse
import json
import os
import time
from pathlib import Path
from statistics import median
from typing import Any

from rich.console import Console
from rich.progress import track

from assistant.ranking.articles_by_text import law_model, rank_articles_by_text
from assistant.training.law_files import LawFiles, opened, read_rows
from knowledge.embedding import load_embedder

console = Console(stderr=True)


def main() -> None:
    """Index, ask, write, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()

    questions = list(read_rows(options.questions))
    with (
        opened(options.articles, load_embedder(os.environ.get("MOTCUA_EMBEDDING_MODEL"))) as files,
        options.out.open("w", encoding="utf-8") as out,
    ):
        milliseconds = []
        for question in track(questions, description="Hỏi", console=console):
            started = time.perf_counter()
            ranked = rank_articles_by_text(question["question"], files.legs).articles
            milliseconds.append((time.perf_counter() - started) * 1000)
            ids = [files.ids[s.source] for s in ranked]
            out.write(json.dumps({"id": question["id"], "ranked": ids}, ensure_ascii=False) + "\n")
        console.print(f"{len(files.ids)} articles, {median(milliseconds):.1f} ms a question (median)")
        judged = [q for q in questions if q.get("gold")]
        if judged:
            _print_recall(judged, files)


def _print_recall(questions: list[dict[str, Any]], files: LawFiles) -> None:
    from assistant.training import law

    asked = law.ask_all(questions, files)
    for name, models in (("shipped weights", [law_model()] * len(asked)), ("cross-validated", law.held_out(asked))):
        shown = ", ".join(f"Recall@{k} {law.recall(asked, models, k):.3f}" for k in (1, 3, 10))
        console.print(f"{name}: {shown} ({len(asked)} questions)")


if __name__ == "__main__":
    main()
