"""Many at once, too many, slow ones and one who floods: nobody is dropped without a word, and others are served."""

import asyncio
import resource
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.trust.ledger import Row
from tests.trust.served import Reply, Served, high, request

_HANGING = 60.0  # seconds after which a slow or silent partner must be gone


@pytest.fixture(scope="module")
def served(starter_home: Path) -> Iterator[Served]:
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 16_384), most))
    running = Served(starter_home, MOTCUA_TRUSTED_PROXIES="192.0.2.1")
    asyncio.run(running.ask())
    yield running
    running.close()


def statuses(replies: list[Reply]) -> dict[int, int]:
    return dict(Counter(reply.status for reply in replies))


async def at_once(served: Served, path: str, count: int) -> list[Reply]:
    """Ask as many different questions at the same instant."""
    questions = (f"Đăng ký khai sinh cho cháu thứ {n} cần giấy tờ gì?" for n in range(count))
    return await asyncio.gather(*(served.ask(path, question=question) for question in questions))


async def test_many_at_once_are_all_answered(served: Served, row: Row, full: bool) -> None:
    count, path = 500 if full else 60, "/api/v1/answers"
    busy = served.busy()
    replies = await at_once(served, path, count)
    wholes = [reply.whole for reply in replies]
    row.number, row.promise = "8.1", f"Many at once are all answered, each in its turn (`{path}`)"
    row.tried = f"{count} different questions at the same instant"
    row.measured = [
        f"answered after p50 {high(wholes, 0.5):.1f} s, p99 {high(wholes):.1f} s",
        f"{1000 * (served.busy() - busy) / count:.0f} ms of processor a question",
    ]
    assert statuses(replies) == {200: count}


@pytest.mark.parametrize(("number", "path"), [("8.2", "/api/v1/answers/stream"), ("8.8", "/v1/chat/completions")])
async def test_many_streams_at_once_all_begin_long_before_their_turn(
    served: Served, row: Row, full: bool, number: str, path: str
) -> None:
    count = 500 if full else 60
    replies = await at_once(served, path, count)
    firsts, wholes = [reply.first for reply in replies], [reply.whole for reply in replies]
    row.number, row.promise = number, f"Many streams at once all begin at once; each card comes in its turn (`{path}`)"
    row.tried = f"{count} different questions at the same instant"
    row.measured = [
        f"first byte p50 {high(firsts, 0.5):.2f} s, p99 {high(firsts):.2f} s ({sum(f < 1 for f in firsts)} of them within 1 s)",
        f"card p50 {high(wholes, 0.5):.1f} s, p99 {high(wholes):.1f} s",
    ]
    assert statuses(replies) == {200: count}
    assert high(firsts) < high(wholes) / 2


async def test_more_than_can_be_served_are_told_when_to_come_back(served: Served, row: Row, full: bool) -> None:
    count, seconds = (5_000, 10.0) if full else (300, 0.1)
    held = served.megabytes()

    async def one(n: int) -> Reply:
        await asyncio.sleep(n * seconds / count)
        return await served.ask()

    replies = await asyncio.gather(*(one(n) for n in range(count)))
    started, again = time.monotonic(), await served.ask()
    seen = statuses(replies)
    row.number, row.promise = (
        "8.3",
        "More than can be served: each is answered, or told with 503 and Retry-After to come back; then all is well again",
    )
    row.tried = f"{count:,} questions in {seconds:g} s"
    row.measured = [
        f"{seen.get(200, 0):,} answered, {seen.get(503, 0):,} told to come back, {seen.get(0, 0)} dropped",
        f"a question right afterwards took {time.monotonic() - started:.1f} s",
        f"{served.megabytes() - held:+d} MB",
    ]
    assert set(seen) <= {200, 503}
    assert all(reply.retry for reply in replies if reply.status == 503)
    assert again.status == 200


async def test_slow_and_silent_partners_are_dropped_and_others_are_served(served: Served, row: Row, full: bool) -> None:
    count = 500 if full else 40
    whole = request("/api/v1/answers").replace(b"Connection: close", b"Connection: keep-alive")
    kinds = {"half a header": whole[:60], "half a body": whole[:-10], "nothing said": b"", "nothing read": whole * 3}

    async def hang(kind: str) -> float:
        started = time.monotonic()
        reader, writer = await served.connected()
        writer.write(kinds[kind])
        if kind == "nothing read":
            writer.transport.pause_reading()  # type: ignore[attr-defined]
            await asyncio.sleep(25)
            writer.transport.resume_reading()  # type: ignore[attr-defined]
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(_HANGING * 2):
                while await reader.read(65_536):
                    pass
        writer.close()
        return time.monotonic() - started

    hanging = [asyncio.create_task(hang(list(kinds)[n % 4])) for n in range(count)]
    await asyncio.sleep(2)
    honest = [await served.ask(agent="honest") for _ in range(10)]
    gone = await asyncio.gather(*hanging)
    row.number, row.promise = "8.4", "Slow and silent partners are dropped, and others are served meanwhile"
    row.tried = f"{count}: a quarter each of {', '.join(kinds)}"
    row.measured = [
        f"all gone after {max(gone):.0f} s",
        f"honest questions p99 {high([r.whole for r in honest]):.1f} s",
    ]
    assert statuses(honest) == {200: 10}
    assert max(gone) < _HANGING


@pytest.mark.parametrize(
    ("number", "what", "source", "forging"),
    [
        ("8.5", "behind the same address", "127.0.0.1", False),
        ("8.6", "from another address", "127.0.0.2", False),
        ("8.7", "who forges X-Forwarded-For", "127.0.0.2", True),
    ],
)
async def test_a_flooder_harms_no_honest_person(
    served: Served, row: Row, full: bool, number: str, what: str, source: str, forging: bool
) -> None:
    flooding, asked = (200, 30) if full else (60, 5)
    stop, floods = asyncio.Event(), list[Reply]()

    async def flood(n: int) -> None:
        while not stop.is_set():
            forged = f"10.{n % 250}.{len(floods) % 250}.1" if forging else ""
            floods.append(await served.ask(agent="flood", source=source, forwarded=forged))

    flooders = [asyncio.create_task(flood(n)) for n in range(flooding)]
    await asyncio.sleep(1)
    honest = [await served.ask(agent=f"honest {n}", source="127.0.0.1") for n in range(asked)]
    stop.set()
    await asyncio.gather(*flooders)
    row.number, row.promise = number, f"A flooder {what} harms no honest person"
    row.tried = f"{flooding} connections flooding, {asked} honest questions"
    flooded = high([r.whole for r in floods if r.status == 200] or [0.0], 0.5)
    row.measured = [
        f"honest p50 {high([r.whole for r in honest], 0.5):.2f} s, p99 {high([r.whole for r in honest]):.2f} s; the flooder's own p50 {flooded:.2f} s"
    ]
    assert statuses(honest) == {200: asked}
    assert high([r.whole for r in honest], 0.5) < flooded
