"""Archives unpacked as a stream that ends where honest files do: a bomb is some kilobytes that unpack to terabytes."""

import bz2
import gzip
import lzma
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

_FREE = 256 * 1024**2  # bytes that any archive may unpack to
_RATIO = 100  # times its size that it may unpack to besides; the national register in xz is 17 times
_AT_ONCE = 64 * 1024**2  # bytes of the largest member that is taken
_OPENERS = {b"\x1f\x8b": gzip.open, b"BZ": bz2.open, b"\xfd7": lzma.open}  # by the first two bytes


class TooMuchUnpacked(OSError):
    """The archive unpacks to far more than files of any use do."""

    def __init__(self) -> None:
        super().__init__("giải nén ra quá nhiều (it unpacks to too much)")


def room_for(archive: Path) -> int:
    """Return how many bytes an archive may unpack to."""
    return _FREE + _RATIO * archive.stat().st_size


@contextmanager
def unpacked_within_reason(archive: Path) -> Iterator[IO[bytes]]:
    """Open a compressed or plain tar as a stream of bytes that raises ``TooMuchUnpacked`` beyond its room."""
    with archive.open("rb") as packed:
        opener: Any = _OPENERS.get(packed.read(2))
        packed.seek(0)
        stream = opener(packed) if opener else packed
        yield cast(IO[bytes], _Limited(stream, room_for(archive)))


class _Limited:
    """A stream that fails after ``room`` bytes, and when more is asked at once than any honest member holds."""

    def __init__(self, stream: IO[bytes], room: int) -> None:
        self._stream, self._room = stream, room
        self.tell = stream.tell

    def seek(self, place: int) -> int:
        if place > self._room:
            raise TooMuchUnpacked
        return self._stream.seek(place)

    def read(self, size: int = -1) -> bytes:
        if not 0 <= size <= _AT_ONCE or self._stream.tell() + size > self._room:
            raise TooMuchUnpacked
        return self._stream.read(size)
