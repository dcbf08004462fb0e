"""How ingest and answering grow with what is held: an eighth, a quarter, half and all of the files given.

    python benchmarks/growth.py PATH… [--questions QUESTIONS.jsonl]

Each share is a spread of the files (by a digest of their paths), ingested into a home of its own and asked the same
questions in the same run. Prints seconds of ingest, articles and procedures held, bytes on disk, p50 and p95 of an
answer, MiB resident of the asking process, and each divided by the smallest share's.
"""

import argparse
import hashlib
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from answering import questions_of
from rich.console import Console
from rich.table import Table

from assistant.bootstrap import build_assistant
from assistant.question import make_question
from assistant.settings import load_settings
from ingest.pipeline import ingest
from ingest.sources import SourceFile, read_sources
from knowledge.embedding import load_embedder
from knowledge.generation import Home
from knowledge.manifest import read_manifest

SHARES = (1, 2, 4, 8)  # eighths
COUNT = 300
console = Console()


def main() -> None:
    """Measure every share in a process of its own, print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--questions", type=Path)
    parser.add_argument("--eighths", type=int, help="measure one share and print it as JSON (used by the run itself)")
    options = parser.parse_args()
    if options.eighths:
        print(json.dumps(_measure(options.paths, options.eighths, options.questions)))
        return
    rows = [_in_its_own_process(eighths) for eighths in SHARES]
    table = Table(title="Tăng theo lượng tri thức (growth)")
    for name in rows[0]:
        table.add_column(name, justify="right")
    for row in rows:
        table.add_row(*(f"{value:,.0f} (×{value / (rows[0][name] or 1):.1f})" for name, value in row.items()))
    console.print(table)


def _in_its_own_process(eighths: int) -> dict[str, float]:
    command = [sys.executable, *sys.argv, "--eighths", str(eighths)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    row: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return row


def _measure(paths: list[Path], eighths: int, questions: Path | None) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        chosen, home = Path(folder) / "files", Path(folder) / "home"
        _spread(paths, eighths, chosen)
        started = time.perf_counter()
        ingest(Home(home), [chosen], load_embedder(None))
        seconds = time.perf_counter() - started
        generation = Home(home).require_current()
        counts = read_manifest(generation).counts
        size = sum(file.stat().st_size for file in generation.rglob("*") if file.is_file())
        times = _answer_times(home, questions)
    return {
        "eighths": eighths,
        "ingest s": seconds,
        "procedures": counts["procedures"],
        "articles": counts["provisions"],
        "disk MiB": size / 2**20,
        "p50 ms": times[len(times) // 2],
        "p95 ms": times[int(len(times) * 0.95)],
        "resident MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _spread(paths: list[Path], eighths: int, folder: Path) -> None:
    """Write the share of the files to ``folder``, the same ones in every run."""
    for source in read_sources(paths):
        if isinstance(source, SourceFile) and hashlib.sha256(source.path.encode()).digest()[0] % 8 < eighths:
            file = folder / source.origin / source.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(source.content)


def _answer_times(home: Path, questions: Path | None) -> list[float]:
    assistant = build_assistant(load_settings(), home)
    texts = questions_of(questions, COUNT)
    for text in texts[:20]:
        assistant.answer(make_question(text))
    times = []
    for text in texts:
        question = make_question(text)
        started = time.perf_counter()
        assistant.answer(question)
        times.append(1000 * (time.perf_counter() - started))
    return sorted(times)


if __name__ == "__main__":
    main()
