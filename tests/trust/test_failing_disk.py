"""A disk that is full, read-only or failing: the ingest is refused with a reason and answering goes on."""

import random
import shutil
from collections import Counter
from typing import Any

import pytest

from tests.trust import disk
from tests.trust.homes import Ground, shared_out
from tests.trust.ledger import Row
from tests.trust.workshop import Workshop

_KINDS = {"full": (disk.FULL, True), "read-only": (disk.READ_ONLY, True), "failing": (disk.BROKEN, False)}


def failure(kind: str, at: int) -> dict[str, Any]:
    how, lasting = _KINDS[kind]
    return {"at": at, "how": how, "lasting": lasting}


def test_the_nth_operation_fails_for_every_n(
    ground: Ground, workshops: list[Workshop], row: Row, chance: random.Random, full: bool
) -> None:
    kinds, first = list(_KINDS), chance.randrange(3)
    every = range(1, ground.operations + 1) if full else sorted(chance.sample(range(1, ground.operations), 12))
    cases = [(n, kinds[(n + first) % 3]) for n in every]

    def one(workshop: Workshop, case: tuple[int, str]) -> tuple[str, str]:
        n, kind = case
        home = ground.copy(f"home-{n}")
        result = workshop.do("ingest", home=str(home), paths=ground.paths, failure=failure(kind, n))
        opened = workshop.do("open", home=str(home))
        told = f"operation {n}, {kind}: {result} {opened}"
        assert "refused" in result or "generation" in result, told
        expected = ground.after if "generation" in result else ground.before
        assert opened.get("said") in {expected["said"], ground.after["said"]}, told
        assert opened["strayed"] == [], told
        if "refused" in result:
            assert result["refused"].endswith(".)"), told
        left = [path.name for path in (home / "generations").iterdir() if path.name.startswith(".")]
        assert not left or kind == "read-only", told
        shutil.rmtree(home)
        return kind, "refused" if "refused" in result else "survived"

    seen = Counter(shared_out(workshops, cases, one))
    row.number, row.promise = (
        "3.1",
        "When the disk fails at the n-th operation of an ingest, for every n, the ingest refuses with a reason (or gets over it) and answering goes on",
    )
    row.tried = f"{len(cases)} of {ground.operations} operations: " + ", ".join(
        f"{kind} {seen[kind, 'refused'] + seen[kind, 'survived']}" for kind in kinds
    )
    row.measured = [f"{seen[kind, 'refused']} refused, {seen[kind, 'survived']} got over ({kind})" for kind in kinds]
    assert sum(seen.values()) == len(cases)


@pytest.mark.parametrize("kind", _KINDS)
def test_a_home_on_a_disk_that_takes_nothing_is_opened_and_answers(
    ground: Ground, workshops: list[Workshop], row: Row, kind: str
) -> None:
    opened = workshops[0].do("open", home=str(ground.home), failure=failure(kind, 1) | {"lasting": True})
    row.number = f"3.{2 + list(_KINDS).index(kind)}"
    row.promise, row.tried = (
        f"A home on a disk that is {kind} opens and answers as before",
        "1 opening, every operation refused",
    )
    assert opened.get("said") == ground.before["said"], opened
