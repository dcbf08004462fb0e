"""``make fuzz``: every parser for FUZZ_SECONDS (300), two at a time; the results go into ``docs/trust.md``.

What is found, and the inputs that reached something new, stay in ``.fuzz/NAME``: the next run goes on from there.
"""

import os
import platform
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.trust.fuzzing.fuzzing import Fuzzed, fuzzed
from tests.trust.fuzzing.parsers import PARSERS
from tests.trust.ledger import write_between

BEGIN, END = "<!-- fuzzing: made by `make fuzz` -->", "<!-- end of fuzzing -->"
_HEAD = ("| parser | inputs | branches | slowest, s | memory, MB | found |", "|---|---|---|---|---|---|")
_AT_ONCE = 2


def main(document: Path, names: list[str]) -> int:
    """Fuzz the parsers named, or all, and write the table if it is all of them; return the exit status."""
    seconds = int(os.environ.get("FUZZ_SECONDS", "300"))
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        results = list(threads.map(lambda name: _told(fuzzed(name, seconds)), names or list(PARSERS)))
    if not names:
        machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {sys.platform}"
        caption = f"{time.strftime('%-d/%-m/%Y')}, {machine}, {seconds} s a parser, {_AT_ONCE} at a time."
        write_between(document, (BEGIN, END), ["", caption, "", *_HEAD, *(found.line() for found in results)])
    return int(any(found.findings for found in results))


def _told(found: Fuzzed) -> Fuzzed:
    print(found.line(), *found.findings, sep="\n", flush=True)
    return found


if __name__ == "__main__":
    sys.exit(main(Path("docs/trust.md"), sys.argv[1:]))
