"""The product's own retrieval over any set of articles: which articles answer each legal question.

    python benchmarks/law_retrieval.py ARTICLES.jsonl QUESTIONS.jsonl OUT.jsonl

ARTICLES lines {"id", "law", "text"} (the text opens with the article's title), QUESTIONS lines {"id", "question"} and,
where known, "gold": [article ids]; OUT lines {"id", "ranked": [article ids]}. Prints Recall@1, @3 and @10.
"""

import argparse
import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track

from assistant.retrieval.law import LawLegs, rank_provisions
from knowledge.chunk import Chunk, ChunkKind
from knowledge.embedding import load_embedder
from knowledge.lexical_index import LexicalIndex
from knowledge.vector_index import VectorIndex

console = Console(stderr=True)


def main() -> None:
    """Index, ask, write, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()

    embedder = load_embedder(os.environ.get("MOTCUA_EMBEDDING_MODEL"))
    chunks = [_chunk(row) for row in _rows(options.articles)]
    questions = list(_rows(options.questions))
    with tempfile.TemporaryDirectory() as folder, options.out.open("w", encoding="utf-8") as out:
        LexicalIndex.build(Path(folder) / "lexical", chunks)
        VectorIndex.build(Path(folder) / "vectors", chunks, embedder.encode([f"{c.title} {c.text}" for c in chunks]))
        legs = LawLegs(LexicalIndex(Path(folder) / "lexical"), VectorIndex(Path(folder) / "vectors"), embedder)
        answers = {q["id"]: rank_provisions(q["question"], legs, 10) for q in track(questions, console=console)}
        for id_, ranked in answers.items():
            out.write(json.dumps({"id": id_, "ranked": ranked}, ensure_ascii=False) + "\n")
        legs.vectors.close()
    judged = [q for q in questions if q.get("gold")]
    for k in (1, 3, 10) if judged else ():
        share = sum(bool(set(q["gold"]) & set(answers[q["id"]][:k])) for q in judged) / len(judged)
        console.print(f"Recall@{k}: {share:.3f} ({len(judged)} questions)")


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _chunk(row: dict[str, Any]) -> Chunk:
    title, _, text = row["text"].partition("\n")
    return Chunk(source=row["id"], kind=ChunkKind.PROVISION, title=f"{title} {row.get('law', '')}", text=text)


if __name__ == "__main__":
    main()
