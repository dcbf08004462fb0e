"""What a language model may still cost today, and whether it is worth asking: nothing waits for a dead one."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

_FAILURES = 3  # in a row, after which the model is left alone
_REST = 60.0  # seconds
_AT_ONCE = 4  # calls


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """What was used on one day (UTC), by this process: calls, tokens, failures, sentences kept and dropped."""

    day: date
    calls: int = 0
    tokens: int = 0
    failures: int = 0
    kept: int = 0
    dropped: int = 0


class Budget:
    """Counts and limits calls; safe to share between threads. ``tokens_per_day`` 0 is no limit."""

    def __init__(
        self,
        tokens_per_day: int,
        allowed: Callable[[], bool] = lambda: True,
        clock: Callable[[], float] = time.monotonic,
        today: Callable[[], date] = lambda: datetime.now(UTC).date(),
    ) -> None:
        self._limit, self._allowed, self._clock, self._today = tokens_per_day, allowed, clock, today
        self._spent = Spending(day=today())
        self._in_a_row = self._under_way = 0
        self._rests_until = float("-inf")
        self._lock = threading.Lock()

    @property
    def spent(self) -> Spending:
        """What was used today."""
        with self._lock:
            self._turn_page()
            return self._spent

    def is_open(self) -> bool:
        """Tell whether a call may be made now, without making it."""
        with self._lock:
            self._turn_page()
            return self._has_room()

    @property
    def tokens_per_day(self) -> int:
        """How many tokens a day may cost; 0 is no limit."""
        return self._limit

    @property
    def rests(self) -> bool:
        """Whether the model is left alone for a while, having failed too often in a row."""
        with self._lock:
            return self._clock() < self._rests_until

    def open(self) -> bool:
        """Begin a call and return True, or return False where none may be made now; end it with ``close``."""
        with self._lock:
            self._turn_page()
            if not self._has_room():
                return False
            self._under_way += 1
            self._spent = replace(self._spent, calls=self._spent.calls + 1)
            return True

    def close(self, tokens: int, kept: int, dropped: int, useful: bool) -> None:
        """End a call: what it cost, how many sentences it gave, and whether it was of any use."""
        with self._lock:
            self._turn_page()
            self._under_way -= 1
            self._in_a_row = 0 if useful else self._in_a_row + 1
            if self._in_a_row >= _FAILURES:
                self._rests_until, self._in_a_row = self._clock() + _REST, 0
            spent = self._spent
            self._spent = replace(
                spent,
                tokens=spent.tokens + tokens,
                failures=spent.failures + (not useful),
                kept=spent.kept + kept,
                dropped=spent.dropped + dropped,
            )

    def _has_room(self) -> bool:
        rests = self._clock() < self._rests_until or self._under_way >= _AT_ONCE
        return not rests and not 0 < self._limit <= self._spent.tokens and self._allowed()

    def _turn_page(self) -> None:
        if self._spent.day != self._today():
            self._spent = Spending(day=self._today())
