"""Puts a state machine through many lives, from the seed that stands in the table."""

import random
from collections import Counter

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

from tests.trust.ledger import Row


def put_through(machine: type[RuleBasedStateMachine], row: Row, chance: random.Random, runs: int, steps: int) -> None:
    """Let ``machine`` live so often, each life of at most so many steps, and tell the row how much was done."""
    done: Counter[str] = Counter()

    class Counted(machine):  # type: ignore[misc, valid-type]
        def __init__(self) -> None:
            super().__init__()
            done["lives"] += 1

        def check_invariants(self, *given: object, **named: object) -> None:
            done["states"] += 1
            super().check_invariants(*given, **named)

    Counted.__name__ = Counted.__qualname__ = machine.__name__
    how = settings(
        max_examples=runs,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        phases=(Phase.generate,),  # to shrink what was found takes minutes; the seed repeats it
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )
    try:
        run_state_machine_as_test(seed(chance.randrange(2**32))(Counted), settings=how)
    finally:
        row.tried = f"{done['lives']:,} lives, {done['states']:,} states"
    assert done["states"] > done["lives"] > 0, "the machine took no step, so that nothing was looked at"
