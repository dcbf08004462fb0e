"""Slows down whoever tries too often from one address: passwords, codes of tickets, tickets themselves."""

import threading
from collections import OrderedDict, deque
from datetime import datetime, timedelta

_FREE_FAILURES = 5  # in a row before the first wait
_FIRST_WAIT, _LONGEST_WAIT = timedelta(seconds=30), timedelta(minutes=15)
_ADDRESSES = 10_000  # remembered at most; the longest unseen is forgotten first


def wait_after(failures: int) -> timedelta | None:
    """Return how long an account is shut after so many wrong guesses in a row; from the fifth on each doubles it."""
    if failures < _FREE_FAILURES:
        return None
    return min(_FIRST_WAIT * (1 << min(failures - _FREE_FAILURES, 10)), _LONGEST_WAIT)


class Slowing:
    """What counts, by address: ``tries`` of them ``within`` a time are enough. Safe to share between threads.

    Each process counts for itself. By default as for passwords: an office behind one address mistypes less than this.
    """

    def __init__(self, tries: int = 20, within: timedelta = timedelta(minutes=15)) -> None:
        self._tries, self._within = tries, within
        self._failures: OrderedDict[str, deque[datetime]] = OrderedDict()
        self._lock = threading.Lock()

    def refuses(self, address: str, now: datetime) -> bool:
        """Tell whether ``address`` has failed too often of late to be listened to."""
        with self._lock:
            failures = self._failures.get(address, deque())
            while failures and failures[0] <= now - self._within:
                failures.popleft()
            return len(failures) >= self._tries

    def failed(self, address: str, now: datetime) -> None:
        """Count one failure."""
        with self._lock:
            self._failures.setdefault(address, deque(maxlen=self._tries)).append(now)
            self._failures.move_to_end(address)
            if len(self._failures) > _ADDRESSES:
                self._failures.popitem(last=False)
