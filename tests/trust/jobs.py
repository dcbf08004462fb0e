"""What a child process of the workshop does: ingest with a disk that fails, or open and answer."""

import hashlib
import logging
import os
import resource
import shutil
import signal
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from assistant.pipeline import Assistant
from assistant.question import make_question
from bots.plain_text import render
from ingest import building, pipeline
from ingest.pipeline import ingest
from knowledge import law
from knowledge.chunk import ChunkKind
from knowledge.durable_step import DurableStep, listening
from knowledge.errors import KnowledgeError
from knowledge.generation import Home
from knowledge.lexicon import lexicon, questions
from knowledge.library import Library, Shelf
from knowledge.manifest import verify_files
from tests.conftest import HashEmbedder
from tests.trust import disk

QUESTIONS = (
    "đăng ký khai sinh cần giấy tờ gì",
    "đăng ký khai sinh mất bao lâu",
    "thủ tục nuôi chim thử cần gì",
    "1.001193",
)
STARTER = pipeline.STARTER
EMBEDDER = HashEmbedder()


def prepare() -> None:
    """Leave out what is shipped, so that an ingest takes half a second."""
    logging.disable(logging.ERROR)  # what is damaged is damaged on purpose
    pipeline.STARTER = Path(tempfile.mkdtemp())
    for name in ("phrasings", "law_questions", "off_topic"):
        setattr(questions, name, dict)
    law.known_terms = dict


def write_corpus(folder: Path, procedures: int, law_texts: int = 1, mark: str = "") -> None:
    """Write so many starter procedures, with ``mark`` in their names and addresses, and so many legal texts."""
    folder.mkdir(parents=True, exist_ok=True)
    for source in sorted((STARTER / "procedures").iterdir())[:procedures]:
        lines = source.read_text(encoding="utf-8").splitlines()
        marked = (f"{s}{mark}" if s.startswith(("name:", "reception_address:")) else s for s in lines)
        (folder / source.name).write_text("\n".join(marked))
    for source in sorted((STARTER / "provisions").iterdir())[:law_texts]:
        shutil.copy(source, folder / source.name)


def ingest_job(
    home: str, paths: list[str], failure: dict[str, Any] | None = None, kill_at: str = "", upon: bool = False
) -> dict[str, Any]:
    """Ingest; with ``upon``, build upon the indexes before even though there is little. Return what became of it."""
    building._SMALL, building._ANEW = (0, 1.0) if upon else (2_000, 0.2)
    started = time.monotonic()
    with ExitStack() as stack:
        if kill_at:
            stack.enter_context(
                listening(lambda step: os.kill(os.getpid(), signal.SIGKILL) if step == kill_at else None)
            )
        if failure is not None:
            journal = os.open(f"{home}.journal", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            disk.arm(Path(home), disk.Failure(**failure), journal)
        try:
            report = ingest(Home(Path(home)), [Path(p) for p in paths], EMBEDDER)
            outcome: dict[str, Any] = {"generation": report.generation, "damage": report.damage}
        except KnowledgeError as refusal:
            outcome = {"refused": str(refusal)}
        seen = disk.disarm() if failure is not None else 0
    return {**outcome, "operations": seen, "seconds": time.monotonic() - started}


def open_job(home: str, failure: dict[str, Any] | None = None) -> dict[str, Any]:
    """Open the home as a server does, and return what it says and how long the opening took."""
    if failure is not None:
        disk.arm(Path(home), disk.Failure(**failure))
    started = time.monotonic()
    shelf = Shelf(Home(Path(home)), lambda: EMBEDDER)
    try:
        library = shelf.refresh()
    except KnowledgeError as refusal:
        return {"refused": str(refusal)}
    seconds = time.monotonic() - started
    answers = [_said(shelf, text) for text in QUESTIONS]
    verify_files(Path(home) / "generations" / library.manifest.id)
    said = hashlib.sha256(repr(answers).encode()).hexdigest()
    return {"seconds": seconds, "generation": library.manifest.id, "said": said, "strayed": _strayed(library)}


def _said(shelf: Shelf, text: str) -> tuple[str, ...]:
    answer = Assistant(shelf, lexicon()).answer(make_question(text, "2026-11-22"))
    return answer.outcome, render(answer, unfolded=True), str(answer.level), *(c.source for c in answer.citations)


def _strayed(library: Library) -> list[str]:
    """Return the procedures that a dense query for their own name does not find."""
    vectors = EMBEDDER.encode([entry.name for entry in library.catalogue.values()])
    found = [library.vectors.search(vector, ChunkKind.NAME, 5) for vector in vectors]
    return [code for code, near in zip(library.catalogue, found, strict=True) if code not in near]


def hostile_job(home: str, paths: list[str]) -> dict[str, Any]:
    """Ingest strange files; return what became of them and what that took."""
    started = time.monotonic()
    report = ingest(Home(Path(home)), [Path(p) for p in paths], EMBEDDER)
    seconds = time.monotonic() - started
    texts = ""
    if report.generation:
        library = Library(Home(Path(home)).require_current(), EMBEDDER)
        texts = "\n".join(p.text for p in library.records.provisions())
        library.close()
    return {
        "rejected": [r.reason for r in report.rejected],
        "unread": report.unread,
        "texts": texts[:100_000],
        "seconds": seconds,
        "parsing": sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "parser_megabytes": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
    }


STEPS = tuple(DurableStep)
JOBS = {"ingest": ingest_job, "open": open_job, "hostile": hostile_job}
