"""What a child process of the workshop does: ingest with a disk that fails, or open and answer."""

import hashlib
import logging
import os
import resource
import signal
import sys
import tempfile
import time
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

from assistant.pipeline import Assistant
from assistant.question import make_question
from bots.plain_text import render
from ingest import indexing, pipeline, reading
from ingest.pipeline import ingest
from knowledge import law
from knowledge.chunk import ChunkKind
from knowledge.durable_step import DurableStep, listening
from knowledge.embedding import StaticEmbedder
from knowledge.errors import KnowledgeError
from knowledge.generation import Home
from knowledge.lexicon import lexicon, questions
from knowledge.library import Library, Shelf
from knowledge.manifest import verify_files
from tests.conftest import HashEmbedder
from tests.trust import disk

BEFORE, AFTER, CHANGED = 4, 5, " (mới)"  # how many procedures a home is made of, how many change it, and their mark
QUESTIONS = (
    "đăng ký khai sinh cần giấy tờ gì",
    "đăng ký khai sinh mất bao lâu",
    "thủ tục nuôi chim thử cần gì",
    "1.001193",
)
STARTER = pipeline.STARTER
EMBEDDER = HashEmbedder()


def prepare() -> None:
    """Leave out what is shipped and read the corpora ahead, so that an ingest takes a quarter of a second."""
    logging.disable(logging.ERROR)  # what is damaged is damaged on purpose
    pipeline.STARTER = Path(tempfile.mkdtemp())
    for name in ("phrasings", "law_questions", "off_topic"):
        setattr(questions, name, dict)
    law.known_terms = dict
    reading.parse_starter, reading.decoded = cache(reading.parse_starter), cache(reading.decoded)
    for text in (*corpus(BEFORE).values(), *corpus(AFTER, mark=CHANGED).values()):
        reading.parse_starter(reading.decoded(text.encode()))
        EMBEDDER.encode([text])


def corpus(procedures: int, law_texts: int = 1, mark: str = "") -> dict[str, str]:
    """Return by file name so many starter procedures, with ``mark`` in their names and addresses, and legal texts."""
    sources = sorted((STARTER / "procedures").iterdir())[:procedures]
    texts = {source.name: source.read_text(encoding="utf-8").splitlines() for source in sources}
    marked = ("name:", "reception_address:")
    made = {n: "\n".join(f"{s}{mark}" if s.startswith(marked) else s for s in lines) for n, lines in texts.items()}
    laws = sorted((STARTER / "provisions").iterdir())[:law_texts]
    return made | {law.name: law.read_text(encoding="utf-8") for law in laws}


def write_corpus(folder: Path, procedures: int, law_texts: int = 1, mark: str = "") -> None:
    """Write a corpus into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in corpus(procedures, law_texts, mark).items():
        (folder / name).write_text(text)


def rehearse_job(home: str) -> dict[str, Any]:
    """Ingest and answer once; return all that was imported for it."""
    write_corpus(Path(home) / "kho", BEFORE)
    ingest_job(f"{home}/home", [f"{home}/kho"])
    open_job(f"{home}/home")
    return {"modules": sorted(sys.modules)}


def ingest_job(
    home: str,
    paths: list[str],
    failure: dict[str, Any] | None = None,
    kill_at: str = "",
    hold_at: str = "",
    upon: bool = False,
    shipped: bool = False,
) -> dict[str, Any]:
    """Ingest; with ``upon``, build upon the indexes before even though there is little. Return what became of it.

    At ``hold_at`` it waits for as long as there is a file ``<home>.held``, which it makes.
    ``shipped`` embeds with the shipped model, for a home that a real server opens.
    """
    indexing._SMALL, indexing._ANEW = (0, 1.0) if upon else (2_000, 0.2)
    started = time.monotonic()
    with ExitStack() as stack:
        if kill_at:
            stack.enter_context(
                listening(lambda step: os.kill(os.getpid(), signal.SIGKILL) if step == kill_at else None)
            )
        if hold_at:
            stack.enter_context(listening(lambda step: _hold(Path(f"{home}.held")) if step == hold_at else None))
        if failure is not None:
            journal = os.open(f"{home}.journal", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            disk.arm(Path(home), disk.Failure(**failure), journal)
        try:
            report = ingest(Home(Path(home)), [Path(p) for p in paths], StaticEmbedder() if shipped else EMBEDDER)
            outcome: dict[str, Any] = {"generation": report.generation, "damage": report.damage}
        except KnowledgeError as refusal:
            outcome = {"refused": str(refusal)}
        seen = disk.disarm() if failure is not None else 0
    return {**outcome, "operations": seen, "seconds": time.monotonic() - started}


def _hold(held: Path) -> None:
    held.touch()
    while held.exists():
        time.sleep(0.01)


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
PUBLISHED = frozenset({DurableStep.POINTER_SWAPPED, DurableStep.SWEPT})  # from here on the new generation serves
JOBS = {"rehearse": rehearse_job, "ingest": ingest_job, "open": open_job, "hostile": hostile_job}
