"""The real server in a process of its own, and clients that are sockets: what many, slow and rude visitors do to it."""

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).parents[2]
QUESTION = "Đăng ký khai sinh cần giấy tờ gì?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """How a request ended: status 0 is a dropped connection; seconds to the first byte and to the end."""

    status: int
    first: float = 0.0
    whole: float = 0.0
    retry: bool = False


def served_home(home: Path) -> Path:
    """Fill ``home`` with the starter knowledge, embedded with the shipped model."""
    command = [sys.executable, "-m", "bots.cli", "ingest", "knowledge/starter", "--home", str(home)]
    subprocess.run(command, cwd=_ROOT, check=True, capture_output=True)
    return home


class Served:
    """A server over the starter knowledge on a free port of this machine."""

    def __init__(self, home: Path, folder: Path = _ROOT, **settings: str) -> None:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("MOTCUA_")} | {"PYTHONPATH": str(_ROOT)}
        command = [sys.executable, "-m", "bots.cli", "serve", "--home", str(home), "--host", "127.0.0.1", "--port", "0"]
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment | settings,
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        self.port = self._port()
        self._log: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()

    def _port(self) -> int:
        assert self.process.stderr
        for line in self.process.stderr:
            found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
            if found:
                return _listening(int(found[1]))
        raise RuntimeError("The server did not start.")

    def _read(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self._log.append(line)

    def megabytes(self) -> int:
        """Return the memory that the server holds."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024  # type: ignore[index]

    async def say(self, path: str, body: bytes | None) -> int:
        """Say something (a GET without a body) and return the status."""
        reader, writer = await self.connected()
        head = f"{'GET' if body is None else 'POST'} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
        if body is not None:
            head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        writer.write(f"{head}\r\n".encode() + (body or b""))
        answer = await reader.read()
        writer.close()
        return int(answer.split(b" ", 2)[1])

    def busy(self) -> float:
        """Return the seconds of processor that the server has used."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def told(self) -> str:
        """Return all that the server has written to its log."""
        return "".join(self._log)

    def close(self) -> None:
        """Stop the server."""
        self.process.terminate()
        self.process.wait(timeout=20)

    async def connected(self, source: str = "127.0.0.1") -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Return a connection from one of this machine's own addresses."""
        return await asyncio.open_connection("127.0.0.1", self.port, local_addr=(source, 0))

    async def ask(
        self,
        path: str = "/api/v1/answers",
        *,
        agent: str = "trust",
        source: str = "127.0.0.1",
        forwarded: str = "",
        question: str = QUESTION,
    ) -> Reply:
        """Ask one question on a connection of its own."""
        started = time.monotonic()
        try:
            async with asyncio.timeout(120):
                reader, writer = await self.connected(source)
                writer.write(request(path, agent, forwarded, question))
                head = await reader.readuntil(b"\r\n\r\n")
                first = time.monotonic() - started
                await reader.read()
                writer.close()
        except (OSError, asyncio.IncompleteReadError, TimeoutError):
            return Reply(status=0)
        return Reply(
            status=int(head.split()[1]),
            first=first,
            whole=time.monotonic() - started,
            retry=b"retry-after:" in head.lower(),
        )


def _listening(port: int) -> int:
    """Return the port when somebody listens at it: it is said a moment before."""
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 60).close()
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return port


def request(path: str, agent: str = "trust", forwarded: str = "", question: str = QUESTION) -> bytes:
    """Return the bytes of a question, in the form that the path takes."""
    chat = {"messages": [{"role": "user", "content": question}], "stream": True}
    body = json.dumps(chat if "/chat/" in path else {"question": question}).encode()
    lines = [
        f"POST {path} HTTP/1.1",
        "Host: x",
        f"User-Agent: {agent}",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        "Connection: close",
        *([f"X-Forwarded-For: {forwarded}"] if forwarded else []),
    ]
    return "\r\n".join([*lines, "", ""]).encode() + body


def high(seconds: list[float], share: float = 0.99) -> float:
    """Return the value that this share of the list does not exceed."""
    return sorted(seconds)[min(len(seconds) - 1, int(share * len(seconds)))]
