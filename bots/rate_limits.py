"""Who is served when more ask than can be: everyone in turn, address by address and, at one address, client by client.

Nobody is refused for asking often while there is room. When there is none, whoever holds the longest queue loses the
last place in it: a flood displaces itself, not the people beside it, even behind the same address of an office.
"""

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass


class Overloaded(Exception):
    """More are waiting than can be served in good time; this one is asked to come back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who asks, as far as that can be told: a network ``address`` and what the ``client`` says it is."""

    address: str
    client: str = ""


Turn = asyncio.Future[None]


class FairShares:
    """``places`` are served at once, at most ``waiting`` others wait; for one event loop."""

    def __init__(self, places: int, waiting: int) -> None:
        self._free, self._room = places, waiting
        self._count = 0
        self._queues: OrderedDict[str, OrderedDict[str, deque[Turn]]] = OrderedDict()

    @asynccontextmanager
    async def place(self, asker: Asker) -> AsyncIterator[None]:
        """Hold a place for the block; raises ``Overloaded`` when there is none and none will be soon."""
        if self._free and not self._count:
            self._free -= 1
        else:
            await self._wait(asker)
        try:
            yield
        finally:
            self._pass_on()

    async def _wait(self, asker: Asker) -> None:
        if self._count >= self._room:
            self._make_room_for(asker)
        turn: Turn = asyncio.get_running_loop().create_future()
        clients = self._queues.setdefault(asker.address, OrderedDict())
        clients.setdefault(asker.client, deque()).append(turn)
        self._count += 1
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._pass_on()
            else:
                self._remove(asker, turn)
            raise

    def _make_room_for(self, asker: Asker) -> None:
        """Refuse the last to come of the longest queue: of the address that waits most, the client that does."""
        address = max(self._queues, key=lambda name: (self._waiting_at(name), name == asker.address))
        if self._waiting_at(address) <= self._waiting_at(asker.address) and address != asker.address:
            address = asker.address
        clients = self._queues[address]
        client = max(clients, key=lambda name: len(clients[name]))
        if address == asker.address and len(clients[client]) <= len(clients.get(asker.client, ())):
            raise Overloaded
        turn = clients[client][-1]
        self._remove(Asker(address=address, client=client), turn)
        turn.set_exception(Overloaded())

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
        self._remove(Asker(address=address, client=client), turn)
        turn.set_result(None)

    def _remove(self, asker: Asker, turn: Turn) -> None:
        clients = self._queues[asker.address]
        clients[asker.client].remove(turn)
        self._count -= 1
        if not clients[asker.client]:
            del clients[asker.client]
        if not clients:
            del self._queues[asker.address]
