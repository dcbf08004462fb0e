"""An ingest killed at any instant loses nothing that was acknowledged and never half-publishes."""

import random
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from tests.trust import disk
from tests.trust.homes import Ground, shared_out
from tests.trust.jobs import PUBLISHED, STEPS
from tests.trust.ledger import Row
from tests.trust.workshop import Workshop

_PATIENCE = 5.0  # seconds that an opening may take


@dataclass(frozen=True, slots=True, kw_only=True)
class Kill:
    """When an ingest is killed: at a named step, at an operation on the indexes, or after some seconds."""

    name: str
    given: dict[str, Any]
    after: float | None = None
    published: bool | None = None

    def earlier(self) -> "Kill":
        """Return the same kill at two thirds of the way."""
        if self.after is not None:
            return replace(self, after=self.after * 2 / 3)
        failure = self.given["failure"]
        return replace(self, given={"failure": failure | {"at": failure["at"] * 2 // 3}})


def kills(chance: random.Random, ground: Ground, full: bool) -> list[Kill]:
    steps = STEPS if full else chance.sample(STEPS, 4)
    aimed, blind = (60, 40) if full else (3, 2)
    places = [("/vectors/", 0.7), ("/lexical/", 0.05)]
    return [
        *(Kill(name=step, given={"kill_at": step}, published=step in PUBLISHED) for step in steps),
        *(
            Kill(
                name=part.strip("/"),
                given={
                    "failure": {
                        "at": chance.randint(1, round(share * ground.operations)),
                        "how": disk.KILL,
                        "part": part,
                    }
                },
                published=False,
            )
            for part, share in (places[n % 2] for n in range(aimed))
        ),
        *(Kill(name="blind", given={}, after=chance.uniform(0, 1.2 * ground.seconds)) for _ in range(blind)),
    ]


def test_an_ingest_killed_at_any_instant_leaves_a_whole_generation(
    ground: Ground, workshops: list[Workshop], row: Row, chance: random.Random, full: bool
) -> None:
    row.number, row.promise = (
        "1.1",
        "An ingest killed at any instant loses nothing acknowledged, never half-publishes, and can be run again",
    )
    cases = [(n, kill, chance.random() < 0.5) for n, kill in enumerate(kills(chance, ground, full))]

    def one(workshop: Workshop, case: tuple[int, Kill, bool]) -> tuple[str, float]:
        n, kill, upon = case
        home = ground.copy(f"home-{n}")
        result = workshop.do(
            "ingest", home=str(home), paths=ground.paths, upon=upon, kill_after=kill.after, **kill.given
        )
        opened = workshop.do("open", home=str(home))
        told = f"{kill}, upon={upon}: {result} {opened}"
        assert "said" in opened, told
        published = opened["said"] == ground.after["said"]
        assert opened["strayed"] == [], told
        if "generation" in result:  # it was done before the kill could reach it
            assert published, told
            assert kill.name not in STEPS, told
            ground.discard(home)
            return one(workshop, (n, kill.earlier(), upon))
        assert result.get("killed"), told
        assert published or opened["said"] == ground.before["said"], told
        assert kill.published in {None, published}, told
        again = workshop.do("ingest", home=str(home), paths=ground.paths)
        assert "generation" in again, told
        assert workshop.do("open", home=str(home))["said"] == ground.after["said"], told
        assert len(list((home / "generations").iterdir())) <= 2, told
        ground.discard(home)
        kind = "blind" if kill.name == "blind" else "at named steps" if kill.name in STEPS else "at index writes"
        return kind, opened["seconds"]

    seen = shared_out(workshops, cases, one)
    killed, slowest = Counter(kind for kind, _ in seen), max(seconds for _, seconds in seen)
    row.tried = "kills: " + ", ".join(f"{count} {kind}" for kind, count in killed.items())
    row.measured = [f"slowest opening after a kill {slowest:.1f} s"]
    assert not full or slowest < _PATIENCE


def test_whatever_a_generation_holds_is_on_disk_before_it_is_pointed_to(
    ground: Ground, workshops: list[Workshop], row: Row
) -> None:
    """So that a power cut, which a kill is not, leaves what was acknowledged."""
    row.number, row.promise = "1.2", "Every file of a generation is flushed to disk before the pointer names it"
    home = ground.copy("journalled")
    workshops[0].do("ingest", home=str(home), paths=ground.paths, failure={"at": 0, "how": 0})
    lines = [line.partition(" ")[::2] for line in home.with_suffix(".journal").read_text().splitlines()]
    swap = lines.index(("rename", "/current.new"))
    unsynced = {path for operation, path in lines[:swap] if operation in {"write", "truncate"} and ".building" in path}
    last = {path: n for n, (operation, path) in enumerate(lines[:swap]) if operation in {"write", "truncate"}}
    for n, (operation, path) in enumerate(lines[:swap]):
        if operation == "sync" and n > last.get(path, n):
            unsynced.discard(path)
    gone = {path for operation, path in lines[:swap] if operation in {"unlink", "rename"}}
    row.tried = f"{len(lines)} operations of one ingest"
    assert unsynced - gone == set()
