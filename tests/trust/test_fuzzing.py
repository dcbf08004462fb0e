"""Every parser takes any bytes. ``make fuzz`` looks for what none of these inputs shows."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.trust.fuzzing.parsers import PARSERS, seeds_of
from tests.trust.ledger import Row

_ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", PARSERS)
def test_what_the_fuzzing_starts_from_and_once_found_is_read_or_refused(name: str) -> None:
    kept = sorted(seeds_of(name).iterdir())
    assert kept
    for seed in kept:
        PARSERS[name](seed.read_bytes())


def test_no_parser_hangs_on_a_swollen_file(row: Row, full: bool) -> None:
    size = 150_000 if full else 3_000
    command = [sys.executable, "-m", "tests.trust.fuzzing.swollen", str(size)]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    told = done.stdout.splitlines()
    row.number, row.promise = "6.2", "No parser of our own text formats hangs, however a file is swollen"
    row.tried = f"{len(told):,} inputs of {size:,} bytes: each part of each kept input repeated, and runs of signs"
    if done.returncode == 0:
        row.measured = [f"slowest {max(float(line.split()[-2]) for line in told)} s of processor"]
    assert done.returncode == 0, f"{told[-1]}\n{done.stderr[-2000:]}"
