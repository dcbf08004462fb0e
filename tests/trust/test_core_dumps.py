"""A server that crashes leaves nothing of what people said."""

import asyncio
import random
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.trust.ledger import Row
from tests.trust.marks import left, made
from tests.trust.served import Served

_CRASHING = "import os; said = '{}'; os.abort()"


@pytest.fixture
def dumping(tmp_path: Path) -> Iterator[Path]:
    """A folder where a process that crashes leaves its memory; where none does, the test can show nothing."""
    before, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    (mark,) = made(1, random.Random(0))
    subprocess.run([sys.executable, "-c", _CRASHING.format(mark)], cwd=tmp_path, check=False)
    if not left(tmp_path, [mark]):
        pytest.skip("This system writes no core dump into the folder of a process that crashes.")
    yield tmp_path
    resource.setrlimit(resource.RLIMIT_CORE, (before, most))


def test_a_server_that_crashes_leaves_no_words(
    dumping: Path, starter_home: Path, row: Row, chance: random.Random
) -> None:
    marks = made(20, chance)
    served = Served(starter_home, dumping)
    replies = [asyncio.run(served.ask(question=f"khai sinh cho {mark}")) for mark in marks]
    served.process.send_signal(signal.SIGABRT)
    ended = served.process.wait(timeout=20)
    held = left(dumping, marks) | left(starter_home, marks)
    row.number, row.promise = "9.11", "A server that crashes leaves no words: its memory is not written to disk"
    row.tried = f"{len(marks)} marked questions, then a crash where core dumps are allowed and written"
    row.measured = [f"{len(held)} of the marks on disk"]
    assert (ended, held) == (-signal.SIGABRT, set())
    assert {reply.status for reply in replies} == {200}
