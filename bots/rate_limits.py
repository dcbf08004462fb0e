"""Who is served when more ask than can be: everyone in turn, address by address and, at one address, client by client.

Nobody is refused for asking often while there is room. When there is none, whoever holds the longest queue loses the
last place in it: a flood displaces itself, not the people beside it, even behind the same address of an office.
"""

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass


class Overloaded(Exception):
    """More are waiting than can be served in good time; this one is asked to come back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who asks, as far as that can be told: a network ``address`` and what the ``client`` says it is."""

    address: str
    client: str = ""


class Turn:
    """A place, or the wait for one, from ``FairShares.line_up`` until ``leave``."""

    def __init__(self, shares: "FairShares", asker: Asker) -> None:
        self.asker = asker
        self._shares, self._left = shares, False
        self._called: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @property
    def has_come(self) -> bool:
        """Tell whether the wait is over, one way or the other."""
        return self._called.done()

    @property
    def ahead(self) -> int:
        """How many of those that wait now come before this one."""
        return 0 if self.has_come else self._shares.ahead_of(self)

    async def come(self, seconds: float | None = None) -> bool:
        """Wait for at most ``seconds``; tell whether it is the turn. Raises ``Overloaded`` if it was taken away."""
        if not self.has_come:
            await asyncio.wait((self._called,), timeout=seconds)  # which leaves it as it is when cancelled
        if self.has_come:
            self._called.result()
        return self.has_come

    def leave(self) -> None:
        """Give up the place, or the wait for it; to leave twice changes nothing."""
        if not self._left:
            self._left = True
            self._shares.left(self)

    def call(self) -> None:
        """Let it be this one's turn."""
        self._called.set_result(None)

    def take_away(self) -> None:
        """End the wait: there is no room for it any more."""
        self._called.set_exception(Overloaded())

    def holds_a_place(self) -> bool:
        """Tell whether it was called, and not sent away."""
        return self._called.done() and self._called.exception() is None


class FairShares:
    """``places`` are served at once, at most ``waiting`` others wait; for one event loop."""

    def __init__(self, places: int, waiting: int) -> None:
        self._free, self._room = places, waiting
        self._count = 0
        self._queues: OrderedDict[str, OrderedDict[str, deque[Turn]]] = OrderedDict()

    def line_up(self, asker: Asker) -> Turn:
        """Return a place or a wait for one; raises ``Overloaded`` when there is none and none will be soon."""
        turn = Turn(self, asker)
        if self._free and not self._count:
            self._free -= 1
            turn.call()
            return turn
        if self._count >= self._room:
            self._make_room_for(asker)
        clients = self._queues.setdefault(asker.address, OrderedDict())
        clients.setdefault(asker.client, deque()).append(turn)
        self._count += 1
        return turn

    @asynccontextmanager
    async def place(self, asker: Asker) -> AsyncIterator[None]:
        """Hold a place for the block; raises ``Overloaded`` as ``line_up`` does."""
        turn = self.line_up(asker)
        try:
            await turn.come()
            yield
        finally:
            turn.leave()

    def ahead_of(self, turn: Turn) -> int:
        """Return how many come before one that waits: addresses and clients take turns, one question each."""
        clients = self._queues[turn.asker.address]
        lengths = {name: len(turns) for name, turns in clients.items()}
        here = _before(lengths, turn.asker.client, clients[turn.asker.client].index(turn))
        lengths = {name: self._waiting_at(name) for name in self._queues}
        return _before(lengths, turn.asker.address, here)

    def left(self, turn: Turn) -> None:
        """Take note that somebody left: a place goes to the next, a wait ends."""
        if turn.holds_a_place():
            self._pass_on()
        elif not turn.has_come:
            self._remove(turn)

    def _make_room_for(self, asker: Asker) -> None:
        """Send away the last to come of the longest queue: of the address that waits most, the client that does."""
        address = max(self._queues, key=lambda name: (self._waiting_at(name), name == asker.address))
        if self._waiting_at(address) <= self._waiting_at(asker.address) and address != asker.address:
            address = asker.address
        clients = self._queues[address]
        client = max(clients, key=lambda name: len(clients[name]))
        if address == asker.address and len(clients[client]) <= len(clients.get(asker.client, ())):
            raise Overloaded
        turn = clients[client][-1]
        self._remove(turn)
        turn.take_away()

    def _waiting_at(self, address: str) -> int:
        return sum(map(len, self._queues.get(address, {}).values()))

    def _pass_on(self) -> None:
        """Give a place to the next: the address whose turn it is, the client whose turn it is there."""
        if not self._count:
            self._free += 1
            return
        address, clients = next(iter(self._queues.items()))
        client, turns = next(iter(clients.items()))
        turn = turns[0]
        self._queues.move_to_end(address)
        clients.move_to_end(client)
        self._remove(turn)
        turn.call()

    def _remove(self, turn: Turn) -> None:
        address, client = turn.asker.address, turn.asker.client
        clients = self._queues[address]
        clients[client].remove(turn)
        self._count -= 1
        if not clients[client]:
            del clients[client]
        if not clients:
            del self._queues[address]


def _before(lengths: Mapping[str, int], name: str, index: int) -> int:
    """Return how many come before the one at ``index`` of the queue ``name`` when queues take turns in this order."""
    before, rounds = index, index + 1
    for other, length in lengths.items():
        if other == name:
            rounds = index
        else:
            before += min(length, rounds)
    return before
