"""Text of a PDF that is invisible, white on white, tiny or off the page: taken out before the page is read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PageObject
    from pypdf.generic import ContentStream

Matrix = tuple[float, float, float, float, float, float]
_ONE: Matrix = (1, 0, 0, 1, 0, 0)
_INVISIBLE = {3, 7}  # rendering modes: neither filled nor stroked, and only a clip
_TINY = 1.5  # points
_SHOWS = {b"Tj", b"TJ", b"'", b'"'}
_FILLS = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do"}
_COLOURS = {b"g": (1.0,), b"rg": (1.0, 1.0, 1.0), b"k": (0.0, 0.0, 0.0, 0.0), b"sc": (), b"scn": ()}


@dataclass(slots=True)
class _Pen:
    """What decides whether text is seen, as the operators of a page set it."""

    placed: Matrix = _ONE
    line: Matrix = _ONE
    size: float = 0.0
    leading: float = 0.0
    mode: int = 0
    white: bool = False
    stack: list[tuple[Matrix, float, int, bool]] = field(default_factory=list)
    painted: bool = False  # something dark may lie under the text

    def take(self, name: bytes, given: list[Any]) -> None:
        """Follow one operator."""
        if name == b"q":
            self.stack.append((self.placed, self.size, self.mode, self.white))
        elif name == b"Q" and self.stack:
            self.placed, self.size, self.mode, self.white = self.stack.pop()
        elif name == b"cm":
            self.placed = _times(_matrix(given), self.placed)
        elif name == b"BT":
            self.line = _ONE
        elif name == b"Tm":
            self.line = _matrix(given)
        elif name in {b"Td", b"TD"}:
            self.leading = -float(given[1]) if name == b"TD" else self.leading
            self.line = _times((1, 0, 0, 1, float(given[0]), float(given[1])), self.line)
        elif name in {b"T*", b"'", b'"'}:
            self.line = _times((1, 0, 0, 1, 0, -self.leading), self.line)
        elif name == b"TL":
            self.leading = float(given[0])
        elif name == b"Tf":
            self.size = float(given[1])
        elif name == b"Tr":
            self.mode = int(given[0])
        elif name in _COLOURS:
            numbers = tuple(float(n) for n in given if isinstance(n, int | float))
            self.white = numbers == (_COLOURS[name] or (1.0,) * len(given))
        elif name in _FILLS and not self.white:
            self.painted = True

    def hides(self, box: tuple[float, float, float, float]) -> bool:
        """Tell whether text shown now is unseen on a page of that box."""
        at = _times(self.line, self.placed)
        height = self.size * (at[1] ** 2 + at[3] ** 2) ** 0.5 if at[3] or at[1] else 0.0
        width = self.size * (at[0] ** 2 + at[2] ** 2) ** 0.5
        outside = not (
            box[0] - abs(height) <= at[4] <= box[2] and box[1] - abs(height) <= at[5] <= box[3] + abs(height)
        )
        tiny = max(abs(height), abs(width)) < _TINY
        return self.mode in _INVISIBLE or (self.white and not self.painted) or tiny or outside


def without_hidden_text(page: "PageObject") -> bool:
    """Remove from a page the text that nobody sees; tell whether there was any."""
    from pypdf.generic import ContentStream, NameObject

    contents = page.get("/Contents")
    if contents is None:
        return False
    stream = ContentStream(contents.get_object(), page.pdf, "bytes")
    box = tuple(map(float, page.mediabox))
    kept = list(_seen(stream, (box[0], box[1], box[2], box[3])))
    if len(kept) == len(stream.operations):
        return False
    stream.operations = kept
    page[NameObject("/Contents")] = stream
    return True


def _seen(stream: "ContentStream", box: tuple[float, float, float, float]) -> Iterator[tuple[Any, bytes]]:
    pen = _Pen()
    for given, name in stream.operations:
        pen.take(name, given)
        if name not in _SHOWS or not pen.hides(box):
            yield given, name


def _matrix(given: list[Any]) -> Matrix:
    a, b, c, d, e, f = (float(number) for number in given[:6])
    return a, b, c, d, e, f


def _times(m: Matrix, n: Matrix) -> Matrix:
    """Return the matrix that does ``m`` and then ``n``."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )
