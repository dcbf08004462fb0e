"""No person's words remain, and nothing leaves this machine."""

import asyncio
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.trust.ledger import Row
from tests.trust.marks import left, made
from tests.trust.preloading import compiled
from tests.trust.served import Served

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which every call beyond this machine is written down, in the file ``TRUST_CALLS``."""
    folder = tmp_path_factory.mktemp("calls")
    library = compiled("calls.c", folder)
    if library is None:
        pytest.skip("No C compiler here, so that no process can be watched.")
    for name in ("tmp", "home"):
        (folder / name).mkdir()
    return {"LD_PRELOAD": str(library), "TRUST_CALLS": str(folder / "calls"), "TMPDIR": str(folder / "tmp")}


def calls(watched: dict[str, str]) -> list[str]:
    file = Path(watched["TRUST_CALLS"])
    return file.read_text().splitlines() if file.exists() else []


def run(watched: dict[str, str], *command: str) -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("MOTCUA_")} | watched
    subprocess.run([sys.executable, *command], cwd=_ROOT, env=environment, check=True, capture_output=True)


@pytest.fixture(scope="module")
def home(watched: dict[str, str]) -> Path:
    home = Path(watched["TMPDIR"]).with_name("home")
    run(watched, "-m", "bots.cli", "ingest", "knowledge/starter", "--home", str(home))
    return home


@pytest.fixture(scope="module")
def served(watched: dict[str, str], home: Path) -> Iterator[Served]:
    running = Served(home, **watched)
    yield running
    running.close()


def test_a_call_out_would_be_seen(watched: dict[str, str], tmp_path: Path) -> None:
    seen = watched | {"TRUST_CALLS": str(tmp_path / "calls")}
    run(seen, "-c", "import socket; s = socket.socket(); s.setblocking(False); s.connect_ex(('192.0.2.1', 9))")
    run(seen, "-c", "import socket; socket.socket(2, 2).sendto(b'x', ('192.0.2.2', 9))")
    run(seen, "-c", "import socket\ntry: socket.getaddrinfo('telemetry.invalid', 1)\nexcept OSError: pass")
    assert [line.split(" ", 1)[1] for line in calls(seen)] == [
        "connect 192.0.2.1",
        "send 192.0.2.2",
        "look up telemetry.invalid",
    ]


def test_no_words_remain_and_nothing_leaves_this_machine(
    watched: dict[str, str], home: Path, served: Served, row: Row, chance: random.Random, full: bool
) -> None:
    count = 2_000 if full else 60
    marks = made(count, chance)

    async def say(number: int) -> int:
        path, body = sayings(marks[number])[number % len(sayings(""))]
        return await served.say(path, body)

    async def say_all() -> list[int]:
        found: list[int] = []
        for start in range(0, count, 50):
            found += await asyncio.gather(*(say(n) for n in range(start, min(count, start + 50))))
        return found

    statuses = asyncio.run(say_all())
    run(watched, "-m", "bots.cli", "ask", f"khai sinh {marks[0]}", "--home", str(home))
    held = left(home, marks) | left(Path(watched["TMPDIR"]), marks)
    said = [mark for mark in marks if mark in served.told()]
    row.number, row.promise = "9.1", "No person's words remain on disk or in a log unless the office asked for it"
    row.tried = f"{count:,} marked messages by {len(sayings(''))} ways over HTTP, one by the command line"
    row.measured = [f"{len(held)} of the marks on disk, {len(said)} in the log"]
    assert (held, said) == (set(), [])
    assert max(statuses) < 500
    assert statuses.count(200) > count / 2


def test_nothing_leaves_this_machine(watched: dict[str, str], home: Path, served: Served, row: Row) -> None:
    asyncio.run(served.ask())
    for command in (["doctor", "--home", str(home)], ["ask", "khai sinh", "--home", str(home)]):
        run(watched, "-m", "bots.cli", *command)
    row.number, row.promise = "9.2", "Nothing leaves this machine: no telemetry, no update check, no look-up of a name"
    row.tried = (
        "ingest, serve with all that was asked of it, ask, doctor; connect, send and look-ups of the whole process"
    )
    row.measured = [f"{len(calls(watched))} calls"]
    assert calls(watched) == []


def sayings(mark: str) -> list[tuple[str, bytes | None]]:
    """Return the ways to say something over HTTP: path and body (None: a GET)."""
    words = f"đăng ký khai sinh cho cháu {mark} số 0912345678"

    def body(**fields: object) -> bytes:
        return json.dumps(fields).encode()

    return [
        ("/api/v1/answers", body(question=words)),
        ("/api/v1/answers", body(question=mark)),
        ("/api/v1/answers", body(question=words, conversation={"subject": mark})),
        ("/api/v1/answers", body(question=words, place=mark)),
        ("/api/v1/answers/stream", body(question=words)),
        ("/v1/chat/completions", body(model="motcua", messages=[{"role": "user", "content": words}])),
        (f"/api/v1/suggestions?q={quote(words)}", None),
        (f"/api/v1/procedures?q={quote(words)}", None),
        (f"/api/v1/units?q={quote(mark)}", None),
        (f"/api/v1/{mark}", None),
    ]
