"""One answer sees one generation, however often it changes; two ingests at once cannot corrupt anything."""

import random
import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from pathlib import Path

from assistant.pipeline import Assistant
from assistant.question import make_question
from bots.plain_text import render
from knowledge.embedding import Embedder
from knowledge.generation import Home
from knowledge.lexicon import lexicon
from knowledge.library import Shelf
from tests.trust.homes import Ground
from tests.trust.jobs import AFTER, QUESTIONS, STEPS, write_corpus
from tests.trust.ledger import Row
from tests.trust.workshop import Workshop

_READERS = 8
_MARK = re.compile(r"\(bản (\d+)\)")


def published(workshop: Workshop, folder: Path, number: int) -> str:
    """Publish the generation in which everything says that it is the ``number``-th; return its id."""
    write_corpus(folder / "kho", 6, mark=f" (bản {number})")
    return str(workshop.do("ingest", home=str(folder / "home"), paths=[str(folder / "kho")])["generation"])


def test_every_answer_is_of_one_generation(
    tmp_path: Path, workshops: list[Workshop], embedder: Embedder, row: Row, full: bool
) -> None:
    row.number, row.promise = "4.1", "One answer sees one generation"
    swaps, wanted = (20, 5_000) if full else (3, 100)
    numbers = {published(workshops[0], tmp_path, 0): 0}
    shelf = Shelf(Home(tmp_path / "home"), lambda: embedder)
    assistant = Assistant(shelf, lexicon())
    assistant.refresh()
    answers: list[tuple[str, frozenset[int]]] = []
    done = threading.Event()

    def refresh() -> None:
        while not done.is_set():
            assistant.refresh()
            time.sleep(0.02)

    def read() -> None:
        for text in cycle(QUESTIONS):
            if done.is_set() and len(answers) >= wanted:
                return
            answer = assistant.answer(make_question(text, "2026-11-22"))
            answers.append((answer.generation, frozenset(map(int, _MARK.findall(render(answer, unfolded=True))))))

    with ThreadPoolExecutor(_READERS + 1) as threads:
        running = [threads.submit(refresh), *(threads.submit(read) for _ in range(_READERS))]
        try:
            for number in range(1, swaps + 1):
                numbers[published(workshops[0], tmp_path, number)] = number
        finally:
            done.set()
        for thread in running:
            thread.result()
    mixed = [(seen, numbers.get(generation)) for generation, seen in answers if seen - {numbers.get(generation)}]
    row.tried = f"{_READERS} readers, {swaps} swaps, {len(answers):,} answers"
    row.measured = [
        f"{len({g for g, _ in answers})} generations seen",
        f"{sum(bool(s) for _, s in answers):,} answers marked",
    ]
    assert mixed == []
    assert any(seen for _, seen in answers)
    assert len(answers) >= wanted


def test_two_ingests_at_once_corrupt_nothing(
    ground: Ground, workshops: list[Workshop], row: Row, chance: random.Random, full: bool
) -> None:
    row.number, row.promise = "4.2", "Two ingests at once corrupt nothing: one waits its turn and says so"
    rounds, busy, other = 20 if full else 2, 0, ground.folder / "khác"
    write_corpus(other, AFTER, mark=" (khác)")
    for n in range(rounds):
        home, step = ground.copy(f"shared-{n}"), chance.choice(STEPS) if n % 2 else ""
        held = Path(f"{home}.held")
        with ThreadPoolExecutor(2) as threads:
            first = threads.submit(workshops[0].do, "ingest", home=str(home), paths=ground.paths, hold_at=step)
            if step:
                while not (held.exists() or first.done()):
                    time.sleep(0.01)
            else:
                time.sleep(chance.random() * ground.seconds)
            second = workshops[1].do("ingest", home=str(home), paths=[str(other)])
            held.unlink(missing_ok=True)
            results = [first.result(), second]
        assert all("generation" in r or "Another ingest" in r.get("refused", "") for r in results), results
        assert not step or "refused" in second, f"{step}: {results}"
        busy += sum("refused" in r for r in results)
        opened = workshops[0].do("open", home=str(home))
        assert opened.get("strayed") == [], opened
        assert "generation" in second or opened["said"] == ground.after["said"], f"{step}: {results} {opened}"
        ground.discard(home)
    row.tried = f"{rounds} pairs, in half of them the first held at a named step"
    row.measured = [f"{busy} were told that another is at work"]
