"""Hostile files harm nobody: each is refused or read harmlessly, within limits, and nothing is called or written."""

import random
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from tests.trust.homes import shared_out
from tests.trust.hostile_files import hostile
from tests.trust.hostile_files.generated import generated
from tests.trust.ledger import Row
from tests.trust.workshop import Workshop

_QUICK = (
    "up.zip",
    "up.tar.gz",
    "link.tar.gz",
    "laughs.docx",
    "entity.docx",
    "entity-net.docx",
    "macro.docm",
    "call.html",
    "laughs.yaml",
    "itself.yaml",
    "python.yaml",
    "script.pdf",
    "loop.pdf",
)
_MEMORY = 1024  # MB, of a parser
_CPU = 25.0  # seconds, of a parser: 20 and what its start takes
_SECRETS = ("root:x:0", "haha" * 1000)
_TRACES = (Path("/tmp/motcua-evil.txt"), Path("/etc/motcua-evil"))


@pytest.fixture
def calls() -> Iterator[tuple[int, list[str]]]:
    """A port of this machine, and who called it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        called: list[str] = []

        def listen() -> None:
            while True:
                try:
                    connection, address = server.accept()
                except OSError:
                    return
                called.append(str(address))
                connection.close()

        threading.Thread(target=listen, daemon=True).start()
        yield server.getsockname()[1], called
        server.shutdown(socket.SHUT_RDWR)


def test_hostile_files_harm_nobody(
    tmp_path: Path, workshops: list[Workshop], row: Row, chance: random.Random, calls: tuple[int, list[str]], full: bool
) -> None:
    row.number, row.promise = (
        "5.1",
        "Hostile files harm nobody: bombs (zip, tar, XML, YAML, HTML, PDF, pictures), entities, paths out of archives, macros, scripts, damaged files",
    )
    port, called = calls
    made = {name: make for name, make in hostile(port).items() if full or name in _QUICK}
    strange = list(islice(generated(chance), 100 if full else 4))
    cases = [(n, name, None) for n, name in enumerate(made)] + [
        (len(made) + n, name, content) for n, (name, content) in enumerate(strange)
    ]

    def one(workshop: Workshop, case: tuple[int, str, bytes | None]) -> dict[str, float | str]:
        n, name, content = case
        file = tmp_path / f"{n}-{name}"
        file.write_bytes(made[name]() if content is None else content)
        result = workshop.do("hostile", home=str(tmp_path / f"home-{n}"), paths=[str(file)])
        assert "seconds" in result, f"{file}: {result}"
        assert not any(secret in result["texts"] for secret in _SECRETS), name
        assert not any("A bug" in reason for reason in result["rejected"]), f"{file}: {result}"
        assert result["parsing"] < _CPU, f"{name}: {result['parsing']} s"
        assert result["parser_megabytes"] <= _MEMORY, name
        assert result["megabytes"] <= _MEMORY, f"{name}: {result['megabytes']} MB in the process that ingests"
        file.unlink()
        return {
            "name": name,
            "what": "refused" if result["rejected"] else "read",
            **{k: result[k] for k in ("parsing", "megabytes", "parser_megabytes")},
        }

    seen = shared_out(workshops, cases, one)
    row.tried = f"{len(made)} made by hand, {len(strange)} generated: {sum(s['what'] == 'refused' for s in seen)} refused with a reason, {sum(s['what'] == 'read' for s in seen)} read or empty"
    row.measured = [
        f"at most {max(float(s['parsing']) for s in seen):.0f} s of processor",
        f"{max(float(s['parser_megabytes']) for s in seen):.0f} MB in a parser, {max(float(s['megabytes']) for s in seen):.0f} MB in the ingest",
        f"{len(called)} calls out",
    ]
    assert called == []
    assert not any(path.exists() for path in _TRACES)


_CONNECT = """
import socket, subprocess, sys
from ingest.loaders.limits import confine
from ingest.loaders.no_network import forbid_network
confine()
assert forbid_network()
tried = "import socket\\nfor family in (socket.AF_INET, socket.AF_INET6):\\n    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):\\n        try: socket.socket(family, kind); print('open')\\n        except PermissionError: print('refused')"
exec(tried)
sys.stdout.flush()
subprocess.run([sys.executable, "-c", tried])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux can refuse a process its sockets in this way.")
def test_a_parser_and_what_it_starts_open_no_connection(row: Row) -> None:
    row.number, row.promise = (
        "5.2",
        "A parser, and any tool that it starts, opens no connection (the kernel refuses the socket)",
    )
    done = subprocess.run(
        [sys.executable, "-c", _CONNECT],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    row.tried = "TCP and UDP, IPv4 and IPv6, in the parser and in a child of it"
    assert done.stdout.split() == ["refused"] * 8
