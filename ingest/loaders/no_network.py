"""A process that may open no connection: the kernel refuses it every socket but a local one (Linux, seccomp)."""

import ctypes
import errno
import platform
import struct
import sys

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EACCES
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # where they stand in what the kernel hands a filter
_LOCAL = 1  # AF_UNIX
_OTHER_NUMBERS = 0x40000000  # the same calls under other numbers (x32)
_RING = 425  # io_uring_setup: a ring opens sockets without the call
_CALLS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}  # architecture, number of socket()


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def forbid_network() -> bool:
    """Forbid this process and all that it starts to open a connection, for good; tell whether that was possible."""
    call = _CALLS.get(platform.machine())
    if sys.platform != "linux" or call is None:
        return False
    code = ctypes.create_string_buffer(b"".join(_program(*call)))
    program = _Program(len(code.raw) // 8, ctypes.addressof(code))
    control = ctypes.CDLL(None, use_errno=True).prctl
    return not control(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) and not control(
        _SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0
    )


def _program(architecture: int, socket: int) -> list[bytes]:
    """Return the filter: another architecture's calls, rings and all sockets but local ones are refused."""
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 0, 7, architecture),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 5, 0, _OTHER_NUMBERS),
        (_EQUAL, 4, 0, _RING),
        (_EQUAL, 0, 2, socket),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_EQUAL, 0, 1, _LOCAL),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    return [struct.pack("<HBBI", *step) for step in steps]
