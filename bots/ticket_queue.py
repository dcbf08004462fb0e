"""The queues in which officials see tickets."""

from enum import StrEnum


class Queue(StrEnum):
    """Which tickets stand together."""

    WAITING = "waiting"  # for somebody to write a reply
    DRAFTED = "drafted"  # for somebody to let the draft go out
    FORWARDED = "forwarded"  # for another office
    ANSWERED = "answered"
    CLOSED = "closed"  # put aside without a reply
