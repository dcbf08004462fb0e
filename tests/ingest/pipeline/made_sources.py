"""Records, laws and archives as they lie on a disk before an ingest."""

import io
import os
import tarfile
from datetime import datetime
from pathlib import Path

from tests.ingest.register_text import channel, record_text

LAW = """# Nghị định {number} - Về nuôi chim

> Hiệu lực từ 2025-07-01.

**Điều 1. Phạm vi**

Nói về {what}.

**Điều 2. Lồng chim**

1. Lồng phải rộng.
"""
SUMMARY = """
number: 900/2025/NĐ-CP
title: Về nuôi chim
articles:
- {article: "1", title: Phạm vi, text: Kể lại cho gọn.}
"""


def record(code: str, **parts: str) -> str:
    return record_text(code=code, channels=channel(), **parts)


def write(path: Path, text: str | bytes, day: str = "2026-07-01") -> Path:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    os.utime(path, (datetime.fromisoformat(f"{day} 12:00").timestamp(),) * 2)
    return path


def tar_xz(path: Path, files: dict[str, str], day: str = "2026-07-01") -> Path:
    with tarfile.open(path, "w:xz") as archive:
        for name, text in files.items():
            member = tarfile.TarInfo(name)
            member.size, member.mtime = len(text.encode()), datetime.fromisoformat(f"{day} 12:00").timestamp()
            archive.addfile(member, io.BytesIO(text.encode()))
    return path
