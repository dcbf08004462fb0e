"""Files come, change, contradict each other, break and go, and ingests are cut off: the knowledge is what a list says."""

import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from ingest import indexing, pipeline
from ingest.pipeline import ingest
from knowledge import law
from knowledge.durable_step import DurableStep, listening
from knowledge.generation import Home
from knowledge.lexicon import questions
from knowledge.library import Library
from knowledge.manifest import read_manifest
from tests.conftest import HashEmbedder
from tests.ingest.pipeline.made_sources import LAW, record, write
from tests.trust.ledger import Row
from tests.trust.machines import put_through

EMBEDDER = HashEmbedder()
FOLDERS = ("kho", "phụ")
CODES = tuple(f"1.90000{n}" for n in range(1, 5))
folders, places = st.sampled_from(FOLDERS), st.sampled_from(("a", "b", "c", "d"))
versions = st.integers(1, 5)


class Cut(BaseException):
    """The ingest ends here, as if its process had."""


@dataclass
class Model:
    """What stands in each file, and what was last read of it: {folder: {file: (record, version)}}."""

    files: dict[str, dict[str, tuple[str, int] | None]] = field(default_factory=lambda: {f: {} for f in FOLDERS})
    read: dict[str, dict[str, tuple[str, int]]] = field(default_factory=lambda: {f: {} for f in FOLDERS})

    def ingested(self, folder: str) -> None:
        """Take over what can be read; a folder of which nothing can be read stays as it was known."""
        readable = {name: held for name, held in self.files[folder].items() if held}
        self.read[folder] = readable or self.read[folder]

    def known(self) -> dict[str, int]:
        """Return {record: version}: of a procedure the newest that any file holds."""
        found: dict[str, int] = {}
        for files in self.read.values():
            for record_, version in files.values():
                found[record_] = max(version, found.get(record_, 0))
        return found


class Ingests(RuleBasedStateMachine):
    """Two folders of files, changed and ingested in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="ingests-"))
        self.home, self.model = Home(self.folder / "home"), Model()
        for name in FOLDERS:
            (self.folder / name).mkdir()

    @rule(folder=folders, place=places, code=st.sampled_from(CODES), version=versions)
    def put_procedure(self, folder: str, place: str, code: str, version: int) -> None:
        day = f"2026-01-0{version}"
        write(self.folder / folder / f"{place}.txt", record(code, name=f"Nuôi chim {code}, bản {version}"), day)
        self.model.files[folder][f"{place}.txt"] = code, version

    @rule(folder=folders, version=versions)
    def put_law(self, folder: str, version: int) -> None:
        number = f"{900 + FOLDERS.index(folder)}/2025/NĐ-CP"
        write(self.folder / folder / "luật.md", LAW.format(number=number, what=f"chim, bản {version}"))
        self.model.files[folder]["luật.md"] = number, version

    @rule(folder=folders, place=places, content=st.sampled_from((b"", b"PK\x03\x04", b"Chim.", b"\xff\xfe\x00")))
    def damage(self, folder: str, place: str, content: bytes) -> None:
        write(self.folder / folder / f"{place}.txt", content)
        self.model.files[folder][f"{place}.txt"] = None

    @rule(folder=folders, place=places)
    def remove(self, folder: str, place: str) -> None:
        (self.folder / folder / f"{place}.txt").unlink(missing_ok=True)
        self.model.files[folder].pop(f"{place}.txt", None)

    @rule(names=st.sampled_from((FOLDERS[:1], FOLDERS[1:], FOLDERS, FOLDERS[::-1])))
    def ingest(self, names: tuple[str, ...]) -> None:
        before = self.model.known()
        report = ingest(self.home, [self.folder / name for name in names], EMBEDDER)
        for name in names:
            self.model.ingested(name)
        damaged = [held for name in names for held in self.model.files[name].values() if held is None]
        assert len(report.rejected) == len(damaged), report.rejected
        assert all(one.reason.endswith(")") and "A bug" not in one.reason for one in report.rejected), report.rejected
        self.judge()
        assert (report.created, report.removed) == (
            len(self.model.known().keys() - before.keys()),
            len(before.keys() - self.model.known().keys()),
        )

    @rule(names=st.sampled_from((FOLDERS[:1], FOLDERS)))
    def ingest_twice(self, names: tuple[str, ...]) -> None:
        self.ingest(names)
        held = self.model.known()
        again = ingest(self.home, [self.folder / name for name in names], EMBEDDER)
        assert again.generation is None, again
        assert self.model.known() == held
        self.judge()

    @rule(step=st.sampled_from(DurableStep))
    def cut_off(self, step: DurableStep) -> None:
        def cut(reached: DurableStep) -> None:
            if reached is step:
                raise Cut

        serving = self.home.newest_first()[:1]
        try:
            with listening(cut):
                ingest(self.home, [self.folder / name for name in FOLDERS], EMBEDDER)
        except Cut:
            if self.home.newest_first()[:1] == serving:
                self.judge()
                return
        for name in FOLDERS:
            self.model.ingested(name)
        self.judge()

    def judge(self) -> None:
        """Look at the knowledge: what must be there is, in its newest version, and nothing else."""
        known = self.model.known()
        if not self.home.newest_first():
            assert not known
            return
        library = Library(self.home.require_current(), EMBEDDER)
        try:
            found = {code: int(entry.name.split()[-1]) for code, entry in library.catalogue.items()}
            for number in library.documents:
                (first, *_) = library.records.provisions(number)
                found[number] = int(first.text.rstrip(".").split()[-1])
            assert found == known
            for code, entry in library.catalogue.items():
                assert library.records.procedure(code).name == entry.name  # type: ignore[union-attr]
        finally:
            library.close()

    def teardown(self) -> None:
        """All that is known, read at once from the other end, makes the same knowledge."""
        try:
            if all(any(held.values()) or not self.model.read[name] for name, held in self.model.files.items()):
                other = Home(self.folder / "other")
                ingest(self.home, [self.folder / name for name in FOLDERS], EMBEDDER)
                ingest(other, [self.folder / name for name in reversed(FOLDERS)], EMBEDDER)
                here, there = ([read_manifest(g).content for g in h.newest_first()[:1]] for h in (self.home, other))
                assert here == there
        finally:
            shutil.rmtree(self.folder)


def test_whatever_is_ingested_in_whatever_order_is_known_once_and_rightly(
    tmp_path: Path, row: Row, chance: random.Random, full: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "starter").mkdir()
    monkeypatch.setattr(pipeline, "STARTER", tmp_path / "starter")
    for name in ("phrasings", "law_questions", "off_topic", "umbrellas"):
        monkeypatch.setattr(questions, name, dict)
    monkeypatch.setattr(law, "known_terms", dict)
    monkeypatch.setattr(law, "known_suspensions", tuple)
    monkeypatch.setattr(indexing, "_SMALL", 0)
    row.number, row.promise = (
        "6.4",
        "Whatever is ingested, in whatever order and however often cut off, is known once and rightly",
    )
    put_through(Ingests, row, chance, runs=20 if full else 3, steps=12)
