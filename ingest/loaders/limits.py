"""What a parser of foreign files may use: memory, processor time, the size of what it writes."""

import resource

_MEMORY = 1024**3  # bytes of address space, for the parser and for each tool that it calls
_MOST_MEMORY = 4 * 1024**3  # for a tool that maps more than it uses (LibreOffice)
_SECONDS = 20  # of processor time, for a file
_MOST_SECONDS = 900  # however many pages it has
_WRITTEN = 256 * 1024**2  # bytes of one file written


def confine() -> None:
    """Limit this process and all that it starts, for good; a limit reached ends the process and nothing else."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_WRITTEN, _WRITTEN))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def allow_memory() -> None:
    """Allow this process the address space that only a large tool needs; called in the child that becomes the tool."""
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def allow_seconds(more: int) -> None:
    """Allow ``more`` seconds of processor time: a file of many pages honestly takes longer."""
    now, most = resource.getrlimit(resource.RLIMIT_CPU)
    if now != resource.RLIM_INFINITY:
        resource.setrlimit(resource.RLIMIT_CPU, (min(now + more, most), most))
