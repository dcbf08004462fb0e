"""Whatever a first ingest and a first answer load is loaded once, before anything is forked from this process."""

import functools
import importlib
import inspect
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any

_OURS = ("assistant", "bots", "ingest", "knowledge")


def warm(modules: Iterable[str]) -> None:
    """Import ``modules``, as a rehearsal in a child found them needed, and fill what the project keeps in memory.

    The rehearsal itself starts threads, which a fork would lose; imports start none.
    """
    for name in modules:
        with suppress(ImportError):  # a module made while running
            importlib.import_module(name)
    for kept in _kept():
        kept()
    threads = len(list(Path("/proc/self/task").glob("*")))
    assert threads <= 1, f"{threads} threads: a fork would lose all but one"


def _kept() -> Iterator[Any]:
    """Yield the functions of the project that are cached and need nothing."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in _OURS:
            yield from filter(_is_kept, _functions(module))


def _functions(module: ModuleType) -> list[Any]:
    return [f for f in vars(module).values() if isinstance(f, functools._lru_cache_wrapper)]


def _is_kept(function: Any) -> bool:
    return function.__module__.partition(".")[0] in _OURS and not inspect.signature(function).parameters
