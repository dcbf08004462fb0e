"""Slows down whoever tries passwords from one address, whichever logins they try."""

import threading
from collections import OrderedDict, deque
from datetime import datetime, timedelta

_TRIES, _WITHIN = 20, timedelta(minutes=15)  # an office behind one address mistypes less than this
_ADDRESSES = 10_000  # remembered at most; the longest unseen is forgotten first


class Slowing:
    """Failures by address; safe to share between threads. Each process counts for itself."""

    def __init__(self) -> None:
        self._failures: OrderedDict[str, deque[datetime]] = OrderedDict()
        self._lock = threading.Lock()

    def refuses(self, address: str, now: datetime) -> bool:
        """Tell whether ``address`` has failed too often of late to be listened to."""
        with self._lock:
            failures = self._failures.get(address, deque())
            while failures and failures[0] <= now - _WITHIN:
                failures.popleft()
            return len(failures) >= _TRIES

    def failed(self, address: str, now: datetime) -> None:
        """Count one failure."""
        with self._lock:
            self._failures.setdefault(address, deque(maxlen=_TRIES)).append(now)
            self._failures.move_to_end(address)
            if len(self._failures) > _ADDRESSES:
                self._failures.popitem(last=False)
