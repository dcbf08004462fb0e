"""Pictures of more points than memory holds, and bytes that only begin like a Word file."""

import random
import struct
import zlib

from tests.trust.hostile_files.files import Files, zipped


def pictures() -> Files:
    """Return pictures, pages of them, and an old Word file of random bytes."""
    return {
        "bomb.png": lambda: _png(60_000, 60_000),
        "pages.zip": lambda: zipped(
            {f"{n}.png": _png(4_000, 4_000) for n in range(20)}, b"motcua: pages of one document"
        ),
        "random.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + random.Random(1).randbytes(300_000),
    }


def _png(width: int, height: int) -> bytes:
    def part(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + part(b"IHDR", header) + part(b"IDAT", zlib.compress(bytes(10**6))) + part(b"IEND", b"")
    )
