"""A damaged generation is noticed before it serves, and the one before it serves."""

import random
import shutil
from collections import Counter
from pathlib import Path

from tests.trust.homes import Ground, shared_out
from tests.trust.ledger import Row
from tests.trust.workshop import Workshop

_HARMS = ("flip", "flip", "flip", "cut", "cut", "empty", "lose", "lengthen", "plant")
_OF_CONTENT = {"flip", "cut", "empty"}  # harms that an empty file cannot take


def files(generation: Path, how: str) -> list[Path]:
    """Return the files of a generation that can be harmed so."""
    found = sorted(path for path in generation.rglob("*") if path.is_file())
    return [path for path in found if path.stat().st_size or how not in _OF_CONTENT]


def harm(chance: random.Random, how: str, file: Path) -> None:
    """Harm a file."""
    content = bytearray(file.read_bytes())
    if how == "plant":
        file.with_name(f"{file.name}-journal").write_bytes(chance.randbytes(512))
    elif how == "lose":
        file.unlink()
    elif how == "lengthen":
        file.write_bytes(content + b"\0")
    elif how == "empty":
        file.write_bytes(b"")
    elif how == "cut":
        file.write_bytes(content[: chance.randrange(len(content))])
    else:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        file.write_bytes(content)


def test_no_damaged_generation_serves(
    ground: Ground, workshops: list[Workshop], row: Row, chance: random.Random, full: bool
) -> None:
    row.number, row.promise = "2.1", "A damaged generation is noticed before it serves, and the one before it serves"
    made, current = ground.folder / "changed", ground.after["generation"]
    cases = [(n, chance.choice(_HARMS), chance.random()) for n in range(300 if full else 10)]

    def one(workshop: Workshop, case: tuple[int, str, float]) -> tuple[str, Path]:
        n, how, seed = case
        home, lot = ground.folder / f"harmed-{n}", random.Random(seed)
        shutil.copytree(made, home)
        generation = home / "generations" / current
        file = lot.choice(files(generation, how))
        harm(lot, how, file)
        opened = workshop.do("open", home=str(home))
        shutil.rmtree(home)
        assert opened.get("said") == ground.before["said"], f"{how} {file}: {opened}"
        assert opened["generation"] == ground.before["generation"]
        return how, file.relative_to(generation)

    done = shared_out(workshops, cases, one)
    seen = Counter(how for how, _ in done)
    row.tried = f"{len(done)} harms: " + ", ".join(f"{seen[how]} {how}" for how in sorted(seen))
    row.measured = [f"{len({file for _, file in done})} files of a generation"]


def test_a_damaged_pointer_leads_to_a_whole_generation(
    ground: Ground, workshops: list[Workshop], row: Row, chance: random.Random, full: bool
) -> None:
    row.number, row.promise = "2.2", "A damaged pointer leads to a whole generation"
    harms = ("flip", "cut", "empty", "lose", "lengthen")
    cases = [(n, chance.choice(harms), chance.random()) for n in range(40 if full else 3)]
    said = {ground.before["said"], ground.after["said"]}

    def one(workshop: Workshop, case: tuple[int, str, float]) -> None:
        n, how, seed = case
        home = ground.folder / f"pointed-{n}"
        shutil.copytree(ground.folder / "changed", home)
        harm(random.Random(seed), how, home / "current")
        opened = workshop.do("open", home=str(home))
        shutil.rmtree(home)
        assert opened.get("said") in said, f"{how}: {opened}"

    row.tried = f"{len(shared_out(workshops, cases, one))} pointers"
