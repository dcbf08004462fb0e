"""The real server, started on what a killed ingest left: it is there within five seconds and answers."""

import json
import shutil
import urllib.request
from pathlib import Path
from typing import Any

from tests.trust.jobs import AFTER, CHANGED, PUBLISHED, STEPS, write_corpus
from tests.trust.ledger import Row
from tests.trust.progress import followed
from tests.trust.served import QUESTION, Served
from tests.trust.workshop import Workshop

_CODE = "1.001193"
_PATIENCE = 5.0  # seconds of processor until a server is there


def answered(home: Path) -> tuple[dict[str, Any], str, float]:
    """Start a server on ``home``; return its answer to a question, the title under a code, and its start's seconds."""
    server = Served(home)
    started = server.busy()
    try:
        return _asked(server, QUESTION), str(_asked(server, _CODE)["title"]), started
    finally:
        server.close()


def _asked(server: Served, question: str) -> dict[str, Any]:
    body, headers = json.dumps({"question": question}).encode(), {"Content-Type": "application/json"}
    address = f"http://127.0.0.1:{server.port}/api/v1/answers"
    with urllib.request.urlopen(urllib.request.Request(address, body, headers)) as reply:
        return dict(json.load(reply))


def test_a_server_starts_and_answers_on_what_a_killed_ingest_left(
    starter_home: Path, tmp_path: Path, workshops: list[Workshop], row: Row, full: bool
) -> None:
    row.number, row.promise = "1.3", "A server starts and answers on what a killed ingest left"
    write_corpus(tmp_path / "sau", AFTER, mark=CHANGED)
    steps = STEPS if full else STEPS[-4:-3]
    needed = []
    for step in followed(steps, len(steps)):
        home = tmp_path / step
        shutil.copytree(starter_home, home)
        paths = [str(tmp_path / "sau")]
        result = workshops[0].do("ingest", home=str(home), paths=paths, kill_at=step, shipped=True)
        assert result == {"killed": True}, f"{step}: {result}"
        told, title, seconds = answered(home)
        assert _CODE in json.dumps(told), f"{step}: {told}"  # answered by it, or asked back with it
        assert (CHANGED in title) == (step in PUBLISHED), f"{step}: {title}"
        needed.append(seconds)
    row.tried = f"{len(needed)} kills, one at each named step; a server and two questions after each"
    row.measured = [f"started in at most {max(needed):.1f} s of processor"]
    assert not full or max(needed) < _PATIENCE
