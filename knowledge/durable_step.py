"""The named moments of writing a generation, at which a test may stop the writer; in production nobody listens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum


class DurableStep(StrEnum):
    """What has just become durable, in the order in which an ingest does it."""

    LOCKED = "locked"
    DIRECTORY_MADE = "directory made"
    RECORDS_WRITTEN = "records written"
    SOURCES_WRITTEN = "sources written"
    WORDS_INDEXED = "words indexed"
    VECTORS_INDEXED = "vectors indexed"
    CHECKED = "checked"
    FILES_SYNCED = "files synced"
    MANIFEST_WRITTEN = "manifest written"
    GENERATION_NAMED = "generation named"
    POINTER_WRITTEN = "pointer written"
    POINTER_SWAPPED = "pointer swapped"
    SWEPT = "swept"


_listeners: list[Callable[[DurableStep], None]] = []


def reached(step: DurableStep) -> None:
    """Say that ``step`` is done."""
    for listener in _listeners:
        listener(step)


@contextmanager
def listening(listener: Callable[[DurableStep], None]) -> Iterator[None]:
    """Call ``listener`` at every step until the end of the block."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)
