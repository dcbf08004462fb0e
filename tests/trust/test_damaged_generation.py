"""A damaged generation is noticed before it serves, and the one before it serves."""

import random
import shutil
from collections import Counter
from pathlib import Path

from tests.trust.homes import Ground, shared_out
from tests.trust.ledger import Row
from tests.trust.workshop import Workshop

_HARMS = ("flip", "flip", "flip", "cut", "empty", "lose", "lengthen", "plant")


def files(generation: Path) -> list[Path]:
    return sorted(path for path in generation.rglob("*") if path.is_file())


def harm(chance: random.Random, how: str, file: Path) -> bool:
    """Harm a file and tell whether anything is different."""
    content = bytearray(file.read_bytes())
    if how == "plant":
        file.with_name(f"{file.name}-journal").write_bytes(chance.randbytes(512))
    elif how == "lose":
        file.unlink()
    elif how == "lengthen":
        file.write_bytes(content + b"\0")
    elif not content:
        return False
    elif how == "empty":
        file.write_bytes(b"")
    elif how == "cut":
        file.write_bytes(content[: chance.randrange(len(content))])
    else:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        file.write_bytes(content)
    return True


def test_no_damaged_generation_serves(
    ground: Ground, workshops: list[Workshop], row: Row, chance: random.Random, full: bool
) -> None:
    made = ground.folder / "changed"
    current = ground.after["generation"]
    count = len(files(made / "generations" / current))
    cases = [(n, chance.choice(_HARMS), chance.randrange(count), chance.random()) for n in range(300 if full else 10)]

    def one(workshop: Workshop, case: tuple[int, str, int, float]) -> str:
        n, how, which, seed = case
        home = ground.folder / f"harmed-{n}"
        shutil.copytree(made, home)
        file = files(home / "generations" / current)[which]
        harmed = harm(random.Random(seed), how, file)
        opened = workshop.do("open", home=str(home))
        shutil.rmtree(home)
        expected = ground.before if harmed else ground.after
        assert opened.get("said") == expected["said"], f"{how} {file}: {opened}"
        assert opened["generation"] == expected["generation"]
        return how if harmed else "nothing to harm"

    seen = Counter(shared_out(workshops, cases, one))
    row.number, row.promise = "2.1", "A damaged generation is noticed before it serves, and the one before it serves"
    row.tried = ", ".join(f"{seen[how]} {how}" for how in sorted(seen))
    assert sum(seen.values()) == len(cases)


def test_a_damaged_pointer_leads_to_a_whole_generation(
    ground: Ground, workshops: list[Workshop], row: Row, chance: random.Random, full: bool
) -> None:
    home = ground.folder / "pointed"
    shutil.copytree(ground.folder / "changed", home)
    whole = (home / "current").read_bytes()
    said = {ground.before["said"], ground.after["said"]}
    cases = 40 if full else 3
    for _ in range(cases):
        while not harm(chance, chance.choice(("flip", "cut", "empty", "lose", "lengthen")), home / "current"):
            pass
        opened = workshops[0].do("open", home=str(home))
        assert opened.get("said") in said, opened
        (home / "current").write_bytes(whole)
    row.number, row.promise, row.tried = "2.2", "A damaged pointer leads to a whole generation", f"{cases} pointers"
