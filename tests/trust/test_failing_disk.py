"""A disk that is full, read-only or failing: the ingest is refused with a reason and answering goes on."""

import random
from collections import Counter
from typing import Any

import pytest

from tests.trust import disk
from tests.trust.homes import Ground, shared_out
from tests.trust.ledger import Row
from tests.trust.workshop import Workshop

_KINDS = {"full": (disk.FULL, True), "read-only": (disk.READ_ONLY, True), "failing": (disk.BROKEN, False)}
_SPARE = 2  # operations more or less from one ingest to the next: threads of the indexes meet differently


def failure(kind: str, at: int) -> dict[str, Any]:
    how, lasting = _KINDS[kind]
    return {"at": at, "how": how, "lasting": lasting}


def operations(ground: Ground, workshop: Workshop, kind: str) -> int:
    """Return how many operations of an ingest a disk of this kind would refuse; a full one refuses no removal."""
    home = ground.copy(f"counted-{kind}")
    counted = workshop.do("ingest", home=str(home), paths=ground.paths, failure=failure(kind, 0))
    ground.discard(home)
    return int(counted["operations"])


def test_the_nth_operation_fails_for_every_n(
    ground: Ground, workshops: list[Workshop], row: Row, chance: random.Random, full: bool
) -> None:
    row.number, row.promise = (
        "3.1",
        "When the disk fails at the n-th operation of an ingest, for every n, the ingest refuses with a reason (or gets over it) and answering goes on",
    )
    counts = {kind: operations(ground, workshops[0], kind) for kind in _KINDS}
    cases = [(n, kind) for kind, count in counts.items() for n in range(1, count + 1)]
    chance.shuffle(cases)
    cases = cases if full else cases[:12]

    def one(workshop: Workshop, case: tuple[int, str]) -> tuple[str, str]:
        n, kind = case
        home = ground.copy(f"home-{kind}-{n}")
        result = workshop.do("ingest", home=str(home), paths=ground.paths, failure=failure(kind, n))
        opened = ground.opened(workshop, home)
        told = f"operation {n}, {kind}: {result} {opened}"
        assert "refused" in result or "generation" in result, told
        expected = ground.after if "generation" in result else ground.before
        assert opened.get("said") in {expected["said"], ground.after["said"]}, told
        assert opened["strayed"] == [], told
        if "refused" in result:
            assert result["refused"].endswith(".)"), told
        left = [path.name for path in (home / "generations").iterdir() if path.name.startswith(".")]
        assert not left or kind == "read-only", told
        ground.discard(home)
        unharmed = "refused, the home byte for byte as before" if opened is ground.before else "refused"
        if result["operations"] < n:
            return kind, "not met"
        return kind, unharmed if "refused" in result else "got over"

    seen = Counter(shared_out(workshops, cases, one))
    row.tried = f"{len(cases):,} ingests, each n with each kind: " + ", ".join(f"{counts[k]} {k}" for k in _KINDS)
    row.measured = [f"{count} {what} ({kind})" for (kind, what), count in sorted(seen.items())]
    assert sum(seen[kind, "not met"] for kind in _KINDS) <= _SPARE * len(_KINDS)


@pytest.mark.parametrize("kind", _KINDS)
def test_a_home_on_a_disk_that_takes_nothing_is_opened_and_answers(
    ground: Ground, workshops: list[Workshop], row: Row, kind: str
) -> None:
    row.number = f"3.{2 + list(_KINDS).index(kind)}"
    row.promise, row.tried = (
        f"A home on a disk that is {kind} opens and answers as before",
        "1 opening, every operation refused",
    )
    opened = workshops[0].do("open", home=str(ground.home), failure=failure(kind, 1) | {"lasting": True})
    assert opened.get("said") == ground.before["said"], opened
