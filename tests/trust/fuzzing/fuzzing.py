"""One parser fuzzed in a process of its own, and what came of it."""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.trust.fuzzing.parsers import seeds_of

_ROOT = Path(__file__).parents[3]
_PATIENCE, _MEGABYTES, _LONGEST = 20, 2_048, 16_384  # seconds and memory of one input; bytes of an input
_WORD = re.compile(rb"[^\s\"\\]{3,40}")
_FOUND = ("crash-*", "timeout-*", "oom-*", "leak-*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fuzzed:
    """What came of one parser; ``findings`` are the files that caused something."""

    name: str
    inputs: int
    branches: int
    slowest: int
    megabytes: int
    findings: list[Path]

    def line(self) -> str:
        """Return the row in Markdown."""
        figures = f"{self.inputs:,} | {self.branches:,} | {self.slowest} | {self.megabytes}"
        return f"| {self.name} | {figures} | {len(self.findings) or 'nothing'} |"


def fuzzed(name: str, seconds: int) -> Fuzzed:
    """Fuzz a parser for so long, or until it fails."""
    folder = _ROOT / ".fuzz" / name
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    words = folder / "words"
    words.write_text(_dictionary(seeds_of(name)))
    command = [
        *(sys.executable, "-m", "tests.trust.fuzzing.fuzz_one", name, str(folder / "corpus"), str(seeds_of(name))),
        *(f"-max_total_time={seconds}", f"-timeout={_PATIENCE}", f"-rss_limit_mb={_MEGABYTES}"),
        *(f"-max_len={_LONGEST}", f"-dict={words}", f"-artifact_prefix={folder}/", "-print_final_stats=1"),
    ]
    with (folder / "log").open("w") as log:
        subprocess.run(command, cwd=_ROOT, stdout=log, stderr=log, check=False)
    return _read(name, (folder / "log").read_text(errors="replace"), folder)


def _read(name: str, log: str, folder: Path) -> Fuzzed:
    def last(pattern: str) -> int:
        return int((re.findall(pattern, log) or ["0"])[-1])

    return Fuzzed(
        name=name,
        inputs=max(last(r"number_of_executed_units: (\d+)"), last(r"(?m)^#(\d+)\t")),
        branches=last(r"cov: (\d+)"),
        slowest=last(r"slowest_unit_time_sec:\s+(\d+)"),
        megabytes=max(last(r"peak_rss_mb:\s+(\d+)"), last(r"rss: (\d+)Mb")),
        findings=sorted(file for kind in _FOUND for file in folder.glob(kind)),
    )


def _dictionary(seeds: Path) -> str:
    """Return the seeds' words as libFuzzer's dictionary, so that it need not guess letters with marks."""
    found = {word for seed in seeds.iterdir() for word in _WORD.findall(seed.read_bytes())}
    return "".join(f'"{_escaped(word)}"\n' for word in sorted(found))


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)
