"""Milliseconds a stage, for the answer's trace."""

import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Stopwatch:
    """Times calls by name; ``milliseconds`` adds up a name's calls."""

    def __init__(self) -> None:
        self.milliseconds: dict[str, float] = {}

    def timed(self, stage: str, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call ``function`` and add its wall time to ``stage``."""
        started = time.perf_counter()
        result = function(*args, **kwargs)
        self.milliseconds[stage] = round(self.milliseconds.get(stage, 0.0) + 1000 * (time.perf_counter() - started), 2)
        return result
