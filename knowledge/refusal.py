"""A disk that refuses to write, told in one sentence, whichever library noticed it."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge.errors import Unwritable

_REASONS = {
    errno.ENOSPC: "đĩa đã đầy, hãy giải phóng chỗ trống (the disk is full)",
    errno.EDQUOT: "đã hết hạn mức đĩa (the disk quota is used up)",
    errno.EROFS: "đĩa chỉ cho đọc (the disk is read-only)",
    errno.EACCES: "không có quyền ghi (no permission to write)",
    errno.EIO: "đĩa báo lỗi đọc ghi, hãy kiểm tra đĩa (the disk reports errors)",
}
_SHOWN = 120  # characters of a library's own message


@contextmanager
def refusing(where: Path, *errors: type[Exception]) -> Iterator[None]:
    """Raise ``Unwritable`` for an ``OSError``, and for the ``errors`` by which a library tells of one."""
    told: tuple[type[Exception], ...] = (OSError, *errors)
    try:
        yield
    except told as problem:
        raise Unwritable(
            f"Không ghi được {where}: {_reason(problem)}. Tri thức đang có vẫn phục vụ. "
            "(Cannot be written; the knowledge at hand goes on serving.)"
        ) from problem


def _reason(problem: Exception) -> str:
    """Return why in words; a library that says no more than its own message is quoted."""
    if isinstance(problem, shutil.Error):
        return str(problem.args[0][0][2])[:_SHOWN]
    if isinstance(problem, OSError) and problem.errno in _REASONS:
        return _REASONS[problem.errno]
    quoted = next(iter(str(problem).splitlines()), type(problem).__name__)[:_SHOWN]
    return f"{quoted}; hãy kiểm tra chỗ trống và quyền ghi (check the disk's room and permissions)"
