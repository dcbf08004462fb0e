"""Files made to harm whoever reads them, by name; each is some kilobytes to some megabytes."""

import gzip
import io
import random
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator

from tests.ingest.loaders.made_files import docx, pdf

LAW = (
    "CHÍNH PHỦ\nSố: 12/2025/NĐ-CP\nHà Nội, ngày 01 tháng 01 năm 2025\nNGHỊ ĐỊNH\nVề nuôi chim\n"
    "Điều 1. Phạm vi\nNghị định này quy định về nuôi chim.\n"
)
SECRET = "file:///etc/passwd"


def _zip(files: dict[str, bytes], comment: bytes = b"") -> bytes:
    with zipfile.ZipFile(out := io.BytesIO(), "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.comment = comment
        for name, content in files.items():
            package.writestr(name, content)
    return out.getvalue()


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


def _word(xml: str, **others: str) -> bytes:
    source = zipfile.ZipFile(io.BytesIO(docx(["Chim"])))
    files = {name: source.read(name) for name in source.namelist()}
    files["word/document.xml"] = xml.encode()
    return _zip(files | {name.replace("__", "/"): text.encode() for name, text in others.items()})


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _word_saying(inner: str, before: str = "") -> bytes:
    return _word(f'<?xml version="1.0"?>{before}<w:document {_W}><w:body>{inner}</w:body></w:document>')


def _said(text: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n"))


def _laughs(levels: int = 10) -> str:
    steps = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, levels))
    return f'<!DOCTYPE d [<!ENTITY a0 "haha">{steps}]>'


def _pdf(objects: list[bytes]) -> bytes:
    from tests.ingest.loaders.made_files import _file

    return _file(objects)


def _flate(data: bytes, more: bytes = b"") -> bytes:
    packed = zlib.compress(data, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(packed), more, packed)


_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"


def _pdf_of(pages: bytes, contents: bytes) -> bytes:
    return _pdf([_CATALOG, pages, _PAGE, contents])


def _png(width: int, height: int) -> bytes:
    def part(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + part(b"IHDR", header) + part(b"IDAT", zlib.compress(bytes(10**6))) + part(b"IEND", b"")
    )


def hostile(port: int) -> dict[str, Callable[[], bytes]]:
    """Return the files by name; those that call out call the ``port`` of this machine."""
    address = f"http://127.0.0.1:{port}/x"
    one_page = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return {
        "overlap.zip": lambda: _overlapping_zip(60_000, 60 * 1024**2),
        "zeros.tar.gz": lambda: _tar_bomb(tarfile.REGTYPE),
        "pax.tar.gz": lambda: _tar_bomb(tarfile.XHDTYPE),
        "longname.tar.gz": lambda: _tar_bomb(tarfile.GNUTYPE_LONGNAME),
        "nested.zip": lambda: _zip({"a.zip": _zip({"b.zip": _overlapping_zip(1000, 10**7)})}),
        "up.zip": lambda: _zip(
            {"../../../../../../tmp/motcua-evil.txt": LAW.encode(), "/etc/motcua-evil": LAW.encode()}
        ),
        "up.tar.gz": lambda: _tar("../../../../../../tmp/motcua-evil.txt", LAW.encode()),
        "link.tar.gz": lambda: _tar("law.md", kind=tarfile.SYMTYPE, link="/etc/passwd"),
        "hardlink.tar.gz": lambda: _tar("law.md", kind=tarfile.LNKTYPE, link="/etc/passwd"),
        "device.tar.gz": lambda: _tar("law.md", kind=tarfile.CHRTYPE),
        "laughs.docx": lambda: _word_saying(_said("&a9;"), _laughs()),
        "quadratic.docx": lambda: _word_saying(_said("&b;" * 20_000), f'<!DOCTYPE d [<!ENTITY b "{"h" * 50_000}">]>'),
        "entity.docx": lambda: _word_saying(_said(LAW + "&x;"), f'<!DOCTYPE d [<!ENTITY x SYSTEM "{SECRET}">]>'),
        "entity-net.docx": lambda: _word_saying(_said(LAW + "&x;"), f'<!DOCTYPE d [<!ENTITY x SYSTEM "{address}">]>'),
        "dtd-net.docx": lambda: _word_saying(_said(LAW), f'<!DOCTYPE d SYSTEM "{address}">'),
        "deep.docx": lambda: _word_saying("<w:p>" * 100_000 + "</w:p>" * 100_000),
        "tables.docx": lambda: _word_saying(
            "<w:tbl><w:tr><w:tc>" * 3_000 + _said("x") + "</w:tc></w:tr></w:tbl>" * 3_000
        ),
        "wide.docx": lambda: _word_saying(_said("x" * 200_000_000)),
        "many.docx": lambda: _word_saying(_said("Điều 1. Chim") * 400_000),
        "template.docx": lambda: _word(
            f"<w:document {_W}><w:body>{_said(LAW)}</w:body></w:document>",
            **{
                "word___rels__settings.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="{address}" TargetMode="External"/></Relationships>'
            },
        ),
        "macro.docm": lambda: _word(
            f"<w:document {_W}><w:body>{_said(LAW)}</w:body></w:document>",
            **{"word__vbaProject.bin": 'Sub AutoOpen()\nShell "touch /tmp/motcua-evil.txt"\nEnd Sub'},
        ),
        "divs.html": lambda: b"<html><body>" + b"<div>" * 200_000 + LAW.encode(),
        "tables.html": lambda: b"<html><body>" + b"<table><tr><td>" * 20_000 + LAW.encode(),
        "attributes.html": lambda: b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(300_000)) + b">x</p>",
        "call.html": lambda: (
            f'<html><head><meta http-equiv=refresh content="0;{address}"><link rel=stylesheet href="{address}"></head><body><img src="{address}"><iframe src="{address}"></iframe><p>{LAW}'.encode()
        ),
        "styles.html": lambda: (
            b"<html><style>" + b".a .b > .c ~ .d {display:none} " * 20_000 + b"</style><body>" + b"<i class=c>" * 5_000
        ),
        "entities.html": lambda: f'<?xml version="1.0"?>{_laughs()}<html><body>&a9;'.encode(),
        "stream.pdf": lambda: _pdf_of(one_page, _flate(bytes(700 * 1024**2))),
        "filters.pdf": lambda: _pdf_of(
            one_page, b"<< /Length 9 /Filter [" + b"/FlateDecode " * 50_000 + b"] >>\nstream\nxxxxxxxxx\nendstream"
        ),
        "loop.pdf": lambda: _pdf([_CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]),
        "kids.pdf": lambda: _pdf_of(
            b"<< /Type /Pages /Kids [" + b"3 0 R " * 200_000 + b"] /Count 200000 >>", _flate(b"BT ET")
        ),
        "operators.pdf": lambda: _pdf_of(one_page, _flate(b"q " * 3_000_000)),
        "arrays.pdf": lambda: _pdf_of(one_page, _flate(b"[" * 500_000)),
        "dictionaries.pdf": lambda: _pdf([_CATALOG, b"<</A " * 100_000]),
        "script.pdf": lambda: _pdf(
            [
                b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) /Next << /S /URI /URI ("
                + address.encode()
                + b") >> >> >>",
                one_page,
                _PAGE,
                _flate(b"BT ET"),
            ]
        ),
        "laughs.yaml": lambda: (
            "code: &a0 haha\n" + "".join(f"x{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
        ).encode(),
        "itself.yaml": lambda: b"code: &a [*a]\n",
        "deep.yaml": lambda: b"code: " + b"[" * 50_000,
        "python.yaml": lambda: b"code: !!python/object/apply:os.system ['touch /tmp/motcua-evil.txt']\n",
        "line.txt": lambda: (LAW + "Điều 2. " + "Khoản 1. điểm a " * 600_000).encode(),
        "bases.txt": lambda: (LAW + "Căn cứ Luật số 1/2020/QH14 ngày " * 200_000).encode(),
        "spaces.txt": lambda: (LAW + " " * 8_000_000 + "x").encode(),
        "digits.md": lambda: ("# Nghị định 12/2025/NĐ-CP - x\n\n**Điều 1. a**\n\n" + "1.1." * 2_000_000).encode(),
        "table.md": lambda: ("# Nghị định 12/2025/NĐ-CP - x\n\n**Điều 1. a**\n\n" + "| " * 2_000_000).encode(),
        "stars.md": lambda: ("# Nghị định 12/2025/NĐ-CP - x\n\n" + "*" * 2_000_000).encode(),
        "marks.txt": lambda: (LAW + "a" + "\u0301" * 3_000_000).encode(),
        "utf16.txt": lambda: b"\xff\xfe" + b"\x00\xd8" * 1_000_000,
        "huge.txt": lambda: b"a b " * 5_000_000,
        "deep.json": lambda: b"[" * 500_000,
        "offices.csv": lambda: b"unit,province,address\n" + b'"' * 3_000_000,
        "bomb.png": lambda: _png(60_000, 60_000),
        "pages.zip": lambda: _zip(
            {f"{n}.png": _png(4_000, 4_000) for n in range(20)}, b"motcua: pages of one document"
        ),
        "random.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + random.Random(1).randbytes(300_000),
    }


def generated(chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """Yield without end honest files in which some bytes are changed, cut out, doubled or taken from another."""
    seeds = {
        "a.pdf": pdf([LAW, LAW]),
        "a.docx": docx(LAW.splitlines(), rows=[("Chim", "Phí")]),
        "a.html": f"<!doctype html><html><body><p>{LAW.replace(chr(10), '</p><p>')}</p><table><tr><td>x</table>".encode(),
        "a.yaml": b"code: '1.1'\nname: x\nfield: y\nas_of: 2026-01-01\n",
        "a.md": f"# Nghị định 12/2025/NĐ-CP - x\n\n> Hiệu lực từ 2025-07-01.\n\n**Điều 1. a**\n\n{LAW}".encode(),
        "a.txt": LAW.encode(),
        "a.zip": _zip({"a.txt": LAW.encode()}),
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
