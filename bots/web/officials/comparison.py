"""Two lists of lines side by side, what differs between them marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of one side; ``own`` where the other side does not have it."""

    text: str
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What stands under one heading on either side."""

    title: str
    first: tuple[Line, ...]
    second: tuple[Line, ...]

    @property
    def differs(self) -> bool:
        """Tell whether the sides say different things."""
        return any(line.own for line in (*self.first, *self.second))


def compare(title: str, first: Sequence[str], second: Sequence[str]) -> Compared:
    """Compare two sides line by line, in their order."""
    same = SequenceMatcher(a=list(first), b=list(second), autojunk=False).get_matching_blocks()
    in_first = {n for block in same for n in range(block.a, block.a + block.size)}
    in_second = {n for block in same for n in range(block.b, block.b + block.size)}
    return Compared(title=title, first=_marked(first, in_first), second=_marked(second, in_second))


def _marked(lines: Sequence[str], shared: set[int]) -> tuple[Line, ...]:
    return tuple(Line(text=text, own=n not in shared) for n, text in enumerate(lines))
