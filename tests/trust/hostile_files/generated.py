"""Honest files damaged by chance."""

import random
from collections.abc import Iterator

from tests.ingest.loaders.made_files import docx, pdf
from tests.trust.hostile_files.files import LAW, zipped


def generated(chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """Yield without end honest files in which some bytes are changed, cut out, doubled or taken from another."""
    seeds = {
        "a.pdf": pdf([LAW, LAW]),
        "a.docx": docx(LAW.splitlines(), rows=[("Chim", "Phí")]),
        "a.html": f"<!doctype html><html><body><p>{LAW.replace(chr(10), '</p><p>')}</p><table><tr><td>x</table>".encode(),
        "a.yaml": b"code: '1.1'\nname: x\nfield: y\nas_of: 2026-01-01\n",
        "a.md": f"# Nghị định 12/2025/NĐ-CP - x\n\n> Hiệu lực từ 2025-07-01.\n\n**Điều 1. a**\n\n{LAW}".encode(),
        "a.txt": LAW.encode(),
        "a.zip": zipped({"a.txt": LAW.encode()}),
    }
    while True:
        name = chance.choice(list(seeds))
        content = bytearray(seeds[name])
        for _ in range(chance.randint(1, 12)):
            at, length = chance.randrange(len(content)), chance.randint(1, 40)
            other = chance.choice(list(seeds.values()))
            content[at : at + length] = chance.choice(
                (b"", chance.randbytes(length), bytes(content[at : at + length]) * 3, other[:length], b"\xff" * length)
            )
        yield name, bytes(content)
