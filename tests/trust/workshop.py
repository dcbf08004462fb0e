"""A process that has loaded everything and does each job in a forked child, so that a kill costs no start-up.

Run as a module it is the workshop; ``Workshop`` is the side that gives it jobs.
"""

import gc
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Any

_PATIENCE = 600.0  # seconds: a job that takes longer hangs, on however busy a machine


class Workshop:
    """Gives jobs (``jobs.JOBS``) to a process whose disk can be made to fail."""

    def __init__(self, preload: Path | None) -> None:
        environment = (
            dict(os.environ) | {"OPENBLAS_NUM_THREADS": "1"} | ({"LD_PRELOAD": str(preload)} if preload else {})
        )
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.trust.workshop"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
            cwd=Path(__file__).parents[2],
        )

    def do(self, job: str, *, kill_after: float | None = None, **given: Any) -> dict[str, Any]:
        """Return the job's result, or {"killed": True} or {"hung": True} or {"bug": traceback}."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"job": job, "kill_after": kill_after, "given": given}) + "\n")
        self._process.stdin.flush()
        return dict(json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(10)


def _in_child(job: str, given: dict[str, Any], out: int) -> None:
    from tests.trust.jobs import JOBS

    try:
        result = JOBS[job](**given)
    except BaseException:
        result = {"bug": traceback.format_exc(limit=-8)}
    os.write(out, json.dumps(result).encode())
    os._exit(0)


def _done(job: str, given: dict[str, Any], kill_after: float | None) -> dict[str, Any]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        os.dup2(2, 1)
        _in_child(job, given, writing)
    os.close(writing)
    with suppress(OSError):
        os.setpgid(child, child)  # whoever of the two is first: what it starts dies with it
    parts, hung = [], False
    deadline = time.monotonic() + (_PATIENCE if kill_after is None else kill_after)
    while True:
        ready, _, _ = select.select([reading], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            os.killpg(child, signal.SIGKILL)
            hung = kill_after is None
            break
        part = os.read(reading, 65536)
        if not part:
            break
        parts.append(part)
    os.close(reading)
    os.waitpid(child, 0)
    if parts:
        return dict(json.loads(b"".join(parts)))
    return {"hung": True} if hung else {"killed": True}


def _serve() -> None:
    from tests.trust.jobs import prepare
    from tests.trust.warming import warm

    prepare()
    with tempfile.TemporaryDirectory() as folder:
        warm(_done("rehearse", {"home": folder}, None)["modules"])
    gc.freeze()  # so that a child copies less
    for line in sys.stdin:
        order = json.loads(line)
        print(json.dumps(_done(order["job"], order["given"], order["kill_after"])), flush=True)


if __name__ == "__main__":
    _serve()
