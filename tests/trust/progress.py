"""What ``make trust`` shows while it runs: the promise that is being tried, how many tries are done, what came of it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeVar

from rich.console import Console
from rich.markup import escape
from rich.progress import track

from tests.trust.ledger import Row

Try = TypeVar("Try")
_MANY = 50  # tries of which it is worth telling before they are done


@cache
def console() -> Console:
    """Return where progress is shown."""
    return Console(stderr=True, highlight=False)


def begin(test: str, number: int, of: int) -> None:
    """Say which test begins, by its node id."""
    sentence = re.sub(r"^.*::(test_)?", "", test).replace("_", " ")
    console().print(f"\n({number}/{of}) {sentence}", markup=False)


def followed(tries: Iterable[Try], count: int) -> Iterator[Try]:
    """Yield the tries as they are done, under a bar; where there is no terminal a line tells of every tenth part."""
    if console().is_terminal:
        yield from track(tries, "    tries", count, console=console(), transient=True)
        return
    tenths = {count * part // 10 for part in range(1, 10)} if count >= _MANY else set()
    for done, one in enumerate(tries, 1):
        yield one
        if done in tenths:
            console().print(f"    {done:,} of {count:,} tries")


def end(row: Row, seconds: float) -> None:
    """Say what became of a promise."""
    kept = "[green]kept[/]" if row.kept else "[bold red]NOT KEPT[/]"
    told = escape("; ".join(filter(None, [row.tried, *row.measured])))
    console().print(f"    {row.number}: {kept}, {seconds:.0f} s: {told}")
