"""``python -m tests.trust.fuzzing.swollen BYTES``: kept inputs swollen to that size; a parser that is slow dies of it.

It says beforehand what it does, so that the last line tells what took more than its seconds of processor.
"""

import re
import resource
import sys
import time
from collections.abc import Iterator

from tests.trust.fuzzing.parsers import PARSERS, seeds_of

SWELLING = [
    "register",
    "starter",
    "legal_text",
    "codification",
    "place_list",
    "fees_and_times",
    "citations",
    "words_of_a_text",
    "web_page",
    "word",
    "pages",
    "personal_numbers",
]
_PATIENCE = 30  # seconds of processor for one input
_DIGITS = 5_000  # more than Python reads as a number
_PERSONS_WORDS = 4_000  # bytes: what people write is never longer


def swollen(seed: bytes, size: int) -> Iterator[tuple[str, bytes]]:
    """Yield (what was done, input): one part of a seed repeated until it has the size, or one run of signs."""
    lines = seed.split(b"\n")
    yield "all of it", _times(seed + b"\n", size)
    yield "all in one line", _times(b" ".join(lines) + b" ", size)
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield f"line {number}", b"\n".join(lines[:number]) + b"\n" + _times(line + b"\n", size)
    for sign in (b" ", b"a", b"(", b"\n", b"1", b"- "):
        yield f"only {sign!r}", b"\n".join([lines[0], _times(sign, size), b"x"])
    yield "long numbers", re.sub(rb"\d+", lambda found: _times(found[0], _DIGITS), seed)[:size]


def _times(part: bytes, size: int) -> bytes:
    return part * (size // len(part) + 1)


def main(size: int) -> None:
    """Read every swollen input, each within its own seconds."""
    for name in SWELLING:
        most = _PERSONS_WORDS if name == "personal_numbers" else size
        for seed in sorted(seeds_of(name).iterdir()):
            for what, content in swollen(seed.read_bytes(), min(size, most)):
                print(f"{name}, {seed.name}: {what}", end=" ", flush=True)
                started = time.process_time()
                resource.setrlimit(resource.RLIMIT_CPU, (int(started + _PATIENCE), resource.RLIM_INFINITY))
                PARSERS[name](content)
                print(f"{time.process_time() - started:.1f} s", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
