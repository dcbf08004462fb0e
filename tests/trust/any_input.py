"""Requests of every kind to a running server, drawn from its own OpenAPI; one process's share of them."""

import json
import random
from collections import Counter
from dataclasses import dataclass, field
from itertools import product

_PATIENCE = 20.0  # seconds after which an answer is a hang


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """How often each status came, of which operations, and what was no answer and no clear refusal."""

    statuses: Counter[int] = field(default_factory=Counter)
    operations: Counter[str] = field(default_factory=Counter)
    found: dict[str, str] = field(default_factory=dict)


def requested(port: int, seed_: int, wanted: int, at_once: int) -> Tried:
    """Send at least so many requests, honest and malformed, to every operation in turn, ``at_once`` of each kind."""
    import schemathesis
    from hypothesis import HealthCheck, Phase, given, seed, settings
    from hypothesis.errors import Unsatisfiable
    from schemathesis.generation import GenerationMode

    schema = schemathesis.openapi.from_url(f"http://127.0.0.1:{port}/openapi.json")
    operations = [found.ok() for found in schema.get_all_operations()]
    how = settings(
        max_examples=at_once,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    tried, chance = Tried(), random.Random(seed_)

    def judge(case) -> None:  # type: ignore[no-untyped-def]
        response = case.call(timeout=_PATIENCE)
        tried.statuses[response.status_code] += 1
        tried.operations[case.operation.label] += 1
        what = f"{case.operation.label} {response.status_code}"
        if response.status_code >= 500:
            tried.found[what] = f"{case.as_curl_command()}"[:600]
        elif response.status_code >= 400 and "json" in response.headers.get("content-type", [""])[0]:
            error = json.loads(response.content)["error"]
            if not (error["code"] and error["message"].rstrip().endswith((")", "."))):
                tried.found[what] = str(error)

    while tried.statuses.total() < wanted:
        for operation, mode in product(operations, (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)):
            try:
                run = given(operation.as_strategy(generation_mode=mode))(judge)
                seed(chance.random())(how(run))()
            except Unsatisfiable:  # a route that nothing malformed can be sent to
                continue
    return tried
