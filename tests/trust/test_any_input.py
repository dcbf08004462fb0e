"""Any input gets an answer or a clear refusal: no bug, no hang, no growth."""

import json
import random
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from tests.trust.ledger import Row
from tests.trust.served import Served

schemathesis = pytest.importorskip("schemathesis")
_PATIENCE = 20.0  # seconds after which an answer is a hang
_GROWTH = 200  # MB


@pytest.fixture(scope="module")
def served(starter_home: Path) -> Iterator[Served]:
    running = Served(starter_home)
    yield running
    running.close()


def test_every_route_answers_any_input_or_refuses_it_clearly(
    served: Served, row: Row, chance: random.Random, full: bool
) -> None:
    from hypothesis import HealthCheck, Phase, given, seed, settings
    from hypothesis.errors import Unsatisfiable
    from schemathesis.generation import GenerationMode

    schema = schemathesis.openapi.from_url(f"http://127.0.0.1:{served.port}/openapi.json")
    operations = [found.ok() for found in schema.get_all_operations()]
    wanted = 10_000 if full else 50
    how = settings(
        max_examples=200 if full else 3,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    seen: Counter[int] = Counter()
    found: dict[str, str] = {}
    held = served.megabytes()

    def judge(case) -> None:
        response = case.call(timeout=_PATIENCE)
        seen[response.status_code] += 1
        what = f"{case.operation.label} {response.status_code}"
        if response.status_code >= 500:
            found[what] = f"{case.as_curl_command()}"[:600]
        elif response.status_code >= 400 and "json" in response.headers.get("content-type", [""])[0]:
            error = json.loads(response.content)["error"]
            if not (error["code"] and error["message"].rstrip().endswith((")", "."))):
                found[what] = str(error)

    while sum(seen.values()) < wanted:
        for operation, mode in product(operations, (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)):
            try:
                run = given(operation.as_strategy(generation_mode=mode))(judge)
                seed(chance.random())(how(run))()
            except Unsatisfiable:  # a route that nothing malformed can be sent to
                continue
    total = sum(seen.values())
    row.number, row.promise = "6.1", "Every route of the OpenAPI answers any input or refuses it with a clear 4xx"
    row.tried = f"{total:,} requests on {len(operations)} operations, honest and malformed"
    row.measured = [
        ", ".join(f"{n:,} × {status}" for status, n in sorted(seen.items())),
        f"{served.megabytes() - held:+d} MB",
    ]
    assert found == {}
    assert total >= wanted
    assert served.megabytes() - held < _GROWTH


async def test_a_conversation_about_a_procedure_that_is_gone_is_answered(served: Served) -> None:
    said = {"procedure": "if", "aspects": ["documents", "fee"], "subject": "o\n"}
    body = json.dumps({"question": "khai sinh", "conversation": said}).encode()
    assert await served.say("/api/v1/answers", body) == 200
