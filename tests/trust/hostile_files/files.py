"""What all hostile files share: their type, a small decree, and zip archives."""

import io
import zipfile
from collections.abc import Callable

Files = dict[str, Callable[[], bytes]]  # by name; made when called, since some take seconds and megabytes
LAW = (
    "CHÍNH PHỦ\nSố: 12/2025/NĐ-CP\nHà Nội, ngày 01 tháng 01 năm 2025\nNGHỊ ĐỊNH\nVề nuôi chim\n"
    "Điều 1. Phạm vi\nNghị định này quy định về nuôi chim.\n"
)


def zipped(files: dict[str, bytes], comment: bytes = b"") -> bytes:
    with zipfile.ZipFile(out := io.BytesIO(), "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.comment = comment
        for name, content in files.items():
            package.writestr(name, content)
    return out.getvalue()


def laughs(levels: int = 10) -> str:
    """Return a document type whose entity ``a9`` stands for a billion times "haha"."""
    steps = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, levels))
    return f'<!DOCTYPE d [<!ENTITY a0 "haha">{steps}]>'
