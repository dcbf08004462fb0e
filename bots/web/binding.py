"""The address of a server, taken before anything is said of it."""

from socket import socket

from uvicorn import Server

from assistant.errors import AssistantError


def bound_socket(server: Server) -> socket:
    """Return a socket that listens at the server's address; raises ``AssistantError`` when it is taken.

    Who connects before the server runs waits in line, rather than being turned away from an address just announced.
    """
    try:
        bound = server.config.bind_socket()
        bound.listen(server.config.backlog)
        return bound
    except SystemExit:
        raise AssistantError(
            f"Không mở được {server.config.host}:{server.config.port}, có thể cổng đang được dùng; thử cổng khác. "
            "(Address in use?)"
        ) from None
