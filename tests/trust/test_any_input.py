"""Any input gets an answer or a clear refusal: no bug, no hang, no growth."""

import json
import random
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.trust.any_input import requested
from tests.trust.ledger import Row
from tests.trust.served import Served

pytest.importorskip("schemathesis")
_GROWTH = 200  # MB


@pytest.fixture(scope="module")
def served(starter_home: Path) -> Iterator[Served]:
    running = Served(starter_home)
    yield running
    running.close()


def test_every_route_answers_any_input_or_refuses_it_clearly(
    served: Served, row: Row, chance: random.Random, full: bool
) -> None:
    wanted, shares = (10_000, 2) if full else (50, 1)
    held = served.megabytes()
    with ProcessPoolExecutor(shares, get_context("spawn")) as processes:
        seeds = [chance.randrange(2**32) for _ in range(shares)]
        share = partial(requested, served.port, wanted=wanted // shares, at_once=100 if full else 3)
        tried = list(processes.map(share, seeds))
    seen, reached = sum((t.statuses for t in tried), Counter()), sum((t.operations for t in tried), Counter())
    found = {what: how for t in tried for what, how in t.found.items()}
    total = seen.total()
    row.number, row.promise = "6.1", "Every route of the OpenAPI answers any input or refuses it with a clear 4xx"
    row.tried = (
        f"{total:,} requests on {len(reached)} operations, at least {min(reached.values())} each, honest and malformed"
    )
    row.measured = [
        ", ".join(f"{n:,} × {status}" for status, n in sorted(seen.items())),
        f"{served.megabytes() - held:+d} MB",
    ]
    assert set(reached) == operations(served)
    assert found == {}
    assert total >= wanted
    assert served.megabytes() - held < _GROWTH


def operations(served: Served) -> set[str]:
    """Return every operation that the server says it has: none may be left out unseen."""
    schema = json.load(urlopen(f"http://127.0.0.1:{served.port}/openapi.json"))
    return {f"{verb.upper()} {path}" for path, verbs in schema["paths"].items() for verb in verbs}


async def test_a_conversation_about_a_procedure_that_is_gone_is_answered(served: Served) -> None:
    said = {"procedure": "if", "aspects": ["documents", "fee"], "subject": "o\n"}
    body = json.dumps({"question": "khai sinh", "conversation": said}).encode()
    assert await served.say("/api/v1/answers", body) == 200
