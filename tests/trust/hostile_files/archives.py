"""Archives that grow when unpacked, or that name places outside of themselves."""

import gzip
import io
import struct
import tarfile
import zlib

from tests.trust.hostile_files.files import LAW, Files, zipped


def archives() -> Files:
    """Return zip and tar archives."""
    return {
        "overlap.zip": lambda: _overlapping_zip(60_000, 60 * 1024**2),
        "zeros.tar.gz": lambda: _tar_bomb(tarfile.REGTYPE),
        "pax.tar.gz": lambda: _tar_bomb(tarfile.XHDTYPE),
        "longname.tar.gz": lambda: _tar_bomb(tarfile.GNUTYPE_LONGNAME),
        "nested.zip": lambda: zipped({"a.zip": zipped({"b.zip": _overlapping_zip(1000, 10**7)})}),
        "up.zip": lambda: zipped(
            {"../../../../../../tmp/motcua-evil.txt": LAW.encode(), "/etc/motcua-evil": LAW.encode()}
        ),
        "up.tar.gz": lambda: _tar("../../../../../../tmp/motcua-evil.txt", LAW.encode()),
        "link.tar.gz": lambda: _tar("law.md", kind=tarfile.SYMTYPE, link="/etc/passwd"),
        "hardlink.tar.gz": lambda: _tar("law.md", kind=tarfile.LNKTYPE, link="/etc/passwd"),
        "device.tar.gz": lambda: _tar("law.md", kind=tarfile.CHRTYPE),
    }


def _overlapping_zip(entries: int, size: int) -> bytes:
    """Return a zip whose entries all point to one packed run of zeros."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(bytes(size)) + packer.flush()
    crc = zlib.crc32(bytes(size))
    head = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0x21, crc, len(packed), size, 1, 0) + b"a"
    entry = (
        struct.pack(
            "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0x21, crc, len(packed), size, 1, 0, 0, 0, 0, 0, 0
        )
        + b"a"
    )
    directory = entry * entries
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, entries, entries, len(directory), len(head) + len(packed), 0)
    return head + packed + directory + end


def _tar(name: str, content: bytes = b"x", kind: bytes = tarfile.REGTYPE, link: str = "") -> bytes:
    with tarfile.open(fileobj=(out := io.BytesIO()), mode="w:gz") as archive:
        member = tarfile.TarInfo(name)
        member.size, member.type, member.linkname = len(content) if kind == tarfile.REGTYPE else 0, kind, link
        archive.addfile(member, io.BytesIO(content))
    return out.getvalue()


def _tar_bomb(kind: bytes) -> bytes:
    """Return 700 MB of zeros behind a header that says they are one member, or one extended header."""
    member = tarfile.TarInfo("a.txt")
    member.size, member.type = 700 * 1024**2, kind
    with gzip.open(out := io.BytesIO(), "wb", compresslevel=1) as packed:
        packed.write(member.tobuf())
        for _ in range(700):
            packed.write(bytes(1024**2))
    return out.getvalue()
