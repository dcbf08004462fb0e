"""A preview made in a process of its own, limited as every parser of foreign files is: a bad file harms nobody."""

import signal
import subprocess
import sys
from datetime import date

from pydantic import TypeAdapter

from ingest.loaders.limits import confine
from ingest.loaders.loading import TOO_LARGE, limited_environment
from ingest.loaders.no_network import forbid_network
from ingest.preview import Preview, make_preview
from ingest.sources import SourceFile

PREVIEW = TypeAdapter(Preview)
_PATIENCE = 3_600  # seconds by the clock: a long scan on a slow machine
_TOO_MUCH = "Tệp cần quá nhiều bộ nhớ hay thời gian để đọc. (The file needs too much memory or time to be read.)"
_BROKEN = "Không đọc được tệp này. (This file cannot be read.)"


def previewed(content: bytes, name: str, modified: date) -> Preview:
    """Return what ``content`` holds; whatever befalls its reading becomes a rejection with its reason."""
    command = [sys.executable, "-m", "ingest.previewing", name, modified.isoformat()]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=_PATIENCE, env=limited_environment())
    except subprocess.TimeoutExpired:
        return Preview(rejected=_TOO_MUCH)
    if done.returncode == 0:
        return PREVIEW.validate_json(done.stdout)
    too_much = done.returncode in {TOO_LARGE, -signal.SIGXCPU, -signal.SIGKILL}
    return Preview(rejected=_TOO_MUCH if too_much else _BROKEN)


def main(name: str, modified: str) -> int:
    """Read the file that stands on standard input; write its preview as JSON; return the exit status."""
    confine()
    forbid_network()
    content = sys.stdin.buffer.read()
    source = SourceFile(origin=name, path=name, content=content, modified=date.fromisoformat(modified))
    try:
        sys.stdout.buffer.write(PREVIEW.dump_json(make_preview(source)))
    except MemoryError:
        return TOO_LARGE
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
