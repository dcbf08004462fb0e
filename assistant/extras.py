"""Packages that only some need: where one is missing, a sentence says how to get it."""

from collections.abc import Iterator
from contextlib import contextmanager

from assistant.errors import AssistantError


@contextmanager
def needs(extra: str) -> Iterator[None]:
    """Import inside; raises ``AssistantError`` naming the ``extra`` of the package where a module is missing."""
    try:
        yield
    except ModuleNotFoundError as problem:
        raise AssistantError(
            f"Thiếu thư viện {problem.name}; hãy chạy: pip install 'motcua[{extra}]'. (Missing package.)"
        ) from problem
