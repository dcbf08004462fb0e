"""Where a bug happened, for a log that must not hold what people write.

An exception's own message may quote a person, so only its type and its places in the code are told.
"""

import traceback

_FRAMES = 10  # innermost; the framework's own, above them, tell nothing


def bug_places(bug: BaseException) -> str:
    """Return the types and code lines of ``bug`` and of what caused it, without any message."""
    parts = []
    cause: BaseException | None = bug
    while cause is not None:
        parts.append(f"{type(cause).__qualname__}\n{''.join(traceback.format_tb(cause.__traceback__, limit=-_FRAMES))}")
        cause = cause.__cause__ or cause.__context__
    return "caused by ".join(parts)
