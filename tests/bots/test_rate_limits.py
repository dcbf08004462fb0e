"""Fair turns: a flood waits behind itself, and what there is no room for is the flood's own."""

import asyncio
from contextlib import suppress

import pytest

from bots.rate_limits import Asker, FairShares, Overloaded, Turn

FLOOD, OFFICE = Asker(address="9.9.9.9", client="x"), Asker(address="1.1.1.1", client="a")
COLLEAGUE = Asker(address="1.1.1.1", client="b")


class Counter:
    """Who was served and who was refused, in order."""

    def __init__(self, places: int = 1, waiting: int = 4) -> None:
        self.shares, self.served, self.refused = FairShares(places, waiting), list[Asker](), list[Asker]()
        self.go = asyncio.Event()
        self.tasks: list[asyncio.Task[None]] = []

    async def ask(self, asker: Asker, times: int = 1) -> None:
        self.tasks += [asyncio.create_task(self._ask(asker)) for _ in range(times)]
        for _ in range(4):
            await asyncio.sleep(0)

    async def _ask(self, asker: Asker) -> None:
        try:
            async with self.shares.place(asker):
                self.served.append(asker)
                await self.go.wait()
        except Overloaded:
            self.refused.append(asker)

    async def finish(self) -> None:
        self.go.set()
        for task in self.tasks:
            with suppress(asyncio.CancelledError):
                await task


async def test_while_there_is_room_nobody_waits() -> None:
    counter = Counter(places=3)
    await counter.ask(FLOOD, 3)
    assert counter.served == [FLOOD] * 3
    await counter.finish()
    assert counter.refused == []


async def test_addresses_take_turns_and_so_do_clients_behind_one_address() -> None:
    counter = Counter(waiting=10)
    await counter.ask(FLOOD, 4)
    await counter.ask(OFFICE, 3)
    await counter.ask(COLLEAGUE)
    await counter.finish()
    assert counter.served == [FLOOD, FLOOD, OFFICE, FLOOD, COLLEAGUE, FLOOD, OFFICE, OFFICE]


async def test_when_there_is_no_room_the_longest_queue_loses_its_last_place() -> None:
    counter = Counter(waiting=4)
    await counter.ask(FLOOD, 7)
    assert counter.refused == [FLOOD] * 2
    await counter.ask(OFFICE)
    assert counter.refused == [FLOOD] * 3
    await counter.finish()
    assert counter.served.count(OFFICE) == 1


async def test_behind_one_address_a_flood_displaces_itself_and_not_a_colleague() -> None:
    counter = Counter(waiting=4)
    await counter.ask(OFFICE, 6)
    await counter.ask(COLLEAGUE)
    assert set(counter.refused) == {OFFICE}
    await counter.finish()
    assert counter.served.count(COLLEAGUE) == 1


async def test_who_leaves_while_waiting_or_while_served_frees_the_place() -> None:
    counter = Counter(waiting=4)
    await counter.ask(OFFICE, 3)
    counter.tasks[1].cancel()
    counter.tasks[0].cancel()
    await asyncio.sleep(0.01)
    assert counter.served == [OFFICE, OFFICE]
    await counter.finish()
    assert counter.shares._free == 1
    assert counter.shares._count == 0


@pytest.mark.parametrize("seed", range(20))
async def test_whatever_happens_every_place_comes_back(seed: int) -> None:
    import random

    chance, counter = random.Random(seed), Counter(places=2, waiting=5)
    counter.go.set()
    for _ in range(60):
        await counter.ask(chance.choice((FLOOD, OFFICE, COLLEAGUE)), chance.randint(1, 4))
        chance.choice(counter.tasks).cancel()
    await counter.finish()
    await asyncio.sleep(0.01)
    assert (counter.shares._free, counter.shares._count, dict(counter.shares._queues)) == (2, 0, {})


@pytest.mark.parametrize("seed", range(20))
async def test_who_waits_is_told_how_many_come_before(seed: int) -> None:
    import random

    chance, shares = random.Random(seed), FairShares(1, 40)
    served = [shares.line_up(OFFICE)]
    for asker in (FLOOD, FLOOD, OFFICE):  # so that not everybody's turn is the next
        shares.line_up(asker)
        served.append(_next(shares, served[-1]))
    waiting = [shares.line_up(chance.choice((FLOOD, OFFICE, COLLEAGUE))) for _ in range(30)]
    told = {turn: turn.ahead for turn in waiting}
    order = []
    while any(not turn.has_come for turn in waiting):
        served.append(_next(shares, served[-1]))
        order.append(served[-1])
    assert [told[turn] for turn in order] == list(range(30))


def _next(shares: FairShares, served: Turn) -> Turn:
    """End a turn and return the one that is called."""
    waiting = [turn for clients in shares._queues.values() for turns in clients.values() for turn in turns]
    served.leave()
    return next(turn for turn in waiting if turn.has_come)


async def test_a_turn_that_is_given_up_twice_or_in_the_moment_it_comes_is_given_up_once() -> None:
    shares = FairShares(1, 4)
    first, second = shares.line_up(OFFICE), shares.line_up(COLLEAGUE)
    waiting = asyncio.create_task(second.come())
    await asyncio.sleep(0)
    waiting.cancel()
    first.leave()
    first.leave()
    second.leave()
    assert (shares._free, shares._count) == (1, 0)
