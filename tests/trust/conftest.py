"""Sizes, seeds and the table. ``--trust-table FILE`` runs everything at full size; else a short form runs."""

import os
import platform
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.trust import progress
from tests.trust.homes import Ground, lay
from tests.trust.ledger import Row, write_table
from tests.trust.preloading import compiled
from tests.trust.served import served_home
from tests.trust.workshop import Workshop

_SHORT_SEED = 1_072_025  # nobody's change fails by chance: new seeds are for ``make trust``
_rows: list[Row] = []
_started = time.monotonic()
_passed = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def full(pytestconfig: pytest.Config) -> bool:
    """Tell whether this is the long run that writes the table."""
    return pytestconfig.getoption("--trust-table") is not None


@pytest.fixture(scope="session")
def drawn(full: bool) -> Callable[[], int]:
    """Draw a seed: a new one in the long run, always one and the same in the short; ``TRUST_SEED`` repeats a run."""

    def draw() -> int:
        seed = int(os.environ.get("TRUST_SEED") or (random.SystemRandom().randrange(10**6) if full else _SHORT_SEED))
        print(f"TRUST_SEED={seed}")
        return seed

    return draw


@pytest.fixture
def row(request: pytest.FixtureRequest) -> Iterator[Row]:
    """The row of the table that this test fills."""
    filled, started = Row(), time.monotonic()
    yield filled
    filled.kept = request.node.stash.get(_passed, False)
    if filled.number:
        _rows.append(filled)
        progress.end(filled, time.monotonic() - started)


@pytest.fixture
def chance(row: Row, drawn: Callable[[], int]) -> random.Random:
    """A source of chance whose seed stands in the table."""
    row.seed = drawn()
    return random.Random(row.seed)


@pytest.fixture(scope="session")
def workshops(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Workshop]]:
    """Two processes that ingest and answer on a disk that can be made to fail."""
    library = compiled("disk.c", tmp_path_factory.mktemp("disk"))
    if library is None:
        pytest.skip("No C compiler here, so that no disk can be made to fail.")
    opened = [Workshop(library) for _ in range(2)]
    yield opened
    for workshop in opened:
        workshop.close()


@pytest.fixture(scope="session")
def ground(tmp_path_factory: pytest.TempPathFactory, workshops: list[Workshop]) -> Ground:
    """A home with one generation, and what would change it."""
    return lay(tmp_path_factory.mktemp("ground"), workshops[0])


@pytest.fixture(scope="session")
def starter_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the starter knowledge, embedded with the shipped model."""
    return served_home(tmp_path_factory.mktemp("starter"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    if report.when == "call":
        item.stash[_passed] = report.passed
    return report


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Say which test begins."""
    if item.config.getoption("--trust-table"):
        tests = item.session.items
        progress.begin(item.nodeid, tests.index(item) + 1, len(tests))


def pytest_sessionfinish(session: pytest.Session) -> None:
    document: Path | None = session.config.getoption("--trust-table")
    if document and _rows:
        minutes = (time.monotonic() - _started) / 60
        machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {sys.platform}"
        write_table(document, _rows, f"{time.strftime('%-d/%-m/%Y')}, {machine}, {minutes:.0f} minutes.")
